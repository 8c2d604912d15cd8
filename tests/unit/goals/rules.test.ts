import { expect, test } from 'vitest';
import { goalStates } from '#/db/vocabulary.ts';
import { addWeeks, weekKey } from '#/lib/core/week-key.ts';
import { changeProblem } from '#/lib/goals/policy.ts';
import {
  assertMove,
  canMove,
  firstPausedWeek,
  type GoalMove,
  goalWarnings,
  loggedWeeks,
  scheduleProblems,
  standingOf,
  startProblem,
  weeksProblem,
} from '#/lib/goals/rules.ts';
import { offWeeksOf } from '#/lib/pace/goal-weeks.ts';

const monday = weekKey('2026-11-16');
const after = (weeks: number) => addWeeks(monday, weeks);

test('a goal lasts 2 to 12 whole weeks, and a refusal says why', () => {
  const lengths = Array.from({ length: 15 }, (_, weeks) => weeks);
  expect(lengths.filter((weeks) => weeksProblem(weeks) === null)).toEqual([
    2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12,
  ]);
  expect(weeksProblem(1)).toContain('after one, nobody can tell');
  expect(weeksProblem(13)).toContain('a better next goal');
  expect(weeksProblem(2.5)).toContain('whole number');
  expect(weeksProblem(Number.NaN)).toContain('whole number');
});

test('a goal starts from twelve weeks ago to a year ahead', () => {
  const from = [-13, -12, 0, 52, 53].map((weeks) => startProblem(after(weeks), monday));
  expect(from.map((problem) => problem === null)).toEqual([false, true, true, true, false]);
});

test('every state and every move', () => {
  const moves: GoalMove[] = ['edit', 'activate', 'pause', 'resume', 'close', 'delete'];
  const allowed = goalStates.map((state) => [state, moves.filter((move) => canMove(state, move))]);
  expect(Object.fromEntries(allowed)).toEqual({
    draft: ['edit', 'activate', 'delete'],
    active: ['edit', 'pause', 'close'],
    paused: ['edit', 'resume', 'close'],
    closed: [],
  });
  for (const state of goalStates) {
    for (const move of moves) {
      const attempt = () => assertMove(state, move);
      if (canMove(state, move)) expect(attempt).not.toThrow();
      else expect(attempt).toThrow(/^This goal .+\. Only .+\.$/);
    }
  }
});

test('its owner alone changes a goal', () => {
  const goal = { ownerId: 'a' };
  expect(changeProblem({ kind: 'member', memberId: 'a' }, goal)).toBeNull();
  expect(changeProblem({ kind: 'member', memberId: 'b' }, goal)).toContain('can change it');
  expect(changeProblem({ kind: 'system' }, goal)).toContain('can change it');
});

test('three active goals are fine, four get a word; drafts and paused ones never', () => {
  const goal = { state: 'active', weeks: 4, metrics: [1], milestones: [] } as const;
  expect(goalWarnings(goal, 3)).toEqual([]);
  expect(goalWarnings(goal, 4)).toEqual([expect.stringMatching(/^That makes 4 active goals/)]);
  expect(goalWarnings({ ...goal, state: 'paused' }, 4)).toEqual([]);
  expect(goalWarnings({ ...goal, state: 'draft' }, 9)).toEqual([]);
});

test('a goal of eight weeks without a milestone in weeks 2 to 4 is asked for one', () => {
  const goal = { state: 'draft', metrics: [1] } as const;
  const words = (weeks: number, ...at: number[]) =>
    goalWarnings({ ...goal, weeks, milestones: at.map((weekNumber) => ({ weekNumber })) }, 0);
  expect(words(7)).toEqual([]);
  expect(words(8)).toEqual([expect.stringContaining('around week 3')]);
  expect(words(12, 1, 5)).toEqual([expect.stringContaining('around week 4')]);
  expect(words(12, 4)).toEqual([]);
});

test('paused weeks: the end is the first that counts again, an open pause lasts through the week asked about', () => {
  const ended = { fromWeek: monday, untilWeek: after(2) };
  expect(offWeeksOf({ pauses: [ended], excused: [] }, after(9))).toEqual([monday, after(1)]);
  expect(
    offWeeksOf({ pauses: [{ fromWeek: monday, untilWeek: monday }], excused: [] }, after(9)),
  ).toEqual([]);
  const open = { fromWeek: after(4), untilWeek: null };
  expect(offWeeksOf({ pauses: [ended, open], excused: [] }, after(5))).toEqual([
    monday,
    after(1),
    after(4),
    after(5),
  ]);
  expect(offWeeksOf({ pauses: [open], excused: [] }, after(3))).toEqual([]);
});

test('the standing of a goal knows its pauses, the one that lasts too', () => {
  const goal = {
    id: 'g',
    title: 'G',
    state: 'paused' as const,
    startWeek: monday,
    weeks: 3,
    closedWeek: null,
    metrics: [],
    confidences: [],
    pauses: [{ fromWeek: after(1), untilWeek: null }],
    excused: [],
    earlierPlans: [],
    replannedWeek: null,
  };
  const clock = { currentWeek: after(2), nextDueWeek: after(3), lastDueWeek: after(2) };
  const standing = standingOf(goal, clock);
  expect(standing.weeks).toEqual([monday, after(4), after(5)]);
  expect(standing).toMatchObject({ weekIndex: 1, nextDueIndex: null });
});

test('logged weeks: values and confidences, each week once, in order', () => {
  const goal = {
    metrics: [{ points: [{ week: after(2) }, { week: monday }] }, { points: [{ week: monday }] }],
    confidences: [{ week: after(1) }, { week: after(2) }],
  };
  expect(loggedWeeks(goal)).toEqual([monday, after(1), after(2)]);
});

test('a pause begins this week, unless it is logged', () => {
  expect(firstPausedWeek([after(-1)], monday)).toBe(monday);
  expect(firstPausedWeek([after(-1), monday], monday)).toBe(after(1));
});

test('weeks in a pause do not count when a goal gets shorter', () => {
  const goal = {
    startWeek: monday,
    weeks: 6,
    pauses: [{ fromWeek: after(1), untilWeek: after(3) }],
    excused: [],
  };
  const facts = { logged: [monday, after(4)], currentWeek: after(5) };
  const to = (weeks: number) => scheduleProblems(goal, { startWeek: monday, weeks }, facts);
  expect(to(3)).toEqual([]);
  expect(to(2)).toEqual([
    { path: 'weeks', message: 'Week 3 is logged already: keep at least 3 weeks.' },
  ]);
});

test('the first Monday moves freely until something is logged, within its bounds', () => {
  const goal = { startWeek: monday, weeks: 6, pauses: [], excused: [] };
  const to = (startWeek: typeof monday, ...logged: (typeof monday)[]) =>
    scheduleProblems(goal, { startWeek, weeks: 6 }, { logged, currentWeek: monday });
  expect(to(after(3))).toEqual([]);
  expect(to(after(-13))).toMatchObject([{ path: 'startWeek' }]);
  expect(to(monday, monday)).toEqual([]);
  expect(to(after(1), monday)).toMatchObject([{ path: 'startWeek' }]);
});
