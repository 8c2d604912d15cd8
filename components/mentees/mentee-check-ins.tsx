import { weekWords } from '#/components/check-ins/week-words.ts';
import { Badge } from '#/components/ui/badge.tsx';
import { Card } from '#/components/ui/card.tsx';
import { formatMoment } from '#/lib/core/format.ts';
import type { WeekKey } from '#/lib/core/week-key.ts';
import { confidenceWords } from '#/lib/pace/standing-words.ts';
import type { MenteeCheckIn } from '#/lib/reviews/check-in-list.ts';
import { reviewStateWords } from './review-state-words.ts';

type MenteeCheckInsProps = {
  items: readonly MenteeCheckIn[];
  currentWeek: WeekKey;
  timeZone: string;
  hrefOf: (item: MenteeCheckIn) => string;
};

/** The check-ins that are shared, newest first. */
export function MenteeCheckIns({ items, currentWeek, timeZone, hrefOf }: MenteeCheckInsProps) {
  return (
    <Card title="Check-ins" className="mentee-weeks">
      {items.length === 0 && <p className="text-soft">No check-in to see yet.</p>}
      <ol aria-label="Weeks">
        {items.map((item) => (
          <li key={item.checkInId}>
            <p>
              <a href={hrefOf(item)}>{weekWords(item.week, currentWeek)}</a>
              <small>Submitted {formatMoment(item.submittedAt, timeZone)}</small>
            </p>
            <Tags item={item} />
          </li>
        ))}
      </ol>
    </Card>
  );
}

function Tags({ item }: { item: MenteeCheckIn }) {
  const state = item.state && reviewStateWords[item.state];
  const counts = [...new Set(item.said)].map((one) => ({
    ...confidenceWords(one),
    count: item.said.filter((other) => other === one).length,
  }));
  return (
    <p className="tags">
      {counts.map(({ tone, text, count }) => (
        <Badge key={text} tone={tone}>
          {count > 1 ? `${count} ${text.toLowerCase()}` : text}
        </Badge>
      ))}
      {item.late && <Badge>Late</Badge>}
      {state && <Badge tone={state.tone}>{state.text}</Badge>}
      {item.changedSinceReview && <Badge tone="amber">Changed since the review</Badge>}
    </p>
  );
}
