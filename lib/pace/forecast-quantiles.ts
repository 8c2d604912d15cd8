import tQuantile from '@stdlib/stats-base-dists-t-quantile';

const cache = new Map<number, number>();

/** The value above which a tenth of Student's t lies. */
export function upperTenth(df: number): number {
  const known = cache.get(df);
  if (known !== undefined) return known;
  const q = tQuantile(0.9, df);
  cache.set(df, q);
  return q;
}
