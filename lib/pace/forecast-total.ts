import tCdf from '@stdlib/stats-base-dists-t-cdf';
import type { Outlook } from './forecast-outlook.ts';
import { upperTenth } from './forecast-quantiles.ts';
import { grainOf } from './natural-bounds.ts';
import type { Plan } from './plan-line.ts';
import { mixed, sumAfter, trendsOf } from './trend.ts';

export const tune = { level: 0.5, k: 0.5, nu: 2, w1: 0.2, w2: 0.2, slope: 0.05, q1: 0.3, qs: 0 };

export function totalOutlook(
  plan: Plan,
  values: readonly (number | null)[],
  position: number,
): Outlook {
  const n = values.length;
  const last = values.findLastIndex((v) => v !== null) + 1;
  const amounts = values.slice(0, last);
  const measured = amounts.filter((a) => a !== null);
  const grain = grainOf([plan.start, plan.end, ...measured]);
  const planned = (plan.end - plan.start) / n;
  const unit = Math.max(Math.abs(planned), ...measured.map(Math.abs)) || grain || 1;
  const g = grain / unit;
  const p = planned / unit;
  const nonneg = planned >= 0 && measured.every((a) => a >= 0);
  const base = { levelVariance: tune.level, slopeVariance: 0, covariance: 0, levelDrift: 0, slopeDrift: 0 };
  const { freedom, trends } = trendsOf(
    { level: p, slope: 0, noise: Math.hypot(tune.k * p, g / Math.sqrt(12)), noiseWorth: tune.nu },
    [
      { ...base, weight: 1 - tune.w1 - tune.w2 },
      { ...base, weight: tune.w1, levelDrift: tune.q1 },
      { ...base, weight: tune.w2, slopeVariance: tune.slope, slopeDrift: tune.qs },
    ].filter((m) => m.weight > 0),
    amounts.map((a) => (a === null ? null : a / unit)),
  );
  const at = (h: number) => {
    const { mean, deviation } = mixed(trends, h, freedom, sumAfter);
    return { mean: position + unit * mean, sd: unit * deviation };
  };
  const clip = (x: number) => (nonneg ? Math.max(position, x) : x);
  return {
    grain,
    band(h) {
      const { mean, sd } = at(h);
      const w = upperTenth(freedom) * sd;
      return [clip(mean - w), clip(mean + w)];
    },
    atMost(h, x) {
      if (nonneg && x < position) return 0;
      const { mean, sd } = at(h);
      return sd > 0 ? tCdf((x - mean) / sd, freedom) : x >= mean ? 1 : 0;
    },
  };
}
