import tCdf from '@stdlib/stats-base-dists-t-cdf';
import type { Outlook } from './forecast-outlook.ts';
import { upperTenth } from './forecast-quantiles.ts';
import { grainOf, naturalBounds } from './natural-bounds.ts';
import type { Plan } from './plan-line.ts';
import { bounded } from './tolerance.ts';
import { levelAfter, mixed, trendsOf } from './trend.ts';
import type { MetricFacts } from './types.ts';

export const tune = { worth: 1, k: 0.1, nu: 2, w1: 0.3, w2: 0.1, q1: 0.1, q2: 1, s1: 0, l1: 0 };

export function levelOutlook(
  metric: MetricFacts,
  plan: Plan,
  values: readonly (number | null)[],
): Outlook {
  const measured = values.filter((v) => v !== null).map(bounded);
  const known = [plan.start, plan.end, ...measured];
  const grain = grainOf(known);
  const bounds = naturalBounds(metric, plan.end, measured);
  const unit = Math.max(...known.map((v) => Math.abs(v - plan.start))) || grain || 1;
  const span = (plan.end - plan.start) / unit;
  const g = grain / unit;
  const n = values.length;
  const last = values.findLastIndex((v) => v !== null) + 1;
  const base = { levelVariance: 1 / tune.worth, slopeVariance: 2 / tune.worth / n ** 2, covariance: -1 / tune.worth / n, levelDrift: 0 };
  const { freedom, trends } = trendsOf(
    {
      level: 0,
      slope: span / n,
      noise: Math.hypot(tune.k * span, g / Math.sqrt(12)),
      noiseWorth: tune.nu,
    },
    [
      { ...base, weight: 1 - tune.w1 - tune.w2, slopeDrift: 0 },
      { ...base, weight: tune.w1, slopeDrift: tune.q1 },
      { ...base, weight: tune.w2, slopeDrift: tune.q2 },
    ].filter((m) => m.weight > 0),
    values.slice(0, last).map((v) => (v === null ? null : (bounded(v) - plan.start) / unit)),
  );
  const at = (h: number) => {
    const { mean, deviation } = mixed(trends, h, freedom, levelAfter);
    return { mean: plan.start + unit * mean, sd: unit * deviation };
  };
  const clip = (x: number) => Math.min(bounds.high, Math.max(bounds.low, bounded(x)));
  return {
    grain,
    band(h) {
      const { mean, sd } = at(h);
      const w = upperTenth(freedom) * sd;
      return [clip(mean - w), clip(mean + w)];
    },
    atMost(h, x) {
      if (x >= bounds.high) return 1;
      if (x < bounds.low) return 0;
      const { mean, sd } = at(h);
      return sd > 0 ? tCdf((x - mean) / sd, freedom) : x >= mean ? 1 : 0;
    },
  };
}
