import type { Plan } from '../plan-line.ts';
import { bounded } from '../tolerance.ts';
import { grainOf } from './natural-bounds.ts';
import { type Outlook, studentOutlook } from './outlook.ts';
import { learnTrends, sumAfter } from './trend.ts';

// Chosen on simulated goals: tests/calibrate, docs/decisions/0014-forecast.md.
const noiseShare = 0.075;
const noiseWorth = 2.3;
const noiseMemory = 0.9;
const changing = { weight: 0.8, slopeVariance: 0.15, slopeDrift: 0.2 };

/**
 * The sum at the end: what is there, and the amounts to come, whose prior is the plan's weekly amount, worth two weeks.
 *
 * The weekly amount is averaged over two models: steady, and with a trend of its own that turns within weeks; the
 * amounts decide between them. How widely amounts scatter is learned from the latest first, for amounts that grow
 * scatter more. Where no amount is below 0 the sum cannot fall. A past week without a value added nothing and says
 * nothing of the weeks to come. Assumes that the sum of the amounts to come is near to normal given their size.
 *
 * Source: `learnTrends`.
 * @param position the sum so far, baseline included
 */
export function totalOutlook(
  plan: Plan,
  values: readonly (number | null)[],
  position: number,
): Outlook {
  const weeks = values.length;
  const last = values.findLastIndex((value) => value !== null);
  const measured = values.filter((value) => value !== null).map(bounded);
  const grain = grainOf([plan.start, plan.end, ...measured]);
  const planned = (plan.end - plan.start) / weeks;
  const unit = Math.max(Math.abs(planned), ...measured.map(Math.abs)) || 1;
  const rate = { levelVariance: 1 / 2, slopeVariance: 0, covariance: 0, slopeDrift: 0 };
  const learned = learnTrends(
    {
      level: planned / unit,
      slope: 0,
      noise: Math.hypot((noiseShare * planned) / unit, grain / unit / Math.sqrt(12)),
      noiseWorth,
      noiseMemory,
    },
    [
      { ...rate, weight: 1 - changing.weight },
      { ...rate, ...changing },
    ],
    values.slice(0, last + 1).map((value) => (value === null ? null : bounded(value) / unit)),
  );
  const isRising = planned >= 0 && measured.every((amount) => amount >= 0);
  const isFalling = !isRising && planned <= 0 && measured.every((amount) => amount <= 0);
  const bounds = {
    low: isRising ? position : Number.NEGATIVE_INFINITY,
    high: isFalling ? position : Number.POSITIVE_INFINITY,
  };
  return studentOutlook({ grain, isRising }, bounds, learned.freedom, (ahead) => {
    const { mean, scale } = sumAfter(learned, ahead);
    return { mean: position + unit * mean, scale: unit * scale };
  });
}
