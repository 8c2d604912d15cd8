import { Temporal } from 'temporal-polyfill';
import { addWeeks, type WeekKey, weekContaining } from './week-key.ts';

export {
  addWeeks,
  isoWeek,
  isWeekKey,
  type WeekKey,
  weekKey,
  weekRange,
  weeksBetween,
} from './week-key.ts';

export interface DueRule {
  /** 1 Monday … 7 Sunday. */
  readonly weekday: number;
  /** Local time, `HH:MM`. */
  readonly time: string;
}
export interface DatedDueRule extends DueRule {
  readonly fromWeek: WeekKey;
}
export interface DueClock {
  readonly currentWeek: WeekKey;
  readonly nextDueWeek: WeekKey;
  readonly nextDueAt: Temporal.Instant;
  readonly lastDueWeek: WeekKey;
}

export const defaultDueRule: DueRule = { weekday: 5, time: '18:00' };

/** The week that an instant falls into for someone in this IANA zone. @throws RangeError on an unknown zone */
export function weekOf(now: Temporal.Instant, zone: string): WeekKey {
  const { year, month, day } = now.toZonedDateTimeISO(zone);
  return weekContaining(year, month, day);
}

/** First and last day of the week, as dates without a zone. */
export function weekDays(week: WeekKey): {
  monday: Temporal.PlainDate;
  sunday: Temporal.PlainDate;
} {
  const monday = Temporal.PlainDate.from(week);
  return { monday, sunday: monday.add({ days: 6 }) };
}

/**
 * When the log of a week is due. A local time that a DST change or a move of the date line skips
 * moves forward by the length of the gap; one that occurs twice is the first.
 * @throws RangeError on an unknown zone or a time that is not `HH:MM`
 */
export function dueMoment(week: WeekKey, rule: DueRule, zone: string): Temporal.Instant {
  const date = Temporal.PlainDate.from(week).add({ days: rule.weekday - 1 });
  return date.toZonedDateTime({ timeZone: zone, plainTime: rule.time }).toInstant();
}

/** The rule in force in a week; before the first rule, the first; without any, Friday 18:00. */
export function dueRuleFor(week: WeekKey, rules: readonly DatedDueRule[]): DueRule {
  let earliest: DatedDueRule | undefined;
  let inForce: DatedDueRule | undefined;
  for (const rule of rules) {
    if (!earliest || rule.fromWeek < earliest.fromWeek) earliest = rule;
    const applies = rule.fromWeek <= week;
    if (applies && (!inForce || rule.fromWeek > inForce.fromWeek)) inForce = rule;
  }
  return inForce ?? earliest ?? defaultDueRule;
}

/**
 * Where `now` lies between due moments: the next due week is the first whose due moment is strictly
 * after `now`, whatever was logged already; the last due week is the one before it.
 */
export function dueClock(
  now: Temporal.Instant,
  rules: readonly DatedDueRule[],
  zone: string,
): DueClock {
  const currentWeek = weekOf(now, zone);
  let nextDueWeek = currentWeek;
  for (;;) {
    const nextDueAt = dueMoment(nextDueWeek, dueRuleFor(nextDueWeek, rules), zone);
    if (Temporal.Instant.compare(nextDueAt, now) > 0) {
      return { currentWeek, nextDueWeek, nextDueAt, lastDueWeek: addWeeks(nextDueWeek, -1) };
    }
    nextDueWeek = addWeeks(nextDueWeek, 1);
  }
}
