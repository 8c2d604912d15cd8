import type { GoalStanding } from './types.ts';

/** How much a goal asks for attention: a new plan, then behind, then without fresh numbers, then the rest; paused ones last. */
export function needOf({ state, shown, stale, said, replan }: GoalStanding): number {
  if (state !== 'active') return -1;
  const doubt = said === 'off_track' ? 2 : said === 'at_risk' ? 1 : 0;
  if (replan !== null) return 15 + doubt;
  if (shown === 'behind') return 10 + doubt;
  if (stale || shown === 'no_data') return 5 + doubt;
  return doubt;
}
