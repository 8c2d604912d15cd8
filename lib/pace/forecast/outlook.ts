import tCdf from '@stdlib/stats-base-dists-t-cdf';
import tQuantile from '@stdlib/stats-base-dists-t-quantile';
import { bounded } from '../tolerance.ts';
import type { NaturalBounds } from './natural-bounds.ts';

/** What may come, seen from the newest measurement; `ahead` counts the weeks after it, 1 or more. */
export interface Outlook {
  /** The step in which positions come, 0 when they have none. */
  readonly grain: number;
  /** Whether the position can only stay or rise, as a sum of amounts that are never below 0. */
  readonly isRising: boolean;
  /** Ends of the 80 % band. */
  band(ahead: number): readonly [low: number, high: number];
  /** Probability, 0..1, of at most `position`. */
  atMost(ahead: number, position: number): number;
}

/** Student's t distribution, moved and stretched. */
export interface Student {
  readonly mean: number;
  /** 0 stands for a value that is certain. */
  readonly scale: number;
}

/**
 * An outlook by Student's t, censored: whatever would lie beyond a bound lies on it. So a bound can be reached, and the
 * band ends there.
 */
export function studentOutlook(
  { grain, isRising }: Pick<Outlook, 'grain' | 'isRising'>,
  { low, high }: NaturalBounds,
  freedom: number,
  after: (ahead: number) => Student,
): Outlook {
  const within = (value: number) => Math.min(high, Math.max(low, bounded(value))) + 0;
  return {
    grain,
    isRising,
    band(ahead) {
      const { mean, scale } = after(ahead);
      const half = upperTenth(freedom) * scale;
      return [within(mean - half), within(mean + half)];
    },
    atMost(ahead, position) {
      if (position >= high) return 1;
      if (position < low) return 0;
      const { mean, scale } = after(ahead);
      if (scale === 0) return position >= mean ? 1 : 0;
      return tCdf((position - mean) / scale, freedom);
    },
  };
}

const upperTenths = new Map<number, number>();

/** What a tenth of Student's t lies above. Degrees of freedom come from which weeks were measured: there are few. */
function upperTenth(freedom: number): number {
  const known = upperTenths.get(freedom) ?? tQuantile(0.9, freedom);
  upperTenths.set(freedom, known);
  return known;
}
