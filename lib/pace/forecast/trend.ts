import type { Student } from './outlook.ts';

/** What is believed before the first value, as a line from week 0. */
export interface TrendPrior {
  readonly level: number;
  readonly slope: number;
  /** Standard deviation of a value around the line, and how many values that belief is worth. */
  readonly noise: number;
  readonly noiseWorth: number;
  /** What the size of the noise seen so far is worth a week later, as a share. */
  readonly noiseMemory: number;
}

/** How sure the prior line is and how it wanders from week to week; all in units of the noise's variance. */
export interface TrendModel {
  /** Prior probability of this model. */
  readonly weight: number;
  readonly levelVariance: number;
  readonly slopeVariance: number;
  readonly covariance: number;
  readonly slopeDrift: number;
}

interface Trend extends Omit<TrendModel, 'weight'> {
  readonly level: number;
  readonly slope: number;
  readonly noiseVariance: number;
  /** Posterior probability of this model. */
  readonly share: number;
}

export interface Trends {
  readonly freedom: number;
  readonly trends: readonly Trend[];
}

// Keeps what never left its line apart from 0, on which nothing could be divided.
const leastSquares = 1e-24;

/**
 * A linear trend seen through noise, learned week by week: valueᵢ = levelᵢ + e, levelᵢ = levelᵢ₋₁ + slopeᵢ₋₁, with a
 * conjugate normal-inverse-gamma prior. A model with drift lets the slope wander as Brownian motion; one without is
 * Bayesian linear regression. Each model's share is its prior weight times the likelihood it gave the values. A
 * missing value (null) lets a week pass and teaches nothing.
 *
 * Source: West & Harrison, Bayesian Forecasting and Dynamic Models, 2nd ed., chapters 4 (unknown variance), 7 (linear
 * growth) and 12 (several models); Harvey, Forecasting, Structural Time Series Models and the Kalman Filter, 2.3.
 */
export function learnTrends(
  prior: TrendPrior,
  models: readonly TrendModel[],
  values: readonly (number | null)[],
): Trends {
  const learned = models.map((model) => learn(prior, model, values));
  const best = Math.max(...learned.map(({ logShare }) => logShare));
  const shares = learned.map(({ logShare }) => Math.exp(logShare - best));
  const sum = shares.reduce((total, share) => total + share, 0);
  return {
    freedom: learned[0]?.freedom ?? prior.noiseWorth,
    trends: learned.map(({ trend }, i) => ({ ...trend, share: (shares[i] ?? 0) / sum })),
  };
}

function learn(
  prior: TrendPrior,
  { weight, ...model }: TrendModel,
  values: readonly (number | null)[],
) {
  let { level, slope } = prior;
  let { levelVariance, slopeVariance, covariance } = model;
  let freedom = prior.noiseWorth;
  let squares = Math.max(leastSquares, freedom * prior.noise ** 2);
  let logShare = Math.log(weight);
  for (const value of values) {
    level += slope;
    levelVariance += 2 * covariance + slopeVariance + model.slopeDrift / 3;
    covariance += slopeVariance + model.slopeDrift / 2;
    slopeVariance += model.slopeDrift;
    freedom *= prior.noiseMemory;
    squares *= prior.noiseMemory;
    if (value === null) continue;
    const variance = levelVariance + 1;
    const error = value - level;
    const levelGain = levelVariance / variance;
    const slopeGain = covariance / variance;
    level += levelGain * error;
    slope += slopeGain * error;
    slopeVariance -= slopeGain * covariance;
    covariance -= slopeGain * levelVariance;
    levelVariance -= levelGain * levelVariance;
    const surprise = error ** 2 / variance;
    logShare -= Math.log(variance * squares) / 2;
    logShare -= ((freedom + 1) / 2) * Math.log1p(surprise / squares);
    squares += surprise;
    freedom += 1;
  }
  const noiseVariance = squares / freedom;
  return {
    logShare,
    freedom,
    trend: { ...model, level, slope, levelVariance, slopeVariance, covariance, noiseVariance },
  };
}

/** The value measured `ahead` weeks on. */
export function valueAfter({ trends }: Trends, ahead: number): Student {
  const sure = (trend: Trend) =>
    trend.levelVariance +
    2 * ahead * trend.covariance +
    ahead ** 2 * trend.slopeVariance +
    (ahead ** 3 / 3) * trend.slopeDrift +
    1;
  return averaged(trends, (trend) => trend.level + ahead * trend.slope, sure);
}

/** The sum of the values of the next `ahead` weeks. */
export function sumAfter({ trends }: Trends, ahead: number): Student {
  const steps = (ahead * (ahead + 1)) / 2;
  const unsure = (trend: Trend) =>
    ahead ** 2 * trend.levelVariance +
    2 * ahead * steps * trend.covariance +
    steps ** 2 * trend.slopeVariance +
    (ahead ** 5 / 20) * trend.slopeDrift +
    ahead;
  return averaged(trends, (trend) => ahead * trend.level + steps * trend.slope, unsure);
}

/**
 * One distribution from the models' own: the average of their quantiles, which for Student's t is again one, with the
 * average mean and scale. Averaging probabilities instead makes the band too wide (Lichtendahl, Grushka-Cockayne &
 * Winkler 2013, Is It Better to Average Probabilities or Quantiles?).
 */
function averaged(
  trends: readonly Trend[],
  meanOf: (trend: Trend) => number,
  varianceOf: (trend: Trend) => number,
): Student {
  let mean = 0;
  let scale = 0;
  for (const trend of trends) {
    mean += trend.share * meanOf(trend);
    scale += trend.share * Math.sqrt(trend.noiseVariance * varianceOf(trend));
  }
  return { mean, scale };
}
