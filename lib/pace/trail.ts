import { addWeeks, type WeekKey, weekRange, weeksBetween } from '#/lib/core/week-key.ts';
import type { GoalStanding, PaceClock } from './types.ts';

export type TrailMark = 'logged' | 'late' | 'due' | 'missed';

export interface TrailLane {
  readonly goalId: string;
  readonly title: string;
  /** First week of the goal and the week after its last, as indexes into the trail's weeks. */
  readonly from: number;
  readonly to: number;
  readonly offIndexes: readonly number[];
  readonly marks: readonly { readonly index: number; readonly state: TrailMark }[];
  readonly milestones: readonly {
    readonly id: string;
    readonly index: number;
    readonly title: string;
    readonly reached: boolean;
  }[];
}

export interface Trail {
  readonly weeks: readonly WeekKey[];
  /** The number of the first week shown; above 1 when a long past was cut off. */
  readonly firstNumber: number;
  /** How many weeks there are from the first goal's start to the last one's end. */
  readonly weeksTotal: number;
  readonly currentIndex: number;
  readonly lanes: readonly TrailLane[];
}

export interface TrailGoal {
  readonly title: string;
  readonly standing: GoalStanding;
  readonly milestones: readonly {
    readonly id: string;
    readonly title: string;
    readonly weekNumber: number;
    readonly reachedWeek: WeekKey | null;
  }[];
}

const WEEKS_BEFORE_NOW = 11;
const WEEKS_SHOWN = 16;

/**
 * The goals over the weeks: one lane each, on weeks they share. At most 16 weeks, of which up to 11 before the
 * current one; what lies outside is cut off, and a lane that reaches out of the trail ends at its edge.
 * @param logged submitted weeks, with whether they came late
 */
export function trail(
  goals: readonly TrailGoal[],
  logged: ReadonlyMap<WeekKey, { readonly late: boolean }>,
  clock: PaceClock,
): Trail {
  const starts = goals.map(({ standing }) => standing.weeks[0] ?? clock.currentWeek);
  const first = least([...starts, clock.currentWeek]);
  const last = goals.reduce(
    (latest, { standing }) => (standing.endWeek > latest ? standing.endWeek : latest),
    clock.currentWeek,
  );
  const from = greatest(first, addWeeks(clock.currentWeek, -WEEKS_BEFORE_NOW));
  const to = least([last, addWeeks(from, WEEKS_SHOWN - 1)]);
  const weeks = weekRange(from, to);
  return {
    weeks,
    firstNumber: weeksBetween(first, from) + 1,
    weeksTotal: weeksBetween(first, last) + 1,
    currentIndex: weeksBetween(from, clock.currentWeek),
    lanes: goals.map((goal) => laneOf(goal, weeks, logged, clock)),
  };
}

function laneOf(
  { title, standing, milestones }: TrailGoal,
  weeks: readonly WeekKey[],
  logged: ReadonlyMap<WeekKey, { readonly late: boolean }>,
  clock: PaceClock,
): TrailLane {
  const indexOf = new Map(weeks.map((week, index) => [week, index]));
  const shown = (week: WeekKey | undefined) => (week && indexOf.get(week)) ?? -1;
  const own = new Set(standing.weeks);
  const start = standing.weeks[0] ?? standing.endWeek;
  const origin = weeks[0] ?? start;
  const from = clamp(weeksBetween(origin, start), weeks.length);
  const to = clamp(weeksBetween(origin, standing.endWeek) + 1, weeks.length);
  return {
    goalId: standing.goalId,
    title,
    from,
    to,
    offIndexes: weeks.slice(from, to).flatMap((week, i) => (own.has(week) ? [] : [from + i])),
    marks: standing.weeks.flatMap((week) => {
      const state = markOf(week, standing, logged, clock);
      return state && indexOf.has(week) ? [{ index: shown(week), state }] : [];
    }),
    milestones: milestones.flatMap(({ id, title: name, weekNumber, reachedWeek }) => {
      const index = shown(reachedWeek ?? standing.weeks[weekNumber - 1]);
      return index < 0 ? [] : [{ id, index, title: name, reached: reachedWeek !== null }];
    }),
  };
}

function markOf(
  week: WeekKey,
  standing: GoalStanding,
  logged: ReadonlyMap<WeekKey, { readonly late: boolean }>,
  clock: PaceClock,
): TrailMark | null {
  const log = logged.get(week);
  if (log) return log.late ? 'late' : 'logged';
  if (week <= clock.lastDueWeek) return 'missed';
  return standing.state === 'active' && week <= clock.nextDueWeek ? 'due' : null;
}

function clamp(index: number, length: number): number {
  return Math.min(Math.max(index, 0), length);
}

function least(weeks: readonly WeekKey[]): WeekKey {
  return weeks.reduce((least, week) => (week < least ? week : least));
}

function greatest(a: WeekKey, b: WeekKey): WeekKey {
  return a > b ? a : b;
}
