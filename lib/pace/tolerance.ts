const relativeTolerance = 1e-12;
const limit = 1e100;

/** Keeps a finite number where sums and quotients cannot overflow into NaN, and turns −0 into 0. */
export function bounded(value: number): number {
  return Math.min(limit, Math.max(-limit, value)) + 0;
}

/**
 * How far `value` is past `line`, positive on the good side (`sense` 1: above, −1: below), and 0
 * when only rounding keeps them apart: three tenths added up are on the line at 0.3.
 */
export function distance(sense: 1 | -1, value: number, line: number, scale = 0): number {
  const raw = value - line;
  const magnitude = Math.max(Math.abs(value), Math.abs(line), Math.abs(scale));
  return Math.abs(raw) <= relativeTolerance * magnitude ? 0 : sense * raw;
}
