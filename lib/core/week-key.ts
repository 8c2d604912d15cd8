declare const weekBrand: unique symbol;
/** A week, Monday to Sunday, named by the local date of its Monday: `2026-11-16`. Sorts as text. */
export type WeekKey = string & { readonly [weekBrand]: true };

/** True for the Monday of a week between 1970 and 9998, written `YYYY-MM-DD`. */
export function isWeekKey(value: unknown): value is WeekKey {
  if (typeof value !== 'string' || !/^\d{4}-\d\d-\d\d$/.test(value)) return false;
  if (value < '1970' || value >= '9999') return false;
  const day = dayNumber(value);
  return dateText(day) === value && weekdayOf(day) === 1;
}

/** @throws RangeError when the text is not a week key; check input with `isWeekKey` first. */
export function weekKey(text: string): WeekKey {
  if (!isWeekKey(text)) throw new RangeError(`Not the Monday of a week: ${text}`);
  return text;
}

/** The week of a calendar date (year, month 1–12, day of the month). */
export function weekContaining(year: number, month: number, day: number): WeekKey {
  const date = daysFromCivil(year, month, day);
  return keyOfDay(date - weekdayOf(date) + 1);
}

/** The week `count` weeks later (earlier when negative). */
export function addWeeks(week: WeekKey, count: number): WeekKey {
  return keyOfDay(dayNumber(week) + 7 * count);
}

/** Weeks from `a` to `b`: 0 for the same, negative when `b` is earlier. */
export function weeksBetween(a: WeekKey, b: WeekKey): number {
  return (dayNumber(b) - dayNumber(a)) / 7;
}

/** All weeks from `first` to `last`, both included; empty when `last` is earlier. */
export function weekRange(first: WeekKey, last: WeekKey): WeekKey[] {
  const end = dayNumber(last);
  const weeks: WeekKey[] = [];
  for (let day = dayNumber(first); day <= end; day += 7) weeks.push(keyOfDay(day));
  return weeks;
}

/** ISO 8601 year and week number, 1–53: a week belongs to the year of its Thursday. */
export function isoWeek(week: WeekKey): { year: number; week: number } {
  const thursday = dayNumber(week) + 3;
  const year = Number(dateText(thursday).slice(0, 4));
  return { year, week: Math.floor((thursday - daysFromCivil(year, 1, 1)) / 7) + 1 };
}

function keyOfDay(day: number): WeekKey {
  return dateText(day) as WeekKey;
}

function dayNumber(date: string): number {
  return daysFromCivil(+date.slice(0, 4), +date.slice(5, 7), +date.slice(8, 10));
}

function weekdayOf(day: number): number {
  return ((((day + 3) % 7) + 7) % 7) + 1;
}

// Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms": days since 1970-01-01. Temporal
// would take microseconds for each of the hundreds of weeks of a page, and weigh in the browser.
function daysFromCivil(year: number, month: number, day: number): number {
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  const dayOfEra =
    yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146_097 + dayOfEra - 719_468;
}

function dateText(day: number): string {
  const shifted = day + 719_468;
  const era = Math.floor(shifted / 146_097);
  const dayOfEra = shifted - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1460) +
      Math.floor(dayOfEra / 36_524) -
      Math.floor(dayOfEra / 146_096)) /
      365,
  );
  const dayOfYear =
    dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shiftedMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const dayOfMonth = dayOfYear - Math.floor((153 * shiftedMonth + 2) / 5) + 1;
  const month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9;
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
  if (!(year >= 1 && year <= 9999)) throw new RangeError('A week outside the calendar');
  return `${String(year).padStart(4, '0')}-${two(month)}-${two(dayOfMonth)}`;
}

function two(number: number): string {
  return number < 10 ? `0${number}` : `${number}`;
}
