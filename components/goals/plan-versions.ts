import type { WeekKey } from '#/lib/core/week-key.ts';
import type { GoalRecord } from '#/lib/goals/access.ts';
import type { ReplanItem } from '#/lib/goals/replan-list.ts';
import { termsOf } from '#/lib/pace/as-planned.ts';
import type { PlanTerms } from '#/lib/pace/types.ts';

/** A plan that a goal has had, has, or will have. */
export interface PlanVersion {
  /** The first week in which it holds; null: from the beginning, as far as it can be seen. */
  fromWeek: WeekKey | null;
  /** The first in which it holds no more; null for the newest. */
  untilWeek: WeekKey | null;
  weeks: number;
  terms: readonly PlanTerms[];
  /** What was decided for it, or while it held; the oldest first. */
  decisions: ReplanItem[];
}

type Planned = Pick<GoalRecord, 'startWeek' | 'closedWeek' | 'weeks' | 'metrics' | 'earlierPlans'>;

/**
 * The plans of a goal that hold in some week, the oldest first; two in a row that ask the same are one.
 * @param replans in any order
 */
export function planVersions(goal: Planned, replans: readonly ReplanItem[]): PlanVersion[] {
  const newest = { untilWeek: null, weeks: goal.weeks, terms: goal.metrics.map(termsOf) };
  const versions: PlanVersion[] = [];
  let fromWeek: WeekKey | null = null;
  for (const plan of [...goal.earlierPlans, newest]) {
    const { untilWeek, weeks, terms } = plan;
    const isPassedOver = untilWeek !== null && untilWeek <= (fromWeek ?? goal.startWeek);
    const isTooLate = goal.closedWeek !== null && fromWeek !== null && fromWeek > goal.closedWeek;
    if (isPassedOver || isTooLate) continue;
    const last = versions.at(-1);
    if (last && asText(last) === asText(plan)) last.untilWeek = untilWeek;
    else versions.push({ fromWeek, untilWeek, weeks, terms, decisions: [] });
    fromWeek = untilWeek;
  }
  const oldestFirst = [...replans].sort((a, b) => (a.decidedAt < b.decidedAt ? -1 : 1));
  for (const decision of oldestFirst) versionOf(versions, decision)?.decisions.push(decision);
  return versions;
}

/** The version that a decision made, or the one that held when it was made. */
function versionOf(versions: PlanVersion[], { holdsFrom, week }: ReplanItem) {
  const at = holdsFrom ?? week;
  return versions.findLast(({ fromWeek }) => fromWeek === null || fromWeek <= at);
}

function asText({ weeks, terms }: Pick<PlanVersion, 'weeks' | 'terms'>): string {
  const byMetric = [...terms].sort((a, b) => (a.metricId < b.metricId ? -1 : 1));
  return JSON.stringify([
    weeks,
    byMetric.map(({ metricId, baseline, target, direction, requiredShare, waypoints }) => [
      ...[metricId, baseline, target, direction, requiredShare],
      waypoints.map(({ weekNumber, value }) => [weekNumber, value]),
    ]),
  ]);
}
