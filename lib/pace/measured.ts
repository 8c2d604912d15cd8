import type { WeekKey } from '#/lib/core/week-key.ts';
import { bounded, distance } from './tolerance.ts';
import type { MetricFacts } from './types.ts';

/** Values by active week: `values[0]` belongs to week 1. Weeks outside the goal are left out. */
export function valuesByWeek(metric: MetricFacts, weeks: readonly WeekKey[]): (number | null)[] {
  const values: (number | null)[] = weeks.map(() => null);
  for (const { week, value } of metric.points) {
    const at = weeks.indexOf(week);
    if (at >= 0) values[at] = bounded(value);
  }
  return values;
}

/**
 * Where the metric stands on its plan after these values. Level: the newest value, the baseline
 * without any. Total: baseline plus all amounts; a week without one added nothing. Habit: weeks
 * kept; a week without a value was not kept.
 */
export function positionOf(metric: MetricFacts, values: readonly (number | null)[]): number {
  const measured = values.filter((value) => value !== null);
  if (metric.kind === 'habit') return measured.filter((value) => isKept(metric, value)).length;
  const baseline = bounded(metric.baseline);
  if (metric.kind === 'level') return measured.at(-1) ?? baseline;
  return measured.reduce((sum, value) => sum + value, baseline);
}

/** Whether a week's value is at least (`up`) or at most (`down`) the threshold of a habit. */
export function isKept(metric: MetricFacts, value: number): boolean {
  const sense = metric.direction === 'up' ? 1 : -1;
  return distance(sense, bounded(value), bounded(metric.target)) >= 0;
}

/** The values to draw: of a total the sum so far, and still null where nothing was measured. */
export function actualsOf(
  metric: MetricFacts,
  values: readonly (number | null)[],
): (number | null)[] {
  if (metric.kind !== 'total') return [...values];
  let sum = bounded(metric.baseline);
  return values.map((value) => {
    sum += value ?? 0;
    return value === null ? null : sum;
  });
}
