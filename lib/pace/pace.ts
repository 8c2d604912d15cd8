import type { Confidence } from '#/db/vocabulary.ts';
import { type Plan, pastLine } from './plan-line.ts';
import { bounded } from './tolerance.ts';
import type { Disagreement, Pace } from './types.ts';

export interface MetricPace {
  readonly status: Pace;
  /** In the unit of the plan, positive on the good side. */
  readonly delta: number;
  /** The same as a share of the whole way, progress − planned progress. */
  readonly lead: number;
}

/**
 * Pace of one metric at week `index`: behind when it is on the bad side of the plan, ahead when it
 * is at least one week's step past it (for a straight line: already where it should be a week later),
 * else on pace. A plan to keep what there is has no step, so nothing can be ahead of it.
 */
export function paceOf(plan: Plan, position: number, index: number): MetricPace {
  const line = plan.at(index);
  const delta = pastLine(plan, position, line);
  const weekLater = line + plan.sense * plan.step;
  const isAhead = delta > 0 && pastLine(plan, position, weekLater) >= 0;
  const span = Math.abs(plan.end - plan.start);
  if (span === 0)
    return { status: delta < 0 ? 'behind' : 'on_pace', delta, lead: delta < 0 ? -1 : 0 };
  const lead = bounded(delta / span);
  if (isAhead) return { status: 'ahead', delta, lead: Math.max(lead, plan.step / span) };
  return { status: delta < 0 ? 'behind' : 'on_pace', delta, lead };
}

/** Pace of a goal of `weeks` weeks from its mean lead; for a goal of one metric, that metric's. */
export function paceOfLead(lead: number | null, weeks: number): Pace {
  if (lead === null) return 'no_data';
  if (lead < -rounding) return 'behind';
  return lead >= 1 / weeks - rounding ? 'ahead' : 'on_pace';
}

// Finer than the tolerance of the plan line, so that mean and metric never disagree.
const rounding = 1e-13;

/** Where what the member says and what the numbers show part ways. */
export function disagreementOf(said: Confidence | null, shown: Pace): Disagreement | null {
  if (said === 'on_track' && shown === 'behind') return 'confident_but_behind';
  if (said !== null && said !== 'on_track' && shown === 'ahead') return 'doubtful_but_ahead';
  return null;
}
