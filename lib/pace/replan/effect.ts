import type { WeekKey } from '#/lib/core/week-key.ts';
import { asPlanned, termsOf } from '../as-planned.ts';
import { goalStanding } from '../goal-standing.ts';
import type { EarlierPlan, GoalFacts, MetricFacts, MetricStanding, PaceClock } from '../types.ts';

/** Where a goal would stand if another plan held now. */
export interface Effect {
  /** Active weeks. */
  readonly weeks: number;
  readonly endWeek: WeekKey;
  /** Of the metric least likely to be met, 0..1; null without a forecast. */
  readonly chance: number | null;
  /** In the order of the goal's metrics. */
  readonly metrics: readonly MetricStanding[];
}

interface NextPlan {
  readonly weeks?: number;
  readonly metrics?: readonly MetricFacts[];
  readonly offWeeks?: readonly WeekKey[];
}

/**
 * The standing of a goal as if `plan` held from the next due week on, with what holds until then drawn as it was. A
 * change that is decided and still to come gives way to it, as it does when the plan is changed.
 */
export function effectOf(goal: GoalFacts, plan: NextPlan, clock: PaceClock): Effect {
  const earlierPlans = heldBefore(goal, clock);
  const { weeksTotal, endWeek, chance, metrics } = goalStanding(
    { ...goal, ...plan, earlierPlans },
    clock,
  );
  return { weeks: weeksTotal, endWeek, chance, metrics };
}

function heldBefore(goal: GoalFacts, { nextDueWeek }: PaceClock): EarlierPlan[] {
  const past = goal.earlierPlans.filter(({ untilWeek }) => untilWeek <= nextDueWeek);
  const { weeks, metrics } = asPlanned(goal, nextDueWeek);
  return [...past, { untilWeek: nextDueWeek, weeks, terms: metrics.map(termsOf) }];
}

/** A goal's metrics with one of them replaced. */
export function withMetric({ metrics }: GoalFacts, metric: MetricFacts): MetricFacts[] {
  return metrics.map((one) => (one.id === metric.id ? metric : one));
}
