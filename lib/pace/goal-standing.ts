import { activeWeeks } from './goal-weeks.ts';
import { metricStanding } from './metric-standing.ts';
import { disagreementOf, paceOfLead } from './pace.ts';
import { weightedMean } from './progress.ts';
import type { GoalFacts, GoalStanding, MetricStanding, PaceClock } from './types.ts';

/**
 * Where a goal stands at a moment: what is said, what is shown and whether that is stale, as three
 * facts. Pure: the moment comes in as weeks (`dueClock`). A draft, paused or closed goal keeps its
 * lines and values, and nothing of it is due or stale.
 */
export function goalStanding(goal: GoalFacts, clock: PaceClock): GoalStanding {
  const weeks = activeWeeks(goal.startWeek, goal.weeks, goal.offWeeks);
  const isActive = goal.state === 'active';
  const dueFrom = isActive ? weeks.findIndex((week) => week >= clock.nextDueWeek) : -1;
  const nextDueIndex = dueFrom < 0 ? null : dueFrom + 1;
  const lastDueIndex = isActive ? weeks.filter((week) => week <= clock.lastDueWeek).length : 0;
  const metrics = goal.metrics.map((metric) =>
    metricStanding(metric, { weeks, lastDueIndex, nextDueIndex }),
  );
  const said = newestConfidence(goal, new Set(weeks));
  const lead = meanOf(goal, metrics, (metric) => metric.lead);
  const shown = paceOfLead(lead, goal.weeks);
  return {
    goalId: goal.id,
    state: goal.state,
    said,
    shown,
    stale: metrics.length > 0 && metrics.every((metric) => metric.stale),
    disagreement: disagreementOf(said, shown),
    // A metric without values has not moved yet; its pace, though, nobody can tell.
    progress: lead === null ? null : meanOf(goal, metrics, (metric) => metric.progress ?? 0),
    lead,
    weekIndex: weeks.filter((week) => week <= clock.currentWeek).length,
    weeksTotal: goal.weeks,
    weeks,
    endWeek: weeks.at(-1) ?? goal.startWeek,
    over: isActive && nextDueIndex === null,
    nextDueIndex,
    metrics,
  };
}

function newestConfidence(goal: GoalFacts, weeks: ReadonlySet<string>) {
  const counted = goal.confidences.filter(({ week }) => weeks.has(week));
  if (counted.length === 0) return null;
  return counted.reduce((newest, one) => (one.week > newest.week ? one : newest)).confidence;
}

function meanOf(
  goal: GoalFacts,
  metrics: readonly MetricStanding[],
  partOf: (metric: MetricStanding) => number | null,
): number | null {
  const parts = metrics.flatMap((metric, i) => {
    const value = partOf(metric);
    return value === null ? [] : [{ weight: goal.metrics[i]?.weight ?? 0, value }];
  });
  return weightedMean(parts);
}
