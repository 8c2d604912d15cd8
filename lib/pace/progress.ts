import { type Plan, pastLine } from './plan-line.ts';
import { bounded } from './tolerance.ts';

/**
 * Share of the way from start to end, (v − b) / (t − b): raw, below 0 and above 1 too, the same for
 * both directions. Start = end means "keep it": 1 when it holds, else 0. Habit: kept weeks / R.
 */
export function progressOf(plan: Plan, position: number): number {
  const span = plan.end - plan.start;
  if (span === 0) return pastLine(plan, position, plan.end) >= 0 ? 1 : 0;
  return bounded((position - plan.start) / span);
}

/**
 * Σwp / Σw. Weights below 0 count as 0.
 * @returns null when there is nothing to weigh (no parts, or Σw = 0)
 */
export function weightedMean(
  parts: readonly { readonly weight: number; readonly value: number }[],
): number | null {
  const weights = parts.map((part) => Math.max(0, bounded(part.weight)));
  const sum = weights.reduce((total, weight) => total + weight, 0);
  if (sum === 0) return null;
  return bounded(parts.reduce((mean, part, i) => mean + ((weights[i] ?? 0) / sum) * part.value, 0));
}
