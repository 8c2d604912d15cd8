import { Temporal } from 'temporal-polyfill';
import type { Issue } from '#/lib/core/errors.ts';
import { formatShortDay } from '#/lib/core/format.ts';
import { addWeeks, type WeekKey, weekDays } from '#/lib/core/week.ts';
import { weekContaining, weekRange, weeksBetween } from '#/lib/core/week-key.ts';
import type { Effects } from './effects/rules.ts';

export const weeksAtMost = 26;
export const weeksBack = 12;
export const weeksAhead = 52;
export const timeOffAtMost = 200;
export const longestReason = 2000;

/**
 * The weeks that days off excuse, in order: those of which a working day, Monday to Friday, is off.
 * @param fromDay local dates, `YYYY-MM-DD`, both days included
 */
export function excusedWeeksOf(fromDay: string, toDay: string): WeekKey[] {
  const isWeekend = Temporal.PlainDate.from(fromDay).dayOfWeek > 5;
  return weekRange(addWeeks(weekOfDay(fromDay), isWeekend ? 1 : 0), weekOfDay(toDay));
}

/** What keeps these days from being marked as off, by field. @param currentWeek of the member */
export function rangeProblems(
  { fromDay, toDay }: { fromDay: string; toDay: string },
  currentWeek: WeekKey,
): Issue[] {
  if (toDay < fromDay) {
    return [{ path: 'toDay', message: 'The last day off comes before the first one.' }];
  }
  if (fromDay < addWeeks(currentWeek, -weeksBack)) {
    return [
      { path: 'fromDay', message: `Choose a day of the last ${weeksBack} weeks, or a later one.` },
    ];
  }
  if (toDay >= addWeeks(currentWeek, weeksAhead + 1)) {
    return [{ path: 'toDay', message: `Choose a day within the next ${weeksAhead} weeks.` }];
  }
  if (weeksBetween(weekOfDay(fromDay), weekOfDay(toDay)) >= weeksAtMost) {
    const message = `At most ${weeksAtMost} weeks in one go: add the rest as another.`;
    return [{ path: 'toDay', message }];
  }
  if (excusedWeeksOf(fromDay, toDay).length > 0) return [];
  const message = 'These are days of a weekend. A week is off when one of its working days is.';
  return [{ path: 'toDay', message }];
}

/** Why days off whose weeks are all logged cannot be marked. */
export function allLoggedProblem(logged: readonly WeekKey[]): string {
  const [which, is] = logged.length === 1 ? ['That week', 'is'] : ['Those weeks', 'are'];
  return `${which} ${is} logged already, and what is logged counts.`;
}

/** "the week of 21 Dec", "the weeks of 21 Dec, 28 Dec and 4 Jan", "the 26 weeks from 6 Jul to 28 Dec". */
export function weeksWords(weeks: readonly WeekKey[]): string {
  const days = weeks.map(formatShortDay);
  const [first = '', last = ''] = [days[0], days.at(-1)];
  if (days.length === 1) return `the week of ${first}`;
  if (days.length > 4) return `the ${days.length} weeks from ${first} to ${last}`;
  return `the weeks of ${listed(days)}`;
}

/** What some days off do, in sentences. */
export function effectWords({ weeks, logged, moves }: Words): string[] {
  const ends = moves.map(({ title, endWeek }) => `“${title}” to ${endWords(endWeek)}`);
  const moved = ends.length === 0 ? '' : `, and moves the end of ${listed(ends)}`;
  const it = logged.length === 1 ? 'counts: it was' : 'count: they were';
  const kept = logged.length === 0 ? [] : [`${capital(weeksWords(logged))} ${it} logged before.`];
  return [`Excuses ${weeksWords(weeks)}${moved}.`, ...kept];
}

/** What is lost when they are taken back, in sentences; none when nothing is. */
export function costsOfUndo({
  missedWithout,
  cutWithout,
}: Pick<Effects, 'missedWithout' | 'cutWithout'>): string[] {
  const missed = capital(weeksWords(missedWithout));
  const [count, they] = missedWithout.length === 1 ? ['counts', 'It'] : ['count', 'They'];
  return [
    ...(missedWithout.length === 0
      ? []
      : [`${missed} ${count} as not logged then. ${they} can still be.`]),
    ...cutWithout.map(
      ({ title, endWeek }) =>
        `“${title}” ends on ${endWords(endWeek)} then: what you logged for it after that stays in your check-ins and leaves its charts.`,
    ),
  ];
}

type Words = Pick<Effects, 'moves'> & { weeks: readonly WeekKey[]; logged: readonly WeekKey[] };

/** A goal ends with the Sunday of its last week. */
function endWords(endWeek: WeekKey): string {
  return formatShortDay(weekDays(endWeek).sunday.toString());
}

function listed(words: readonly string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;
}

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}

function weekOfDay(day: string): WeekKey {
  return weekContaining(+day.slice(0, 4), +day.slice(5, 7), +day.slice(8, 10));
}
