import type { WeekKey } from '#/lib/core/week-key.ts';
import { asPlanned, earlierLines } from './as-planned.ts';
import { activeWeeks } from './goal-weeks.ts';
import { metricStanding } from './metric-standing.ts';
import { disagreementOf, paceOfLead } from './pace.ts';
import { weightedMean } from './progress.ts';
import { replanNeed } from './replan/need.ts';
import type { GoalFacts, GoalStanding, MetricStanding, PaceClock } from './types.ts';

/**
 * Where a goal stands at a moment: what is said, what is shown and whether that is stale, as three
 * facts, on the plan that holds now (for a closed goal: that held when it was closed). Pure: the moment
 * comes in as weeks (`dueClock`). A draft, paused or closed goal keeps its lines and values, and nothing
 * of it is due or stale.
 */
export function goalStanding(facts: GoalFacts, clock: PaceClock): GoalStanding {
  const inForceIn = facts.closedWeek ?? clock.nextDueWeek;
  const goal = asPlanned(facts, inForceIn);
  const weeks = activeWeeks(goal.startWeek, goal.weeks, goal.offWeeks);
  const isActive = goal.state === 'active';
  const dueFrom = isActive ? weeks.findIndex((week) => week >= clock.nextDueWeek) : -1;
  const nextDueIndex = dueFrom < 0 ? null : dueFrom + 1;
  const lastDueIndex = isActive ? weeks.filter((week) => week <= clock.lastDueWeek).length : 0;
  const metrics = goal.metrics.map((metric) =>
    metricStanding(metric, {
      weeks,
      lastDueIndex,
      nextDueIndex,
      earlierLines: earlierLines(metric, goal.earlierPlans, weeks, inForceIn),
    }),
  );
  const said = newestConfidence(goal, new Set(weeks));
  const lead = meanOf(goal, metrics, (metric) => metric.lead);
  const shown = paceOfLead(lead, goal.weeks);
  const over = isActive && nextDueIndex === null;
  const chance = leastChance(goal, metrics);
  const missedInARow = lastDueIndex - lastLoggedIndex(goal, weeks.slice(0, lastDueIndex));
  const { state } = goal;
  return {
    goalId: goal.id,
    state,
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
    over,
    chance,
    missedInARow,
    replan: replanNeed({ state, over, chance, missedInARow }, goal.replannedWeek, clock),
    nextDueIndex,
    metrics,
  };
}

/** A metric of weight 0 is shown and does not count. */
function leastChance(goal: GoalFacts, metrics: readonly MetricStanding[]): number | null {
  const chances = metrics.flatMap(({ forecast }, i) =>
    forecast && (goal.metrics[i]?.weight ?? 0) > 0 ? [forecast.chance] : [],
  );
  return chances.length === 0 ? null : Math.min(...chances);
}

/** Index 1..n of the newest of these weeks in which a value or a confidence was logged; 0 when none was. */
function lastLoggedIndex(goal: GoalFacts, weeks: readonly WeekKey[]): number {
  const logged = new Set(
    [...goal.metrics.flatMap(({ points }) => points), ...goal.confidences].map(({ week }) => week),
  );
  return weeks.findLastIndex((week) => logged.has(week)) + 1;
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
