import { positionOf } from './measured.ts';
import { type Plan, pastLine } from './plan-line.ts';
import { bounded } from './tolerance.ts';
import type { MetricFacts } from './types.ts';

/**
 * What to enter for week `index` (1..n) to be on the line at its due moment, in the metric's unit.
 * Level: the plan of that week. Total: the amount of that week, 0 when the line is reached without.
 * Habit: the threshold, or null when the week may be missed; a habit behind by several weeks needs
 * several to come back.
 */
export function minimumFor(
  metric: MetricFacts,
  plan: Plan,
  values: readonly (number | null)[],
  index: number,
): number | null {
  const line = plan.at(index);
  if (metric.kind === 'level') return line;
  const without = positionOf(metric, values.toSpliced(index - 1, 1));
  const isReached = pastLine(plan, without, line) >= 0;
  if (metric.kind === 'total') return isReached ? 0 : line - without;
  return isReached ? null : bounded(metric.target);
}
