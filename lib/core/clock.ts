import { Temporal } from 'temporal-polyfill';

export type Clock = () => Temporal.Instant;

/** The real time. Only doors and the composition root call it; everything inside takes `now`. */
export const systemClock: Clock = () => Temporal.Now.instant();

/** A clock that stands still, for tests and the demo data. @param instant ISO 8601 with offset or Z */
export function clockAt(instant: string): Clock {
  const now = Temporal.Instant.from(instant);
  return () => now;
}
