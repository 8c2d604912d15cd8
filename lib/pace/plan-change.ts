import { addWeeks, type WeekKey } from '#/lib/core/week-key.ts';
import { pastLine, planOf } from './plan-line.ts';
import type { MetricFacts, PaceClock } from './types.ts';

interface Plans {
  readonly weeks: number;
  readonly metrics: readonly MetricFacts[];
}

/**
 * Whether a plan asks for less than the one before it: more weeks, or, of any metric that both have, a
 * line that is lower on the good side at a due moment still to come, a gentler threshold, or another
 * direction.
 * @param nextIndex index 1..n of the next due moment
 */
export function isEasier(before: Plans, after: Plans, nextIndex: number): boolean {
  if (after.weeks > before.weeks) return true;
  return before.metrics.some((metric) => {
    const next = after.metrics.find(({ id }) => id === metric.id);
    if (!next || next.kind !== metric.kind) return false;
    return asksLess(metric, next, { before: before.weeks, after: after.weeks, nextIndex });
  });
}

function asksLess(
  metric: MetricFacts,
  next: MetricFacts,
  { before, after, nextIndex }: { before: number; after: number; nextIndex: number },
): boolean {
  const old = planOf(metric, before);
  const plan = planOf(next, after);
  if (metric.kind === 'habit') {
    if (metric.direction !== next.direction) return true;
    const gentler = (next.target - metric.target) * (metric.direction === 'up' ? 1 : -1) < 0;
    return gentler || plan.end / after < old.end / before;
  }
  if (plan.sense !== old.sense) return true;
  for (let index = nextIndex; index <= before; index += 1) {
    if (pastLine(old, plan.at(index), old.at(index)) < 0) return true;
  }
  return false;
}

/**
 * The week from which a change of plan holds. Harder: the week whose due moment comes next. Easier: the
 * week after that, so that nobody eases the week they are about to miss. A goal of which nothing is
 * logged before its first due moment, and one whose weeks are up, change at once.
 * @param goal weeks and due index as its standing gives them
 */
export function changeHoldsFrom(
  change: { easier: boolean; hasLogs: boolean },
  goal: { readonly weeks: readonly WeekKey[]; readonly over: boolean },
  clock: PaceClock,
): WeekKey {
  const waits = change.easier && !goal.over && !isUntouched(change, goal, clock);
  return waits ? addWeeks(clock.nextDueWeek, 1) : clock.nextDueWeek;
}

/** Nothing of it is logged, and its first due moment is still to come: its plan may change freely. */
export function isUntouched(
  { hasLogs }: { hasLogs: boolean },
  { weeks: [first] }: { readonly weeks: readonly WeekKey[] },
  clock: PaceClock,
): boolean {
  return !hasLogs && first !== undefined && clock.lastDueWeek < first;
}
