import { bounded } from '../tolerance.ts';
import type { MetricFacts } from '../types.ts';

export interface NaturalBounds {
  readonly low: number;
  readonly high: number;
}

/**
 * Between which values a level stays by its nature: on its scale, a percentage within 0–100, and not below 0 where
 * nothing known is. A bound that a known number breaks is none.
 * @returns −∞ and ∞ where there is no bound
 */
export function naturalBounds(
  metric: MetricFacts,
  target: number,
  values: readonly number[],
): NaturalBounds {
  const known = [bounded(metric.baseline), target, ...values];
  const least = Math.min(...known);
  const most = Math.max(...known);
  const isPercent = metric.unit.trim() === '%' && least >= 0 && most <= 100;
  const isNotNegative = least >= 0 && (metric.scaleLow ?? 0) >= 0;
  const { scaleLow, scaleHigh } = metric;
  return {
    low: Math.max(
      scaleLow !== null && scaleLow <= least ? scaleLow : Number.NEGATIVE_INFINITY,
      isNotNegative ? 0 : Number.NEGATIVE_INFINITY,
    ),
    high: Math.min(
      scaleHigh !== null && scaleHigh >= most ? scaleHigh : Number.POSITIVE_INFINITY,
      isPercent ? 100 : Number.POSITIVE_INFINITY,
    ),
  };
}

const grains = [1, 0.1, 0.01, 1e-3, 1e-4, 1e-5, 1e-6];

/**
 * The coarsest of 1, 0.1, 0.01 … 10⁻⁶ that all these numbers are multiples of: what they were rounded to.
 * @returns 0 when they are finer
 */
export function grainOf(numbers: readonly number[]): number {
  return grains.find((grain) => numbers.every((number) => isMultiple(number, grain))) ?? 0;
}

function isMultiple(number: number, grain: number): boolean {
  const count = number / grain;
  const nearest = Math.round(count);
  if (nearest === 0) return number === 0;
  return Math.abs(count - nearest) <= 1e-9 * Math.abs(count);
}
