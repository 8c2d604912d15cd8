import type { GoalFacts, MetricFacts, PaceClock } from '../types.ts';
import { easierTargets, proposedTargets } from './ease-targets.ts';
import { withRequired, withTarget } from './eased-metric.ts';
import { type Effect, effectOf, withMetric } from './effect.ts';

interface Easings {
  targets: number[];
  /** The metric with each of them. */
  metrics: MetricFacts[];
  /** Of the metric, were it the plan; null below three measurements. */
  chances: (number | null)[];
}

const none: Easings = { targets: [], metrics: [], chances: [] };

/** Easier targets for one metric of a goal, the hardest first. */
export function easings(
  goal: GoalFacts,
  index: number,
  { now, clock }: { now: Effect; clock: PaceClock },
): Easings {
  const [metric, standing] = [goal.metrics[index], now.metrics[index]];
  if (!metric || !standing || metric.weight === 0) return none;
  const easedTo = (target: number) =>
    metric.kind === 'habit' ? withRequired(metric, target, goal.weeks) : withTarget(metric, target);
  const chanceAt = (target: number) => {
    const metrics = withMetric(goal, easedTo(target));
    return effectOf(goal, { metrics }, clock).metrics[index]?.forecast?.chance ?? null;
  };
  const targets = proposedTargets(easierTargets(metric, standing), chanceAt);
  return { targets, metrics: targets.map(easedTo), chances: targets.map(chanceAt) };
}
