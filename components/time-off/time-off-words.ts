import type { TimeOffKind } from '#/db/vocabulary.ts';
import { formatDay } from '#/lib/core/format.ts';

export const kindWords: Record<TimeOffKind, string> = {
  holiday: 'Holiday',
  illness: 'Illness',
  parental_leave: 'Parental leave',
  other: 'Other',
};

/** "21 December 2026", "14 – 18 December 2026", "28 November – 4 December 2026". */
export function daysWords({ fromDay, toDay }: { fromDay: string; toDay: string }): string {
  if (fromDay === toDay) return formatDay(fromDay);
  const [day = '', month = '', year] = formatDay(fromDay).split(' ');
  const last = formatDay(toDay);
  if (last.endsWith(` ${month} ${year}`)) return `${day} – ${last}`;
  return `${day} ${month}${last.endsWith(` ${year}`) ? '' : ` ${year}`} – ${last}`;
}
