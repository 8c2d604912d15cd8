import { Card } from '#/components/ui/card.tsx';
import type { QueueItem } from '#/lib/reviews/review-list.ts';
import { QueueBadge } from './queue-badge.tsx';
import { shortWeek } from './review-words.ts';
import { agoWords } from './since-words.ts';

type WaitingCardProps = {
  items: readonly QueueItem[];
  total: number;
  current: string;
  now: string;
};

/** The queue beside a review, with the one that is open marked. */
export function WaitingCard({ items, total, current, now }: WaitingCardProps) {
  return (
    <Card title="Waiting for you" small>
      {items.length === 0 && <p className="text-soft">Nothing more. All reviewed.</p>}
      <ul className="waiting">
        {items.map((item) => (
          <li key={item.checkInId}>
            <a
              href={`/reviews/${item.checkInId}`}
              aria-current={item.checkInId === current ? 'page' : undefined}
            >
              <span>
                <b dir="auto">{item.menteeName}</b>
                <small>
                  {shortWeek(item.week)} · {agoWords(item.awaitingSince, now)}
                </small>
              </span>
              <QueueBadge item={item} />
            </a>
          </li>
        ))}
      </ul>
      {total > items.length && (
        <p className="mt-2 text-sm">
          <a className="link" href="/reviews">
            All {total}
          </a>
        </p>
      )}
    </Card>
  );
}
