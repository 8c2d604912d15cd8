import { Badge } from '#/components/ui/badge.tsx';
import { Card } from '#/components/ui/card.tsx';
import { formatDay, formatShortDay, formatWeekEnd } from '#/lib/core/format.ts';
import { addWeeks, type WeekKey } from '#/lib/core/week-key.ts';
import type { GoalRecord } from '#/lib/goals/access.ts';
import type { ReplanItem } from '#/lib/goals/replan-list.ts';
import { type PlanVersion, planVersions } from './plan-versions.ts';
import { aimWords, optionWords } from './replan-words.ts';

type PlanHistoryProps = {
  goal: Pick<GoalRecord, 'startWeek' | 'closedWeek' | 'weeks' | 'metrics' | 'earlierPlans'>;
  replans: readonly ReplanItem[];
  /** Of the member whose goal it is. */
  currentWeek: WeekKey;
  /** Who decided: the member themselves unless said. */
  sayer?: string;
};

/** Each plan of a goal with what it asked, and why it was changed; nothing while there is only one. */
export function PlanHistory({ goal, replans, currentWeek, sayer = 'You' }: PlanHistoryProps) {
  const versions = planVersions(goal, replans);
  if (versions.length < 2 && replans.length === 0) return null;
  return (
    <Card title="The plan over time" className="long">
      <ol className="plans">
        {versions.map((version) => {
          const isAhead = version.fromWeek !== null && version.fromWeek > currentWeek;
          return (
            <li key={version.fromWeek ?? ''}>
              <h3 className="plain">
                {spanWords(version)} {isAhead && <Badge>Still to come</Badge>}
              </h3>
              <p>{planWords(goal, version)}</p>
              {version.decisions.map(({ id, option, reason, week }) => (
                <figure key={id}>
                  <figcaption>
                    {sayer} {optionWords[option].done} in the week of {formatDay(week)}
                  </figcaption>
                  <blockquote dir="auto">{reason}</blockquote>
                </figure>
              ))}
            </li>
          );
        })}
      </ol>
    </Card>
  );
}

function spanWords({ fromWeek, untilWeek }: PlanVersion): string {
  const until = untilWeek && formatWeekEnd(addWeeks(untilWeek, -1));
  if (fromWeek === null) return until ? `Until ${until}` : 'The plan';
  const from = formatShortDay(fromWeek);
  return until ? `${from} to ${until}` : `From ${from} on`;
}

/** "8 weeks: Releases to 0, One-on-ones in 6 of 8 weeks". */
function planWords(goal: PlanHistoryProps['goal'], { weeks, terms }: PlanVersion): string {
  const aims = goal.metrics.flatMap((metric) => {
    const own = terms.find(({ metricId }) => metricId === metric.id);
    if (!own) return [];
    const held = { ...metric, ...own };
    const aim = aimWords(held, {}, weeks);
    return [metric.kind === 'habit' ? `“${metric.name}” ${aim}` : `“${metric.name}” to ${aim}`];
  });
  return [`${weeks} weeks`, aims.join(', ')].filter(Boolean).join(': ');
}
