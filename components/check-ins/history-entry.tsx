import { plainText } from '#/components/markdown/plain-text.ts';
import { Badge } from '#/components/ui/badge.tsx';
import { LinkButton } from '#/components/ui/button.tsx';
import type { CheckInItem } from '#/lib/check-ins/check-in-list.ts';
import type { WeekKey } from '#/lib/core/week-key.ts';
import { confidenceWords } from '#/lib/pace/standing-words.ts';
import { weekWords } from './week-words.ts';

type HistoryEntryProps = { item: CheckInItem; currentWeek: WeekKey };

/** One week of the history. */
export function HistoryEntry({ item, currentWeek }: HistoryEntryProps) {
  const { week, state, said, milestones, excerpt } = item;
  const counts = [...new Set(said)].map((one) => ({
    ...confidenceWords(one),
    count: said.filter((other) => other === one).length,
  }));
  return (
    <li>
      <article className="card entry">
        <div className="card-head mb-0">
          <h2>
            <a href={`/check-ins/${week}`}>{weekWords(week, currentWeek)}</a>
          </h2>
          <p className="tags">
            {counts.map(({ tone, text, count }) => (
              <Badge key={text} tone={tone}>
                {count > 1 ? `${count} ${text.toLowerCase()}` : text}
              </Badge>
            ))}
            {milestones.length > 0 && (
              <Badge tone="sky">
                {milestones.length === 1 ? 'Milestone' : `${milestones.length} milestones`}
              </Badge>
            )}
            {state === 'draft' && <Badge>Draft</Badge>}
            {item.late && <Badge>Late</Badge>}
            {item.edited && <Badge>Edited</Badge>}
          </p>
        </div>
        <p className="excerpt" dir="auto">
          {plainText(excerpt) || (state === 'draft' ? 'Begun, not submitted.' : 'Numbers only.')}
        </p>
      </article>
    </li>
  );
}

export function MissedEntry({ week, currentWeek }: { week: WeekKey; currentWeek: WeekKey }) {
  const words = weekWords(week, currentWeek);
  return (
    <li className="missed">
      <span>
        {words} <Badge>Not logged</Badge>
      </span>
      <LinkButton variant="ghost" size="sm" href={`/check-ins/${week}`}>
        Log it now<span className="sr-only">: {words}</span>
      </LinkButton>
    </li>
  );
}

/** A week in which nothing was due. */
export function OffEntry({ week, currentWeek }: { week: WeekKey; currentWeek: WeekKey }) {
  return (
    <li className="missed">
      <span>
        {weekWords(week, currentWeek)} <Badge>Off</Badge>
      </span>
      <a className="link" href="/time-off">
        Time off
      </a>
    </li>
  );
}
