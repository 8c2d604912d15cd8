import { formatWeek } from '#/lib/core/format.ts';
import type { WeekKey } from '#/lib/core/week-key.ts';

/** The days of a week, with the year where it is not this week's. */
export function weekWords(week: WeekKey, currentWeek: WeekKey): string {
  const year = week.slice(0, 4);
  return year === currentWeek.slice(0, 4) ? formatWeek(week) : `${formatWeek(week)} ${year}`;
}
