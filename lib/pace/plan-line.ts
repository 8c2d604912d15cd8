import { bounded, distance } from './tolerance.ts';
import type { MetricFacts } from './types.ts';

/** What a metric should have reached, week by week. A habit is planned in kept weeks. */
export interface Plan {
  /** 1 when higher is better, −1 when lower is. */
  readonly sense: 1 | -1;
  readonly start: number;
  readonly end: number;
  /** The mean distance of one week, 0 or more; 0 when the plan is to keep what there is. */
  readonly step: number;
  /** The largest number that took part, for telling a difference from a rounding error. */
  readonly scale: number;
  /** @param index weeks since the start, 0..n */
  at(index: number): number;
}

/**
 * The plan of a metric over `weeks` active weeks. Level and total: a straight line from the baseline
 * to the target, plan(i) = b + (t − b)·i/n, or straight pieces through its waypoints; from baseline to
 * target is the good direction, and the direction of the facts counts only when t = b. Habit: ⌊R·i/n⌋ of the R weeks that must be kept by the end, because
 * no part of a week can be kept.
 */
export function planOf(metric: MetricFacts, weeks: number): Plan {
  if (metric.kind === 'habit') {
    const end = requiredWeeks(metric.requiredShare, weeks);
    const at = (index: number) => Math.floor((end * index) / weeks);
    return { sense: 1, start: 0, end, step: Math.min(1, end), scale: end, at };
  }
  const start = bounded(metric.baseline);
  const end = bounded(metric.target);
  const span = end - start;
  const knots = knotsOf(metric, start, end, weeks);
  const at = (index: number) => (index >= weeks ? end : between(knots, index));
  const sense = (span || (metric.direction === 'up' ? 1 : -1)) > 0 ? 1 : -1;
  const added = metric.kind === 'total' ? metric.points.map(({ value }) => bounded(value)) : [];
  const scale = Math.max(...[...knots.map(({ value }) => value), ...added].map(Math.abs));
  return { sense, start, end, step: Math.abs(span) / weeks, scale, at };
}

interface Knot {
  readonly index: number;
  readonly value: number;
}

/** Start, waypoints and end; a waypoint beyond a plan that has become shorter is left out. */
function knotsOf(metric: MetricFacts, start: number, end: number, weeks: number): Knot[] {
  const between = metric.waypoints
    .filter(({ weekNumber }) => weekNumber > 0 && weekNumber < weeks)
    .map(({ weekNumber, value }) => ({ index: weekNumber, value: bounded(value) }))
    .sort((a, b) => a.index - b.index);
  return [{ index: 0, value: start }, ...between, { index: weeks, value: end }];
}

function between(knots: readonly Knot[], index: number): number {
  const next = knots.findIndex((knot) => knot.index > index);
  const [from, to] = [knots[next - 1], knots[next]];
  if (!from || !to) return knots[0]?.value ?? 0;
  const share = (index - from.index) / (to.index - from.index);
  return from.value + (to.value - from.value) * share;
}

/** How far a position is past a value of the plan's line, positive on the good side. */
export function pastLine(plan: Plan, position: number, line: number): number {
  return distance(plan.sense, position, line, plan.scale);
}

/**
 * Weeks of a habit that must hold: the fewest whose share, in whole percent, is the one asked for.
 * People write two thirds as 67 %, and mean 8 of 12 weeks (66.7 %), not 9.
 */
export function requiredWeeks(share: number | null, weeks: number): number {
  const least = Math.min(1, share ?? 1) - 0.005;
  return Math.max(0, Math.ceil(least * weeks));
}

/** The n + 1 values to draw, in the metric's unit; a habit shows the threshold of each week. */
export function planLine(metric: MetricFacts, weeks: number): number[] {
  const flat = metric.kind === 'habit' ? bounded(metric.target) : undefined;
  const plan = planOf(metric, weeks);
  return Array.from({ length: weeks + 1 }, (_, index) => flat ?? plan.at(index));
}
