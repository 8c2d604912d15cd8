import type { Temporal } from 'temporal-polyfill';
import { type DatedDueRule, type DueClock, dueClock } from '#/lib/core/week.ts';

interface Zoned {
  timeZone: string;
  dueRules: readonly { fromWeek: string; weekday: number; time: string }[];
}

/** Where now lies in the viewer's weeks. */
export function clockOf(now: Temporal.Instant, viewer: Zoned): DueClock {
  return dueClock(now, viewer.dueRules as readonly DatedDueRule[], viewer.timeZone);
}
