import type { WeekKey } from '#/lib/core/week-key.ts';
import { planOf } from './plan-line.ts';
import type { EarlierLine, EarlierPlan, MetricFacts, PlanTerms } from './types.ts';

interface Planned<Metric> {
  readonly weeks: number;
  readonly metrics: readonly Metric[];
  readonly earlierPlans: readonly EarlierPlan[];
}

/**
 * A goal with the length and the plan lines that hold in a week. A change that made the plan easier
 * may still lie ahead: until then the plan before it holds.
 */
export function asPlanned<Metric extends MetricFacts, Goal extends Planned<Metric>>(
  goal: Goal & Planned<Metric>,
  week: WeekKey,
): Goal {
  const held = goal.earlierPlans.find(({ untilWeek }) => week < untilWeek);
  if (!held) return goal;
  const metrics = goal.metrics.map((metric) => withTerms(metric, held));
  return { ...goal, weeks: held.weeks, metrics };
}

/** What a metric's plan line was made of in an earlier plan; one that it did not have yet stays as it is. */
function withTerms<Metric extends MetricFacts>(metric: Metric, plan: EarlierPlan): Metric {
  const { metricId: _, ...terms } =
    plan.terms.find(({ metricId }) => metricId === metric.id) ?? termsOf(metric);
  return { ...metric, ...terms };
}

export function termsOf(metric: MetricFacts): PlanTerms {
  const { id, baseline, target, direction, requiredShare } = metric;
  const waypoints = metric.waypoints.map(({ weekNumber, value }) => ({ weekNumber, value }));
  return { metricId: id, baseline, target, direction, requiredShare, waypoints };
}

/**
 * The lines of a metric's plans before the one that holds in `week`, each over the weeks in which it
 * did; a level's and a total's values, a habit's threshold.
 * @param weeks of the goal, in order
 */
export function earlierLines(
  metric: MetricFacts,
  plans: readonly EarlierPlan[],
  weeks: readonly WeekKey[],
  week: WeekKey,
): EarlierLine[] {
  let fromIndex = 0;
  return plans.flatMap((plan) => {
    if (plan.untilWeek > week) return [];
    const toIndex = weeks.filter((one) => one < plan.untilWeek).length;
    if (toIndex <= fromIndex) return [];
    const held = withTerms(metric, plan);
    const line = planOf(held, plan.weeks);
    const at = (index: number) => (held.kind === 'habit' ? held.target : line.at(index));
    const values = Array.from({ length: toIndex - fromIndex + 1 }, (_, i) => at(fromIndex + i));
    const drawn = { fromIndex, values };
    fromIndex = toIndex;
    return [drawn];
  });
}
