import { formatShortDay } from '#/lib/core/format.ts';

const HOUR = 3_600_000;

/** Whole days between two instants (ISO texts), 0 when less. */
export function daysSince(instant: string, now: string): number {
  return Math.max(0, Math.floor((Date.parse(now) - Date.parse(instant)) / (24 * HOUR)));
}

/** "just now", "4 h ago", "1 day ago", "12 days ago". */
export function agoWords(instant: string, now: string): string {
  const hours = Math.floor((Date.parse(now) - Date.parse(instant)) / HOUR);
  if (hours < 1) return 'just now';
  if (hours < 24) return `${hours} h ago`;
  return `${daysWords(daysSince(instant, now))} ago`;
}

/** "less than a day", "1 day", "3 days". */
export function daysWords(days: number): string {
  if (days === 0) return 'less than a day';
  return days === 1 ? '1 day' : `${days} days`;
}

/** "today", "Friday", "6 Nov": the day of an instant, as one says it. */
export function dayWords(instant: string, now: string, timeZone: string): string {
  const day = localDay(instant, timeZone);
  if (day === localDay(now, timeZone)) return 'today';
  if (daysSince(instant, now) >= 6) return formatShortDay(day);
  return new Intl.DateTimeFormat('en-GB', { weekday: 'long', timeZone }).format(
    Date.parse(instant),
  );
}

function localDay(instant: string, timeZone: string): string {
  const parts = { year: 'numeric', month: '2-digit', day: '2-digit', timeZone } as const;
  return new Intl.DateTimeFormat('en-CA', parts).format(Date.parse(instant));
}
