/**
 * A trend seen through noise: yᵢ = levelᵢ + e, levelᵢ = levelᵢ₋₁ + slopeᵢ₋₁, all variances in units of the unknown
 * noise σ², which has an inverse-gamma prior.
 */
export interface TrendPrior {
  readonly level: number;
  readonly slope: number;
  readonly noise: number;
  readonly noiseWorth: number;
}

export interface TrendModel {
  readonly weight: number;
  readonly levelVariance: number;
  readonly slopeVariance: number;
  readonly covariance: number;
  readonly levelDrift: number;
  readonly slopeDrift: number;
}

export interface Trend {
  readonly level: number;
  readonly slope: number;
  readonly ll: number;
  readonly ls: number;
  readonly ss: number;
  readonly s2: number;
  readonly model: TrendModel;
  readonly share: number;
}

export interface Student {
  readonly mean: number;
  readonly deviation: number;
  readonly freedom: number;
}

export function trendsOf(
  prior: TrendPrior,
  models: readonly TrendModel[],
  values: readonly (number | null)[],
) {
  let nu = prior.noiseWorth;
  for (const v of values) if (v !== null) nu += 1;
  const fits = models.map((m) => fit(prior, m, values, nu));
  const best = Math.max(...fits.map((f) => f.share));
  const total = fits.reduce((s, f) => s + Math.exp(f.share - best), 0);
  return {
    freedom: nu,
    trends: fits.map((f): Trend => ({ ...f, share: Math.exp(f.share - best) / total })),
  };
}

function fit(
  prior: TrendPrior,
  model: TrendModel,
  values: readonly (number | null)[],
  nuEnd: number,
): Trend {
  let { level, slope } = prior;
  let ll = model.levelVariance,
    ls = 0,
    ss = model.slopeVariance;
  let sq = prior.noiseWorth * prior.noise ** 2;
  let log = Math.log(model.weight);
  for (const v of values) {
    level += slope;
    ll += 2 * ls + ss + model.levelDrift + model.slopeDrift / 3;
    ls += ss + model.slopeDrift / 2;
    ss += model.slopeDrift;
    if (v === null) continue;
    const q = ll + 1;
    const e = v - level;
    const gl = ll / q,
      gs = ls / q;
    level += gl * e;
    slope += gs * e;
    ss -= gs * gs * q;
    ls -= gl * gs * q;
    ll -= gl * gl * q;
    sq += (e * e) / q;
    log -= Math.log(q) / 2;
  }
  log -= (nuEnd / 2) * Math.log(sq);
  return {
    level,
    slope,
    ll,
    ls,
    ss,
    s2: sq / nuEnd,
    model,
    share: Number.isFinite(log) ? log : -1e300,
  };
}

export function levelAfter(t: Trend, h: number): { mean: number; variance: number } {
  const { levelDrift, slopeDrift } = t.model;
  const v = t.ll + 2 * h * t.ls + h * h * t.ss + h * levelDrift + (slopeDrift * h ** 3) / 3;
  return { mean: t.level + h * t.slope, variance: t.s2 * (v + 1) };
}
/** Σ_{j=1..h} level_j + noise. */
export function sumAfter(t: Trend, h: number): { mean: number; variance: number } {
  const { levelDrift, slopeDrift } = t.model;
  const T = (h * (h + 1)) / 2;
  const D = (h * (h + 1) * (2 * h + 1)) / 6;
  const v =
    h * h * t.ll + 2 * h * T * t.ls + T * T * t.ss + levelDrift * D + (slopeDrift * h ** 5) / 20;
  return { mean: h * t.level + T * t.slope, variance: t.s2 * (v + h) };
}

export function mixed(trends: readonly Trend[], h: number, freedom: number, after: typeof levelAfter): Student {
  let mean = 0, deviation = 0;
  for (const t of trends) {
    const part = after(t, h);
    mean += t.share * part.mean;
    deviation += t.share * Math.sqrt(part.variance);
  }
  return { mean, deviation, freedom };
}
