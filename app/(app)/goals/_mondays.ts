import { formatDay } from '#/lib/core/format.ts';
import { addWeeks, type WeekKey, weekRange } from '#/lib/core/week-key.ts';
import { weeksAhead, weeksBack } from '#/lib/goals/rules.ts';

/** The Mondays a goal can start on, and the one it has. */
export function mondayChoices(currentWeek: WeekKey, own?: WeekKey) {
  const weeks = weekRange(addWeeks(currentWeek, -weeksBack), addWeeks(currentWeek, weeksAhead));
  if (own && !weeks.includes(own)) weeks.unshift(own);
  const near: Record<string, string> = {
    [addWeeks(currentWeek, -1)]: ' (last week)',
    [currentWeek]: ' (this week)',
    [addWeeks(currentWeek, 1)]: ' (next week)',
  };
  return weeks.map((week) => ({ value: week, label: `${formatDay(week)}${near[week] ?? ''}` }));
}
