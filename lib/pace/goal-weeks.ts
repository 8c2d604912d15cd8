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

/**
 * The off weeks of a goal's pauses. `untilWeek` is the first week that counts again; a pause that
 * still lasts (null) covers all weeks up to `through`, the later of the current and the next due week.
 */
export function pausedWeeks(
  pauses: readonly { readonly fromWeek: WeekKey; readonly untilWeek: WeekKey | null }[],
  through: WeekKey,
): WeekKey[] {
  return pauses.flatMap(({ fromWeek, untilWeek }) =>
    weekRange(fromWeek, untilWeek === null ? through : addWeeks(untilWeek, -1)),
  );
}
