import { Card } from '#/components/ui/card.tsx';
import { formatShortDay } from '#/lib/core/format.ts';
import type { GoalRecord } from '#/lib/goals/access.ts';
import type { GoalStanding } from '#/lib/pace/types.ts';

type MilestoneListProps = { milestones: GoalRecord['milestones']; standing: GoalStanding };

/** The milestones in order, each a stone: filled when reached. */
export function MilestoneList({ milestones, standing }: MilestoneListProps) {
  if (milestones.length === 0) return null;
  return (
    <Card title="Milestones" id="milestones">
      <ol className="stones">
        {milestones.map(({ id, title, weekNumber, reachedWeek }) => (
          <li key={id} id={`milestone-${id}`} className={reachedWeek ? 'reached' : undefined}>
            <svg width="16" height="20" viewBox="0 0 16 20" aria-hidden="true">
              <path d="M2 19V8a6 6 0 0 1 12 0v11z" />
            </svg>
            <div>
              <b dir="auto">{title}</b>
              <p>{stoneLine(weekNumber, reachedWeek, standing)}</p>
            </div>
          </li>
        ))}
      </ol>
    </Card>
  );
}

function stoneLine(weekNumber: number, reachedWeek: string | null, standing: GoalStanding): string {
  if (reachedWeek) return `Reached in the week of ${formatShortDay(reachedWeek)}`;
  const planned = standing.weeks[weekNumber - 1];
  const isLate = standing.state === 'active' && weekNumber < standing.weekIndex;
  const week = planned
    ? `Week ${weekNumber}, from ${formatShortDay(planned)}`
    : `Week ${weekNumber}`;
  return isLate ? `${week} · still open` : week;
}
