import type { WeekKey } from '#/lib/core/week-key.ts';
import { asPlanned } from '#/lib/pace/as-planned.ts';
import { activeWeeks, offWeeksOf, type Rests } from '#/lib/pace/goal-weeks.ts';
import { dueWeeks } from '#/lib/pace/streak.ts';
import type { EarlierPlan, GoalSpan, PaceClock } from '#/lib/pace/types.ts';

/** A goal that was started, with what its weeks are made of, and the newest week that is logged for it. */
export interface StartedGoal extends Omit<GoalSpan, 'offWeeks'>, Pick<Rests, 'pauses'> {
  readonly id: string;
  readonly title: string;
  readonly earlierPlans: readonly EarlierPlan[];
  readonly lastLogged: WeekKey | null;
}

export interface GoalEnd {
  goalId: string;
  title: string;
  /** The goal's last week. */
  endWeek: WeekKey;
}

/** What one time off does to the goals. */
export interface Effects {
  /** Goals that end later because of it, with the end that they have. */
  moves: GoalEnd[];
  /** The same goals without it. */
  movesBack: GoalEnd[];
  /** Weeks that would be missed without it. */
  missedWithout: WeekKey[];
  /** Goals whose newest log would lie after their end without it; `endWeek` is that end. */
  cutWithout: GoalEnd[];
}

/**
 * What a time off does, beside the others.
 * @param weeks that it excuses, in order
 * @param others weeks that other time off excuses, these too or not
 * @param goals no drafts
 */
export function effectsOf(
  { weeks, others }: { weeks: readonly WeekKey[]; others: readonly WeekKey[] },
  goals: readonly StartedGoal[],
  clock: PaceClock,
): Effects {
  const only = weeks.filter((week) => !others.includes(week));
  const [first, last] = [only[0], only.at(-1)];
  if (!first || !last) return { moves: [], movesBack: [], missedWithout: [], cutWithout: [] };
  const near = goals.filter(
    ({ startWeek, closedWeek }) =>
      startWeek <= last && (closedWeek === null || closedWeek >= first),
  );
  const ends = near
    .map((goal) => ({
      goal,
      now: endOf(goal, [...others, ...only], clock),
      without: endOf(goal, others, clock),
    }))
    .filter(({ now, without }) => now !== without);
  const moved = ends.filter(({ goal }) => goal.state !== 'closed');
  const spans = near.map((goal) => ({ ...goal, offWeeks: offWeeks(goal, others, clock) }));
  const due = new Set(dueWeeks(spans, clock.lastDueWeek, new Set()));
  return {
    moves: moved.map(({ goal, now }) => ({ ...named(goal), endWeek: now })),
    movesBack: moved.map(({ goal, without }) => ({ ...named(goal), endWeek: without })),
    missedWithout: only.filter((week) => due.has(week)),
    cutWithout: ends
      .filter(({ goal, without }) => goal.lastLogged !== null && goal.lastLogged > without)
      .map(({ goal, without }) => ({ ...named(goal), endWeek: without })),
  };
}

function named({ id, title }: StartedGoal) {
  return { goalId: id, title };
}

function endOf(goal: StartedGoal, excused: readonly WeekKey[], clock: PaceClock): WeekKey {
  const inForceIn = goal.closedWeek ?? clock.nextDueWeek;
  const { weeks } = asPlanned({ ...goal, metrics: [] }, inForceIn);
  return activeWeeks(goal.startWeek, weeks, offWeeks(goal, excused, clock)).at(-1) as WeekKey;
}

function offWeeks(
  { pauses }: StartedGoal,
  excused: readonly WeekKey[],
  { currentWeek, nextDueWeek }: PaceClock,
): WeekKey[] {
  const through = nextDueWeek > currentWeek ? nextDueWeek : currentWeek;
  return offWeeksOf({ pauses, excused }, through);
}
