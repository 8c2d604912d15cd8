import type { GoalWeek } from '#/lib/check-ins/goal-week-list.ts';
import { addWeeks, type WeekKey, weekRange } from '#/lib/core/week-key.ts';
import type { GoalRecord } from '#/lib/goals/access.ts';
import type { GoalStanding, PaceClock } from '#/lib/pace/types.ts';

export interface StoryWeek {
  kind: 'week';
  week: WeekKey;
  /** 1..n of the goal's weeks. */
  number: number;
  state: 'logged' | 'missed' | 'open';
  log: GoalWeek | null;
  /** Titles of the milestones reached in it. */
  reached: string[];
  /** From here on another plan holds than before. */
  isReplanned: boolean;
}

/** Weeks in a row in which the goal rested. */
export interface StoryRest {
  kind: 'off' | 'paused';
  from: WeekKey;
  to: WeekKey;
}

export type StoryEntry = StoryWeek | StoryRest;

interface StoryGoal extends Pick<GoalRecord, 'state' | 'startWeek' | 'closedWeek'> {
  readonly milestones: readonly { readonly title: string; readonly reachedWeek: WeekKey | null }[];
  readonly excused: readonly WeekKey[];
  readonly earlierPlans: readonly { readonly untilWeek: WeekKey }[];
}

/** What happened to a goal, week by week from its first on: logged and missed weeks, and those in which it rested. */
export function storyOf(
  goal: StoryGoal,
  standing: Pick<GoalStanding, 'weeks' | 'endWeek'>,
  logs: readonly GoalWeek[],
  clock: PaceClock,
): StoryEntry[] {
  if (goal.state === 'draft') return [];
  const last = [standing.endWeek, clock.currentWeek, goal.closedWeek ?? clock.currentWeek].sort();
  const known = new Map(logs.map((log) => [log.week, log]));
  const isOff = new Set(goal.excused);
  const entries: StoryEntry[] = [];
  for (const week of weekRange(goal.startWeek, last[0] as WeekKey)) {
    const number = standing.weeks.indexOf(week) + 1;
    const log = known.get(week) ?? null;
    const reached = goal.milestones.filter(({ reachedWeek }) => reachedWeek === week);
    if (number === 0) {
      rest(entries, isOff.has(week) ? 'off' : 'paused', week);
      continue;
    }
    const isOver = week <= clock.lastDueWeek && goal.state !== 'paused' && week !== goal.closedWeek;
    const state = log ? 'logged' : isOver ? 'missed' : 'open';
    if (state === 'open' && goal.state !== 'active' && reached.length === 0) continue;
    entries.push({
      kind: 'week',
      ...{ week, number, state, log },
      reached: reached.map(({ title }) => title),
      isReplanned: goal.earlierPlans.some(({ untilWeek }) => untilWeek === week),
    });
  }
  return entries;
}

function rest(entries: StoryEntry[], kind: StoryRest['kind'], week: WeekKey): void {
  const before = entries.at(-1);
  if (before?.kind === kind && before.to === addWeeks(week, -1)) before.to = week;
  else entries.push({ kind, from: week, to: week });
}
