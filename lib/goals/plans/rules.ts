import { formatDay } from '#/lib/core/format.ts';
import type { WeekKey } from '#/lib/core/week-key.ts';
import { asPlanned, termsOf } from '#/lib/pace/as-planned.ts';
import { offWeeksOf, type Rests } from '#/lib/pace/goal-weeks.ts';
import { changeHoldsFrom, isEasier, isUntouched } from '#/lib/pace/plan-change.ts';
import { type ReplanChoices, replanChoices } from '#/lib/pace/replan/choices.ts';
import type { GoalFacts, MetricFacts, PaceClock } from '#/lib/pace/types.ts';
import type { GoalRecord } from '../access.ts';
import { firstPausedWeek, loggedWeeks, standingOf } from '../rules.ts';

export interface PlanChange {
  easier: boolean;
  /** The first week in which the new plan holds. */
  holdsFrom: WeekKey;
  /** It holds only after the next due moment. */
  waits: boolean;
  /** Nothing was due yet, and nothing is logged: nobody has to be told. */
  free: boolean;
}

interface NextPlan {
  readonly weeks: number;
  readonly metrics: readonly (Omit<MetricFacts, 'id' | 'points'> & {
    readonly id?: string | undefined;
  })[];
}

/**
 * What a change does to the plan of a goal that was started: from when the new one holds. It is compared with the plan
 * that holds now, not with one that is still to come. Null when it changes no target, length or plan line.
 */
export function planChange(
  goal: Omit<GoalFacts, 'offWeeks'> & Rests,
  next: NextPlan,
  clock: PaceClock,
): PlanChange | null {
  if (goal.state === 'draft' || !changesPlan(goal, next)) return null;
  const standing = standingOf(goal, clock);
  const metrics = next.metrics.map(({ id = '', ...metric }) => ({ ...metric, id, points: [] }));
  const now = asPlanned(goal, clock.nextDueWeek);
  const nextIndex = standing.nextDueIndex ?? standing.weekIndex + 1;
  const easier = isEasier(now, { weeks: next.weeks, metrics }, nextIndex);
  const hasLogs = loggedWeeks(goal).length > 0;
  const holdsFrom = changeHoldsFrom({ easier, hasLogs }, standing, clock);
  const waits = holdsFrom > clock.nextDueWeek;
  return { easier, holdsFrom, waits, free: isUntouched({ hasLogs }, standing, clock) };
}

/** From when a change of plan holds, in a sentence for whoever made it. */
export function changeWarnings({ easier, holdsFrom, waits, free }: PlanChange): string[] {
  const day = formatDay(holdsFrom);
  if (waits) {
    return [`This makes the plan easier, so it holds from ${day} on, after the next due moment.`];
  }
  return easier || free ? [] : ['This makes the plan harder, so it holds at once.'];
}

/** What can be decided about an active goal, and where it would stand then. */
export function replanOf(
  goal: Omit<GoalFacts, 'offWeeks'> & Rests,
  clock: PaceClock,
): ReplanChoices {
  const { currentWeek, nextDueWeek } = clock;
  const through = nextDueWeek > currentWeek ? nextDueWeek : currentWeek;
  const restsFrom = firstPausedWeek(loggedWeeks(goal), currentWeek);
  return replanChoices({ ...goal, offWeeks: offWeeksOf(goal, through) }, clock, restsFrom);
}

function changesPlan(goal: Pick<GoalFacts, 'weeks' | 'metrics'>, next: NextPlan): boolean {
  if (goal.weeks !== next.weeks) return true;
  return next.metrics.some((metric) => {
    const own = goal.metrics.find(({ id }) => id === metric.id);
    return own && asText(own) !== asText({ ...metric, id: own.id, points: [] });
  });
}

function asText(metric: MetricFacts): string {
  return JSON.stringify(termsOf(metric));
}

/** A goal as what `editGoal` takes, to be changed in parts. */
export function inputOf({ title, why, startWeek, weeks, ...goal }: GoalRecord) {
  const metrics = goal.metrics.map(({ points: _, ...metric }) => metric);
  const milestones = goal.milestones.map(({ reachedWeek: _, ...milestone }) => milestone);
  return { title, why, startWeek, weeks, metrics, milestones };
}
