import 'server-only';
import type { Temporal } from 'temporal-polyfill';
import type { Db } from '#/db/transaction.ts';
import { dueClock, type WeekKey } from '#/lib/core/week.ts';
import { type StoredTimeOff, timeOffFacts } from './access.ts';
import { type Effects, effectsOf } from './effects/rules.ts';
import { excusedWeeksOf } from './rules.ts';

export interface TimeOffItem extends StoredTimeOff, Effects {
  /** Weeks among these days that were logged before, and count therefore. */
  logged: WeekKey[];
}

export interface TimeOffList {
  currentWeek: WeekKey;
  /** The latest first, 200 at most. */
  items: TimeOffItem[];
}

/** All time off of the member that the transaction has named, past and to come, each with what it does. */
export async function timeOffList(db: Db, now: Temporal.Instant): Promise<TimeOffList | null> {
  const facts = await timeOffFacts(db);
  if (!facts) return null;
  const clock = dueClock(now, facts.dueRules, facts.timeZone);
  const items = facts.items.map((item) => {
    const rest = facts.items.filter(({ id }) => id !== item.id).flatMap(({ weeks }) => weeks);
    const others = [...new Set(rest)];
    const own = new Set(item.weeks);
    return {
      ...item,
      logged: excusedWeeksOf(item.fromDay, item.toDay).filter((week) => !own.has(week)),
      ...effectsOf({ weeks: item.weeks, others }, facts.goals, clock),
    };
  });
  return { currentWeek: clock.currentWeek, items };
}

/** One of them; null when the member has no such. */
export async function timeOffDetail(
  db: Db,
  timeOffId: string,
  now: Temporal.Instant,
): Promise<TimeOffItem | null> {
  const list = await timeOffList(db, now);
  return list?.items.find(({ id }) => id === timeOffId) ?? null;
}
