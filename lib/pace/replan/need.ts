import { addWeeks, type WeekKey } from '#/lib/core/week-key.ts';
import type { GoalStanding, PaceClock } from '../types.ts';

export type ReplanNeed = NonNullable<GoalStanding['replan']>;

/** Below this chance a plan is a wish. */
export const leastChance = 0.2;
/** Due weeks missed in a row that call for a new plan. */
const missedAtMost = 1;

/**
 * Whether a goal needs a new plan: two due weeks missed in a row, or a chance under 20 %. After a
 * decision there is peace until the second due moment from then on has passed.
 * @param replannedWeek the week of the newest decision
 */
export function replanNeed(
  standing: Pick<GoalStanding, 'state' | 'over' | 'missedInARow' | 'chance'>,
  replannedWeek: WeekKey | null,
  clock: PaceClock,
): ReplanNeed | null {
  if (standing.state !== 'active' || standing.over) return null;
  if (replannedWeek !== null && clock.lastDueWeek < addWeeks(replannedWeek, 1)) return null;
  if (standing.missedInARow > missedAtMost) return 'missed';
  return standing.chance !== null && standing.chance < leastChance ? 'unlikely' : null;
}
