import { pastLine, planOf } from '../plan-line.ts';
import type { GoalStanding, MetricFacts, MetricStanding } from '../types.ts';

export type MetricOutcome = 'met' | 'not_met' | 'unknown';

/** Whether the target of a metric is met by what was measured; a habit's by the weeks kept. */
export function metricOutcome(
  metric: MetricFacts,
  { atIndex, value, kept, required, line }: MetricStanding,
): MetricOutcome {
  if (atIndex === 0 || value === null) return 'unknown';
  if (metric.kind === 'habit') return (kept ?? 0) >= (required ?? 0) ? 'met' : 'not_met';
  const plan = planOf(metric, line.length - 1);
  return pastLine(plan, value, plan.end) >= 0 ? 'met' : 'not_met';
}

/** From here on a goal that met no target has still been reached in part. */
const partlyFrom = 0.5;

/** What the numbers alone would call the outcome of a goal, and why. `outcome` is null when they say nothing. */
export interface OutcomeProposal {
  outcome: 'met' | 'partly' | 'missed' | null;
  words: string;
}

/** @param metrics of the goal, in the order of its standing's; one of weight 0 is shown and does not count */
export function proposeOutcome(
  metrics: readonly MetricFacts[],
  standing: Pick<GoalStanding, 'metrics' | 'progress'>,
): OutcomeProposal {
  const outcomes = metrics.flatMap((metric, i) => {
    const own = standing.metrics[i];
    return own && metric.weight > 0 ? [metricOutcome(metric, own)] : [];
  });
  if (!outcomes.some((one) => one !== 'unknown')) {
    return { outcome: null, words: 'There are no numbers to say how it went: the word is yours.' };
  }
  const met = outcomes.filter((one) => one === 'met').length;
  const all = outcomes.length;
  if (met === all) return { outcome: 'met', words: `${allMet(all)} ${ending('met')}` };
  const progress = Math.min(1, Math.max(0, standing.progress ?? 0));
  const outcome = met > 0 || progress >= partlyFrom ? 'partly' : 'missed';
  if (met > 0) {
    const verb = met === 1 ? 'is' : 'are';
    return { outcome, words: `${met} of ${all} targets ${verb} met. ${ending(outcome)}` };
  }
  const none = all === 1 ? 'The target is not met' : 'No target is met';
  const way = `and ${Math.round(progress * 100)}% of the way is done`;
  return { outcome, words: `${none}, ${way}. ${ending(outcome)}` };
}

function allMet(count: number): string {
  if (count === 1) return 'The target is met.';
  return count === 2 ? 'Both targets are met.' : `All ${count} targets are met.`;
}

function ending(outcome: string): string {
  return `The numbers would call it “${outcome}”; the word is yours.`;
}
