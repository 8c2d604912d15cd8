import { weekWords } from '#/components/goals/goal-words.ts';
import { formatDay, formatShortDay } from '#/lib/core/format.ts';
import { weekDays } from '#/lib/core/week.ts';
import type { GoalRecord } from '#/lib/goals/access.ts';
import type { GoalStanding } from '#/lib/pace/types.ts';

/** "Week 3 of 6 · 16 Nov to 27 December 2026 · 40% of the way". */
export function spanLine(goal: GoalRecord, standing: GoalStanding): string {
  const end = weekDays(standing.endWeek).sunday.toString();
  const span = `${formatShortDay(goal.startWeek)} to ${formatDay(end)}`;
  if (goal.state === 'draft') return `${goal.weeks} weeks, ${span}`;
  if (goal.state === 'closed' && goal.closedWeek) {
    return `From ${formatDay(goal.startWeek)}, closed in the week of ${formatDay(goal.closedWeek)}`;
  }
  if (goal.state === 'paused') {
    return `${weekWords(standing)}, resting. Nothing is due until you resume it.`;
  }
  const way = standing.progress === null ? '' : ` · ${percent(standing.progress)} of the way`;
  return `${weekWords(standing)} · ${span}${way}`;
}

function percent(progress: number): string {
  return `${Math.round(Math.min(1, Math.max(0, progress)) * 100)}%`;
}
