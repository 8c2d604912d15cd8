import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { mayChangeValues } from '#/lib/check-ins/policy.ts';
import {
  asksForChange,
  goalWeekNumber,
  type LoggedGoal,
  weekProblem,
} from '#/lib/check-ins/rules.ts';
import { addWeeks, weekKey, weekOf } from '#/lib/core/week.ts';

const goal: LoggedGoal = {
  id: 'g',
  title: 'T',
  state: 'active',
  startWeek: weekKey('2026-11-30'),
  weeks: 6,
  closedWeek: null,
  pauses: [],
  excused: [],
  earlierPlans: [],
  metrics: [],
  milestones: [],
  said: null,
};

describe('weeks that can be logged', () => {
  const zones = [
    'Pacific/Pago_Pago',
    'Pacific/Kiritimati',
    'Asia/Kathmandu',
    'America/St_Johns',
    'UTC',
  ];

  it('reach from the first goal to the week it is now, in every zone', () => {
    const moment = fc.integer({ min: Date.UTC(2026, 0, 1), max: Date.UTC(2028, 0, 1) });
    fc.assert(
      fc.property(
        moment,
        fc.constantFrom(...zones),
        fc.integer({ min: 0, max: 60 }),
        (at, timeZone, back) => {
          const now = Temporal.Instant.fromEpochMilliseconds(at);
          const current = weekOf(now, timeZone);
          const firstWeek = addWeeks(current, -back);
          const problem = (week = current) =>
            weekProblem(week, { timeZone, dueRules: [], firstWeek, isOff: false }, now);
          expect(problem()).toBeNull();
          expect(problem(firstWeek)).toBeNull();
          expect(problem(addWeeks(current, 1))).toContain('has not begun');
          expect(problem(addWeeks(firstWeek, -1))).toContain('before the start');
        },
      ),
    );
  });
});

describe('the week of a goal', () => {
  it('counts over the end of a year with 53 weeks', () => {
    const weeks = ['2026-11-30', '2026-12-28', '2027-01-04', '2027-01-11'].map(weekKey);
    expect(weeks.map((week) => goalWeekNumber(goal, week))).toEqual([1, 5, 6, 0]);
  });

  it('moves on where the goal rests, also while the rest lasts', () => {
    const pauses = [{ fromWeek: weekKey('2026-12-14'), untilWeek: weekKey('2026-12-28') }];
    const rested = { ...goal, pauses };
    const weeks = ['2026-12-07', '2026-12-14', '2026-12-28', '2027-01-18'].map(weekKey);
    expect(weeks.map((week) => goalWeekNumber(rested, week))).toEqual([2, 0, 3, 6]);
    const resting = { ...goal, pauses: [{ fromWeek: weekKey('2026-12-14'), untilWeek: null }] };
    expect(weeks.map((week) => goalWeekNumber(resting, week))).toEqual([2, 0, 0, 0]);
  });
});

it('keeps values open for 72 hours, to the second', () => {
  const submitted = '2026-03-27T18:00:00Z';
  const open = (at: string) => mayChangeValues(submitted, Temporal.Instant.from(at));
  // Clocks change in between; 72 hours stay 72 hours.
  expect([open('2026-03-30T17:59:59Z'), open('2026-03-30T18:00:00Z')]).toEqual([true, false]);
});

it('asks what changes only where a goal is not on track', () => {
  expect(
    [null, 'on_track', 'at_risk', 'off_track'].map((said) => asksForChange(said as never)),
  ).toEqual([false, false, true, true]);
});
