export interface Day<T> {
  /** `YYYY-MM-DD` in the reader's zone. */
  date: string;
  items: T[];
}

/** A list that is sorted by time, cut where the day changes in this zone. */
export function byDay<T>(items: readonly T[], at: (item: T) => string, zone: string): Day<T>[] {
  const dates = new Intl.DateTimeFormat('en-CA', { timeZone: zone });
  const days: Day<T>[] = [];
  for (const item of items) {
    const date = dates.format(Date.parse(at(item)));
    const last = days.at(-1);
    if (last?.date === date) last.items.push(item);
    else days.push({ date, items: [item] });
  }
  return days;
}

const weekday = new Intl.DateTimeFormat('en-GB', {
  weekday: 'long',
  day: 'numeric',
  month: 'long',
  timeZone: 'UTC',
});

/** `Today`, `Yesterday`, `Friday 20 November`, or with the year where it is another than today's. */
export function dayWords(date: string, today: string): string {
  const at = Date.parse(`${date}T00:00:00Z`);
  const daysAgo = (Date.parse(`${today}T00:00:00Z`) - at) / 86_400_000;
  if (daysAgo === 0) return 'Today';
  if (daysAgo === 1) return 'Yesterday';
  const year = date.slice(0, 4);
  return `${weekday.format(at).replace(',', '')}${year === today.slice(0, 4) ? '' : ` ${year}`}`;
}

/** An instant as the time of day in a zone: `18:42`. */
export function timeOfDay(instant: string, zone: string): string {
  const options = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZone: zone } as const;
  return new Intl.DateTimeFormat('en-GB', options).format(Date.parse(instant));
}
