import type { Plan } from '../plan-line.ts';
import { bounded } from '../tolerance.ts';
import type { MetricFacts } from '../types.ts';
import { grainOf, naturalBounds } from './natural-bounds.ts';
import { type Outlook, studentOutlook } from './outlook.ts';
import { learnTrends, valueAfter } from './trend.ts';

// Chosen on simulated goals: tests/calibrate, docs/decisions/0014-forecast.md.
const noiseShare = 0.07;
const noiseWorth = 1.5;
const turning = { weight: 0.27, slopeDrift: 1.7 };
const astray = { weight: 0.05, slopeVariance: 200, slopeDrift: 0 };

/**
 * The level to come: a Bayesian linear trend, with a predictive Student's t whose spread grows with the weeks ahead.
 *
 * The prior is the straight line from the plan's start to its end, worth one and a half measurements: its start as sure
 * as one measurement, its end as half a one. The trend is averaged over three models: a slope that never changes, one
 * that turns within weeks, and one that never changes and may be far from the plan's; the values decide between them.
 * Assumes noise of one size, independent from week to week; before the first value a fourteenth of the planned way. On a
 * scale, whatever would lie beyond its end lies on it.
 *
 * Source: `learnTrends`; Gelman et al., Bayesian Data Analysis, 3rd ed., chapter 14.
 */
export function levelOutlook(
  metric: MetricFacts,
  plan: Plan,
  values: readonly (number | null)[],
): Outlook {
  const weeks = values.length;
  const last = values.findLastIndex((value) => value !== null);
  const measured = values.filter((value) => value !== null).map(bounded);
  const known = [plan.start, plan.end, ...measured];
  const grain = grainOf(known);
  // Reckoned in units of the largest distance seen, from the plan's start, so that squares neither vanish nor overflow.
  const unit = Math.max(...known.map((value) => Math.abs(value - plan.start))) || 1;
  const span = (plan.end - plan.start) / unit;
  const line = {
    levelVariance: 1,
    covariance: -0.5 / weeks,
    slopeVariance: 2 / weeks ** 2,
  };
  const learned = learnTrends(
    {
      level: 0,
      slope: span / weeks,
      noise: Math.hypot(noiseShare * span, rounding(grain) / unit),
      noiseWorth,
      noiseMemory: 1,
    },
    [
      { ...line, weight: 1 - turning.weight - astray.weight, slopeDrift: 0 },
      { ...line, ...astray, covariance: 0, slopeVariance: astray.slopeVariance / weeks ** 2 },
      { ...line, ...turning },
    ],
    values
      .slice(0, last + 1)
      .map((value) => (value === null ? null : (bounded(value) - plan.start) / unit)),
  );
  const bounds = naturalBounds(metric, plan.end, measured);
  return studentOutlook({ grain, isRising: false }, bounds, learned.freedom, (ahead) => {
    const { mean, scale } = valueAfter(learned, ahead);
    return { mean: plan.start + unit * mean, scale: unit * scale };
  });
}

/** Standard deviation of what rounding to a grain takes away. */
function rounding(grain: number): number {
  return grain / Math.sqrt(12);
}
