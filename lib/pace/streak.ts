import type { WeekKey } from '#/lib/core/week-key.ts';
import { activeWeeks } from './goal-weeks.ts';
import type { GoalSpan, PaceClock } from './types.ts';

/**
 * A member's due weeks up to `through`, in order: weeks in which at least one goal is active. Drafts
 * do not count, nor paused weeks, nor weeks after a goal was closed. The week in which it was closed
 * counts when it was logged: closing a goal costs nobody a streak, and takes no log away.
 */
export function dueWeeks(
  goals: readonly GoalSpan[],
  through: WeekKey,
  logged: ReadonlySet<WeekKey>,
): WeekKey[] {
  const due = new Set<WeekKey>();
  for (const goal of goals) {
    if (goal.state === 'draft') continue;
    for (const week of activeWeeks(goal.startWeek, goal.weeks, goal.offWeeks)) {
      const isClosed = goal.closedWeek !== null && week >= goal.closedWeek;
      if (week > through) break;
      if (!isClosed || (week === goal.closedWeek && logged.has(week))) due.add(week);
    }
  }
  return [...due].sort();
}

/**
 * Consecutive due weeks logged, ending with the last due week that has passed, and one more for the
 * week under way when it is logged already. Until its due moment, an open week breaks nothing.
 * @param due in order, from `dueWeeks`
 */
export function streak(
  due: readonly WeekKey[],
  logged: ReadonlySet<WeekKey>,
  clock: PaceClock,
): number {
  const counted = countedWeeks(due, logged, clock);
  return counted.length - 1 - counted.findLastIndex((week) => !logged.has(week));
}

/**
 * How steadily the weeks are logged, 0..1: S ← 0.871·S + 0.129·x over the same weeks as the streak
 * (x = 1 logged, 0 missed; a week counts half after five more). S starts with the first week's x:
 * starting at 0 would call a perfect beginner 13 % steady.
 * @returns null before the first counted week
 */
export function consistency(
  due: readonly WeekKey[],
  logged: ReadonlySet<WeekKey>,
  clock: PaceClock,
): number | null {
  let steadiness: number | null = null;
  for (const week of countedWeeks(due, logged, clock)) {
    const x = logged.has(week) ? 1 : 0;
    steadiness = steadiness === null ? x : 0.871 * steadiness + 0.129 * x;
  }
  return steadiness;
}

/** How many of the same weeks were logged: "9 of 11 weeks". `share` is null when none has come. */
export function shareLogged(
  due: readonly WeekKey[],
  logged: ReadonlySet<WeekKey>,
  clock: PaceClock,
): { logged: number; due: number; share: number | null } {
  const counted = countedWeeks(due, logged, clock);
  const kept = counted.filter((week) => logged.has(week)).length;
  const share = counted.length === 0 ? null : kept / counted.length;
  return { logged: kept, due: counted.length, share };
}

function countedWeeks(
  due: readonly WeekKey[],
  logged: ReadonlySet<WeekKey>,
  clock: PaceClock,
): WeekKey[] {
  return due.filter((week) => week <= clock.lastDueWeek || logged.has(week));
}
