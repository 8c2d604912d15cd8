import type { GoalState } from '#/db/vocabulary.ts';
import { Conflict, type Issue } from '#/lib/core/errors.ts';
import { addWeeks, type WeekKey } from '#/lib/core/week-key.ts';
import { standingAsSeen } from '#/lib/pace/as-seen.ts';
import { proposeEarlySignal } from '#/lib/pace/early-signal.ts';
import { goalStanding } from '#/lib/pace/goal-standing.ts';
import { activeWeeks, offWeeksOf, type Rests } from '#/lib/pace/goal-weeks.ts';
import type { GoalFacts, GoalStanding, PaceClock } from '#/lib/pace/types.ts';

export const shortestGoal = 2;
export const longestGoal = 12;
export const weeksBack = 12;
export const weeksAhead = 52;
export const goalsAtMost = 1000;
export const metricsAtMost = 10;
export const milestonesAtMost = 24;
export const longest = { title: 120, why: 4000, unit: 24, retrospective: 4000 };

/** More active goals than this get a warning, never a ban. */
const activeGoalsAdvised = 3;

/** Why a goal cannot have this many active weeks; null when it can. */
export function weeksProblem(weeks: number): string | null {
  if (!Number.isInteger(weeks)) return 'Enter a whole number of weeks, from 2 to 12.';
  if (weeks < shortestGoal) {
    return 'Give it at least 2 weeks: after one, nobody can tell a change from chance.';
  }
  if (weeks > longestGoal) {
    return 'Give it at most 12 weeks: real change shows by then, and what is left makes a better next goal.';
  }
  return null;
}

/** Why a goal cannot start in this week; null when it can. */
export function startProblem(startWeek: WeekKey, currentWeek: WeekKey): string | null {
  if (startWeek < addWeeks(currentWeek, -weeksBack)) {
    return 'Choose a Monday within the last 12 weeks: a goal that began before would be over by now.';
  }
  if (startWeek > addWeeks(currentWeek, weeksAhead)) {
    return 'Choose a Monday within the next 52 weeks.';
  }
  return null;
}

export type GoalMove = 'edit' | 'activate' | 'pause' | 'resume' | 'replan' | 'close' | 'delete';

const from: Record<GoalMove, readonly GoalState[]> = {
  edit: ['draft', 'active', 'paused'],
  activate: ['draft'],
  pause: ['active'],
  resume: ['paused'],
  replan: ['active'],
  close: ['active', 'paused'],
  delete: ['draft'],
};

const standsAs: Record<GoalState, string> = {
  draft: 'is still a draft',
  active: 'is active',
  paused: 'is paused',
  closed: 'is closed, and stays as it is',
};

const needs: Record<GoalMove, string> = {
  edit: 'Only a goal that is not closed can be edited.',
  activate: 'Only a draft can be started.',
  pause: 'Only an active goal can be paused.',
  resume: 'Only a paused goal can be resumed.',
  replan: 'Only an active goal can get a new plan.',
  close: 'Only an active or paused goal can be closed.',
  delete: 'Only a draft can be deleted; close this goal instead.',
};

export function canMove(state: GoalState, move: GoalMove): boolean {
  return from[move].includes(state);
}

/** @throws Conflict `goal_state` when a goal in this state cannot make the move */
export function assertMove(state: GoalState, move: GoalMove): void {
  if (canMove(state, move)) return;
  throw new Conflict('goal_state', `This goal ${standsAs[state]}. ${needs[move]}`);
}

/** What to say beside a goal that is allowed and could still go wrong. `activeGoals` counts this one. */
export function goalWarnings(goal: WarnedGoal, activeGoals: number): string[] {
  const warnings: string[] = [];
  if (goal.state === 'active' && activeGoals > activeGoalsAdvised) {
    warnings.push(
      `That makes ${activeGoals} active goals. Two or three at a time get done: consider pausing one.`,
    );
  }
  if (goal.metrics.length === 0) {
    warnings.push('This goal has no number yet. Add one, so that you can see whether it moves.');
  }
  const early = proposeEarlySignal(
    goal.weeks,
    goal.milestones.map(({ weekNumber }) => weekNumber),
  );
  if (early !== null) {
    warnings.push(
      `Add a milestone around week ${early}: in a goal this long, an early sign tells whether it works.`,
    );
  }
  return warnings;
}

interface WarnedGoal {
  readonly state: GoalState;
  readonly weeks: number;
  readonly metrics: readonly unknown[];
  readonly milestones: readonly { readonly weekNumber: number }[];
}

/** The weeks in which anything of a goal is logged, in order. */
export function loggedWeeks(goal: Logged): WeekKey[] {
  const points = [...goal.metrics.flatMap(({ points }) => points), ...goal.confidences];
  return [...new Set(points.map(({ week }) => week))].sort();
}

interface Logged {
  readonly metrics: readonly { readonly points: readonly { readonly week: WeekKey }[] }[];
  readonly confidences: readonly { readonly week: WeekKey }[];
}

/** A pause begins this week, or with the next when this one is logged already. */
export function firstPausedWeek(logged: readonly WeekKey[], currentWeek: WeekKey): WeekKey {
  return logged.includes(currentWeek) ? addWeeks(currentWeek, 1) : currentWeek;
}

/**
 * What about the weeks of a goal cannot change like this: what is logged stays inside of the goal, in its week.
 * @param logged from `loggedWeeks`
 */
export function scheduleProblems(
  goal: Schedule & Rests,
  next: Schedule,
  { logged, currentWeek }: { logged: readonly WeekKey[]; currentWeek: WeekKey },
): Issue[] {
  const last = logged.at(-1);
  if (next.startWeek !== goal.startWeek) {
    const message = last
      ? 'This goal has logged weeks, so its first Monday stays where it is.'
      : startProblem(next.startWeek, currentWeek);
    return message ? [{ path: 'startWeek', message }] : [];
  }
  if (!last) return [];
  const weeks = activeWeeks(goal.startWeek, longestGoal, offWeeksOf(goal, currentWeek));
  const index = weeks.indexOf(last) + 1;
  if (index <= next.weeks) return [];
  return [
    { path: 'weeks', message: `Week ${index} is logged already: keep at least ${index} weeks.` },
  ];
}

interface Schedule {
  readonly startWeek: WeekKey;
  readonly weeks: number;
}

/** Where a goal stands at a moment, its pauses taken into account. */
export function standingOf(
  goal: Omit<GoalFacts, 'offWeeks'> & Rests,
  clock: PaceClock,
): GoalStanding {
  const through = clock.nextDueWeek > clock.currentWeek ? clock.nextDueWeek : clock.currentWeek;
  return goalStanding({ ...goal, offWeeks: offWeeksOf(goal, through) }, clock);
}

/** The same for a mentor, who may not see all of its weeks: `isPartlyHidden` tells that they do not. */
export function sharedStandingOf(
  goal: Omit<GoalFacts, 'offWeeks'> & Rests & { readonly hiddenThrough: WeekKey | null },
  clock: PaceClock,
): { standing: GoalStanding; isPartlyHidden: boolean } {
  const through = clock.nextDueWeek > clock.currentWeek ? clock.nextDueWeek : clock.currentWeek;
  const { hiddenThrough } = goal;
  const logged = new Set(loggedWeeks(goal));
  const isHidden = (week: WeekKey) =>
    hiddenThrough !== null && week <= hiddenThrough && !logged.has(week);
  const facts = { ...goal, offWeeks: offWeeksOf(goal, through) };
  const standing = standingAsSeen(facts, clock, isHidden);
  return { standing, isPartlyHidden: standing.weeks.some(isHidden) };
}
