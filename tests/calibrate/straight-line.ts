import { isKept, positionOf } from '#/lib/pace/measured.ts';
import { type Plan, pastLine } from '#/lib/pace/plan-line.ts';
import type { MetricFacts } from '#/lib/pace/types.ts';

/**
 * What a ruler says: the straight line through the last three points, drawn on to the end of the goal. Level: by least
 * squares. Total and habit: the mean of the last three weeks for each week to come.
 * @returns whether that line meets the target
 */
export function straightLineMeets(
  metric: MetricFacts,
  plan: Plan,
  seen: readonly (number | null)[],
): boolean {
  const points = seen
    .flatMap((value, i) => (value === null ? [] : [{ week: i + 1, value: countOf(metric, value) }]))
    .slice(-3);
  const week = mean(points.map((point) => point.week));
  const value = mean(points.map((point) => point.value));
  if (metric.kind !== 'level') {
    const left = seen.length - (points.at(-1)?.week ?? 0);
    return pastLine(plan, positionOf(metric, seen) + left * value, plan.end) >= 0;
  }
  const rise = mean(points.map((point) => (point.week - week) * (point.value - value)));
  const slope = rise / mean(points.map((point) => (point.week - week) ** 2));
  return pastLine(plan, value + slope * (seen.length - week), plan.end) >= 0;
}

function countOf(metric: MetricFacts, value: number): number {
  if (metric.kind !== 'habit') return value;
  return isKept(metric, value) ? 1 : 0;
}

function mean(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0) / numbers.length;
}
