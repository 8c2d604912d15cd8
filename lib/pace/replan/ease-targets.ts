import { bounded } from '../tolerance.ts';
import type { MetricFacts, MetricStanding } from '../types.ts';

/**
 * Every easier target for a level or a total, every easier count of weeks for a habit; the hardest first. Between where
 * the metric stands and its present target, both left out, and past its baseline; at steps of 1, 2 or 5 times a power of
 * ten (16 to 40 in all), never finer than the metric's own numbers.
 */
export function easierTargets(metric: MetricFacts, standing: MetricStanding): number[] {
  const isHabit = metric.kind === 'habit';
  const target = bounded(isHabit ? (standing.required ?? 0) : metric.target);
  const baseline = bounded(isHabit ? 0 : metric.baseline);
  const sense = target > baseline ? 1 : -1;
  const reached = bounded((isHabit ? standing.kept : standing.value) ?? baseline);
  const from = sense > 0 ? Math.max(baseline, reached) : Math.min(baseline, reached);
  const way = (target - from) * sense;
  // A level to keep has no way to shorten; one that is reached needs none.
  if (target === baseline || way <= 0) return [];
  const step = isHabit ? 1 : Math.max(niceStep(way / 16), ownGrain(metric));
  const first = Math.floor((target * sense) / step);
  const found: number[] = [];
  for (let i = 0; i <= Math.ceil(way / step); i += 1) {
    const value = tidy((first - i) * step * sense);
    const isBetween = (value - from) * sense > 0 && (target - value) * sense > 0;
    if (isBetween && value !== found.at(-1)) found.push(value);
  }
  return found;
}

const chances = [0.5, 0.7, 0.9];

/**
 * Up to three of the targets, the hardest first: those that are rather met than missed, likely, and nearly sure; where
 * they are fewer, the easiest, and what lies beside them.
 * Without a forecast those at parts of the way.
 * @param chanceAt of a target, were it the plan; null below three measurements
 */
export function proposedTargets(
  targets: readonly number[],
  chanceAt: (target: number) => number | null,
): number[] {
  const known = targets.map((target) => chanceAt(target));
  const wanted = known.includes(null)
    ? [0.25, 0.5, 0.75].map((share) => Math.round(share * (targets.length + 1)) - 1)
    : chances.map((least) => known.findIndex((chance) => chance !== null && chance >= least));
  const last = targets.length - 1;
  const found = wanted.filter((index) => index >= 0).map((index) => Math.min(index, last));
  // Where even the easiest is a wish, it is said with its chance.
  const first = found[0] ?? last;
  const wishes = [...found, last, Math.ceil((first + last) / 2), Math.max(0, first - 1)];
  const chosen = [...new Set(wishes)].slice(0, 3);
  return chosen.sort((a, b) => a - b).flatMap((index) => targets[index] ?? []);
}

/** The largest of 1, 2 or 5 times a power of ten that is not above `size`. */
function niceStep(size: number): number {
  const power = 10 ** Math.floor(Math.log10(size));
  const lead = size / power;
  return (lead >= 5 ? 5 : lead >= 2 ? 2 : 1) * power;
}

/** What the metric's own numbers are written in: whole ones, tenths, …; 0 when they are finer. */
function ownGrain({ baseline, target, points }: MetricFacts): number {
  const known = [baseline, target, ...points.map(({ value }) => value)];
  return [1, 0.1, 0.01].find((grain) => known.every((value) => isMultiple(value, grain))) ?? 0;
}

function isMultiple(value: number, grain: number): boolean {
  const count = value / grain;
  return Math.abs(count - Math.round(count)) <= 1e-9 * Math.max(1, Math.abs(count));
}

/** Without the tail that steps of tenths leave. */
function tidy(value: number): number {
  return Number(value.toPrecision(12)) + 0;
}
