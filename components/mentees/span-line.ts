import { weekWords } from '#/components/goals/goal-words.ts';
import { formatDay, formatShortDay } from '#/lib/core/format.ts';
import { weekDays } from '#/lib/core/week.ts';
import type { SharedGoal } from '#/lib/goals/access.ts';
import type { GoalStanding } from '#/lib/pace/types.ts';

/** "Week 3 of 6 · 16 Nov to 27 December 2026", said of somebody else's goal. */
export function menteeSpanLine(goal: SharedGoal, standing: GoalStanding): string {
  if (goal.state === 'closed' && goal.closedWeek) {
    return `From ${formatDay(goal.startWeek)}, closed in the week of ${formatDay(goal.closedWeek)}`;
  }
  if (goal.state === 'paused') return `${weekWords(standing)}, resting. Nothing is due until then.`;
  const end = formatDay(weekDays(standing.endWeek).sunday.toString());
  return `${weekWords(standing)} · ${formatShortDay(goal.startWeek)} to ${end}`;
}
