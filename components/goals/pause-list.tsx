import { Card } from '#/components/ui/card.tsx';
import { formatDay } from '#/lib/core/format.ts';
import { addWeeks, weeksBetween } from '#/lib/core/week-key.ts';
import type { GoalRecord } from '#/lib/goals/access.ts';

/** When a goal rested, and what that did to its end. */
export function PauseList({ pauses }: { pauses: GoalRecord['pauses'] }) {
  if (pauses.length === 0) return null;
  return (
    <Card title="Pauses">
      <ul className="mt-2 grid gap-2">
        {pauses.map((pause) => (
          <li key={pause.fromWeek}>{pauseLine(pause)}</li>
        ))}
      </ul>
      <p className="hint">
        Nothing is due in a paused week. Each one moves the end of the goal out.
      </p>
    </Card>
  );
}

function pauseLine({ fromWeek, untilWeek }: GoalRecord['pauses'][number]): string {
  if (untilWeek === null) return `Resting since the week of ${formatDay(fromWeek)}`;
  const weeks = weeksBetween(fromWeek, untilWeek);
  if (weeks === 1) return `The week of ${formatDay(fromWeek)}`;
  return `${weeks} weeks, from the week of ${formatDay(fromWeek)} to that of ${formatDay(addWeeks(untilWeek, -1))}`;
}
