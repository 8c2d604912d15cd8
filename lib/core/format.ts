// Words for weeks, moments and numbers. Runs on the server and in the browser, so no Temporal here:
// local dates come as YYYY-MM-DD, instants as ISO text with the zone beside them.

const LOCALE = 'en-GB';
const DAY = 86_400_000;

const dayMonth = new Intl.DateTimeFormat(LOCALE, {
  day: 'numeric',
  month: 'long',
  timeZone: 'UTC',
});
const shortDay = new Intl.DateTimeFormat(LOCALE, {
  day: 'numeric',
  month: 'short',
  timeZone: 'UTC',
});
const longDay = new Intl.DateTimeFormat(LOCALE, {
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  timeZone: 'UTC',
});
const number = new Intl.NumberFormat(LOCALE, { maximumFractionDigits: 1 });
const fineNumber = new Intl.NumberFormat(LOCALE, { maximumSignificantDigits: 3 });
const largeNumber = new Intl.NumberFormat(LOCALE, {
  notation: 'compact',
  maximumSignificantDigits: 3,
});
const zoned = new Map<string, Intl.DateTimeFormat>();

/** `2026-11-16` → `Mon 16 – Sun 22 November`, with both months where the week crosses one. */
export function formatWeek(monday: string): string {
  const from = utc(monday);
  const to = from + 6 * DAY;
  const sameMonth = new Date(from).getUTCMonth() === new Date(to).getUTCMonth();
  const start = sameMonth ? String(new Date(from).getUTCDate()) : shortDay.format(from);
  return `Mon ${start} – Sun ${dayMonth.format(to)}`;
}

/** `2026-11-16` → `16 Nov`. */
export function formatShortDay(date: string): string {
  return shortDay.format(utc(date));
}

/** The last day of a week: `2026-11-16` → `22 Nov`. */
export function formatWeekEnd(monday: string): string {
  return shortDay.format(utc(monday) + 6 * DAY);
}

/** `2026-11-16` → `16 November 2026`. */
export function formatDay(date: string): string {
  return longDay.format(utc(date));
}

/** An instant as weekday and time in a zone: `Friday 18:00`. */
export function formatWhen(instant: string, zone: string): string {
  return formatter(zone, { weekday: 'long', hour: '2-digit', minute: '2-digit' })
    .format(Date.parse(instant))
    .replace(',', '')
    .replace(' at ', ' ');
}

/** An instant as day and time in a zone: `Fri 20 Nov, 18:42`. */
export function formatMoment(instant: string, zone: string): string {
  return formatter(zone, {
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    hour: '2-digit',
    minute: '2-digit',
  })
    .format(Date.parse(instant))
    .replace(/,(?=.*,)/, '')
    .replace(' at ', ', ');
}

/** `Europe/Lisbon` → `Lisbon time`. */
export function zoneCity(zone: string): string {
  return `${(zone.split('/').at(-1) ?? zone).replaceAll('_', ' ')} time`;
}

/** A metric's value with its unit: `72%`, `5.2`, `1,200 h`; very small and very large ones shortened. */
export function formatNumber(value: number, unit = ''): string {
  const size = Math.abs(value);
  const plain = size === 0 || (size >= 0.1 && size < 100_000);
  const format = plain ? number : size < 0.1 ? fineNumber : largeNumber;
  const text = format.format(value).replace(/^-0$/, '0').replace('-', '−');
  if (unit === '') return text;
  return unit === '%' ? `${text}%` : `${text} ${unit}`;
}

function utc(date: string): number {
  return Date.parse(`${date}T00:00:00Z`);
}

function formatter(zone: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${zone} ${Object.keys(options).length}`;
  let found = zoned.get(key);
  if (!found) {
    found = new Intl.DateTimeFormat(LOCALE, { ...options, timeZone: zone, hourCycle: 'h23' });
    zoned.set(key, found);
  }
  return found;
}
