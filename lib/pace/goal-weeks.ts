import { addWeeks, type WeekKey, weekRange } from '#/lib/core/week-key.ts';

/**
 * The `count` active weeks of a goal in order, from its first Monday on, without the off weeks: each
 * off week in between moves the end out by one. Off weeks elsewhere change nothing.
 */
export function activeWeeks(
  startWeek: WeekKey,
  count: number,
  offWeeks: readonly WeekKey[],
): WeekKey[] {
  const off = new Set(offWeeks);
  const weeks: WeekKey[] = [];
  for (let week = startWeek; weeks.length < count; week = addWeeks(week, 1)) {
    if (!off.has(week)) weeks.push(week);
  }
  return weeks;
}

/** Why weeks of a goal do not count. */
export interface Rests {
  /** `untilWeek` is the first week that counts again; null while the pause lasts. */
  readonly pauses: readonly { readonly fromWeek: WeekKey; readonly untilWeek: WeekKey | null }[];
  /** Weeks off of the member, in any order. */
  readonly excused: readonly WeekKey[];
}

/**
 * The off weeks of a goal. A pause that still lasts covers all weeks up to `through`, the later of
 * the current and the next due week.
 */
export function offWeeksOf({ pauses, excused }: Rests, through: WeekKey): WeekKey[] {
  const paused = pauses.flatMap(({ fromWeek, untilWeek }) =>
    weekRange(fromWeek, untilWeek === null ? through : addWeeks(untilWeek, -1)),
  );
  return [...paused, ...excused];
}
