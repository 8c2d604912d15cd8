import type { WeekKey } from '#/lib/core/week-key.ts';
import { asPlanned, termsOf } from '#/lib/pace/as-planned.ts';
import type { Rests } from '#/lib/pace/goal-weeks.ts';
import { changeHoldsFrom, isEasier } from '#/lib/pace/plan-change.ts';
import type { GoalFacts, MetricFacts, PaceClock } from '#/lib/pace/types.ts';
import { loggedWeeks, standingOf } from '../rules.ts';

export interface PlanChange {
  easier: boolean;
  /** The first week in which the new plan holds. */
  holdsFrom: WeekKey;
}

interface NextPlan {
  readonly weeks: number;
  readonly metrics: readonly (Omit<MetricFacts, 'id' | 'points'> & {
    readonly id?: string | undefined;
  })[];
}

/**
 * What a change does to the plan of a goal that was started: from when the new one holds. It is compared with the plan
 * that holds now, not with one that is still to come. Null when it changes no target, length or plan line.
 */
export function planChange(
  goal: Omit<GoalFacts, 'offWeeks'> & Rests,
  next: NextPlan,
  clock: PaceClock,
): PlanChange | null {
  if (goal.state === 'draft' || !changesPlan(goal, next)) return null;
  const standing = standingOf(goal, clock);
  const metrics = next.metrics.map(({ id = '', ...metric }) => ({ ...metric, id, points: [] }));
  const now = asPlanned(goal, clock.nextDueWeek);
  const nextIndex = standing.nextDueIndex ?? standing.weekIndex + 1;
  const easier = isEasier(now, { weeks: next.weeks, metrics }, nextIndex);
  const hasLogs = loggedWeeks(goal).length > 0;
  return { easier, holdsFrom: changeHoldsFrom({ easier, hasLogs }, standing, clock) };
}

function changesPlan(goal: Pick<GoalFacts, 'weeks' | 'metrics'>, next: NextPlan): boolean {
  if (goal.weeks !== next.weeks) return true;
  return next.metrics.some((metric) => {
    const own = goal.metrics.find(({ id }) => id === metric.id);
    return own && asText(own) !== asText({ ...metric, id: own.id, points: [] });
  });
}

function asText(metric: MetricFacts): string {
  return JSON.stringify(termsOf(metric));
}
