import { Badge } from '#/components/ui/badge.tsx';
import { confidenceWords, paceWords } from '#/lib/pace/standing-words.ts';
import type { QueueItem } from '#/lib/reviews/review-list.ts';
import { offeredWords, shortWeek } from './review-words.ts';
import { agoWords, daysSince, daysWords } from './since-words.ts';

type QueueListProps = { items: readonly QueueItem[]; now: string };

/** The owed reviews, the oldest first: who, which week, since when, what is said and shown. */
export function QueueList({ items, now }: QueueListProps) {
  return (
    <ol className="queue" data-queue>
      {items.map((item) => (
        <li key={item.checkInId}>
          <article className="card entry">
            <div className="queue-who">
              <h2 dir="auto">
                <a href={`/reviews/${item.checkInId}`}>
                  {item.menteeName}, {shortWeek(item.week)}
                </a>
              </h2>
              <p>
                {waitsWords(item, now)}
                {item.late && ' · logged late'}
                {item.changedSinceReview && ' · changed since the review'}
              </p>
              {item.offered && <p className="offered">{offeredWords(item, now)}</p>}
            </div>
            <Facts item={item} />
          </article>
        </li>
      ))}
    </ol>
  );
}

/** Those whose turn it is: they were asked something. */
export function WaitingForThem({ items, now }: QueueListProps) {
  if (items.length === 0) return null;
  return (
    <section className="for-them" aria-labelledby="for-them">
      <h2 id="for-them">Waiting for them</h2>
      <ul>
        {items.map((item) => (
          <li key={item.checkInId}>
            <a href={`/reviews/${item.checkInId}`} dir="auto">
              {item.menteeName}, {shortWeek(item.week)}
            </a>{' '}
            <span>asked {agoWords(item.awaitingSince, now)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Facts({ item: { said, shown } }: { item: QueueItem }) {
  const says = confidenceWords(said);
  const shows = paceWords(shown);
  return (
    <dl className="two">
      <div>
        <dt>They say</dt>
        <dd>
          <Badge tone={says.tone}>{says.text}</Badge>
        </dd>
      </div>
      <div>
        <dt>Numbers show</dt>
        <dd>
          <Badge tone={shows.tone}>{shows.text}</Badge>
        </dd>
      </div>
    </dl>
  );
}

function waitsWords({ awaitingSince, offered }: QueueItem, now: string): string {
  const days = daysSince(awaitingSince, now);
  if (offered) return `Waiting for ${daysWords(days)}`;
  if (days === 0) return `Your turn since ${agoWords(awaitingSince, now).replace(' ago', '')}`;
  return `Your turn for ${daysWords(days)}`;
}
