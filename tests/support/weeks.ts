import { Temporal } from 'temporal-polyfill';
import { addWeeks, type WeekKey, weekOf } from '#/lib/core/week.ts';

/** The week that is now in a zone, or one that lies `offset` weeks from it. */
export function weekFromNow(offset: number, timeZone = 'Asia/Kathmandu'): WeekKey {
  return addWeeks(weekOf(Temporal.Now.instant(), timeZone), offset);
}
