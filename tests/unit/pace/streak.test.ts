import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { proposeEarlySignal } from '#/lib/pace/early-signal.ts';
import { consistency, dueWeeks, shareLogged, streak } from '#/lib/pace/streak.ts';
import { clockAfter, goal, week } from './facts.ts';

const setOf = (...indexes: number[]) => new Set(indexes.map(week));
const range = (from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, i) => week(from + i));
const nothing = setOf();

describe('due weeks', () => {
  it('are the weeks with an active goal, each once', () => {
    const goals = [goal({ weeks: 3 }), goal({ startWeek: week(2), weeks: 4 })];
    expect(dueWeeks(goals, week(99), nothing)).toEqual(range(1, 5));
    expect(dueWeeks(goals, week(2), nothing)).toEqual(range(1, 2));
    expect(dueWeeks([], week(99), nothing)).toEqual([]);
  });

  it('leave out drafts and pauses', () => {
    expect(dueWeeks([goal({ state: 'draft' })], week(99), nothing)).toEqual([]);
    const paused = goal({ state: 'paused', weeks: 4, offWeeks: range(3, 6) });
    expect(dueWeeks([paused], week(6), nothing)).toEqual(range(1, 2));
  });

  it('end with the closing of a goal, whose week counts when it was logged', () => {
    const closed = goal({ state: 'closed', closedWeek: week(4) });
    expect(dueWeeks([closed], week(9), setOf(1))).toEqual(range(1, 3));
    expect(dueWeeks([closed], week(9), setOf(4, 5))).toEqual(range(1, 4));
  });
});

describe('the streak', () => {
  const due = range(1, 10);

  it.each([
    ['nothing logged', nothing, 3, 0],
    ['every week logged', setOf(1, 2, 3), 3, 3],
    ['the last one missed', setOf(1, 2), 3, 0],
    ['one missed in between', setOf(1, 3), 3, 1],
    ['this week logged already', setOf(1, 2, 3, 4), 3, 4],
    ['this week logged after a miss', setOf(4), 3, 1],
    ['before the first due moment', nothing, 0, 0],
    ['the first week logged early', setOf(1), 0, 1],
  ])('%s', (_, logged, passed, expected) => {
    expect(streak(due, logged, clockAfter(passed))).toBe(expected);
  });

  it('passes over weeks that are not due', () => {
    const withHoliday = due.filter((one) => one !== week(3) && one !== week(4));
    expect(streak(withHoliday, setOf(1, 2, 5), clockAfter(5))).toBe(3);
    expect(streak(withHoliday, setOf(1, 2, 3, 5), clockAfter(5))).toBe(3);
  });
});

describe('streak, consistency and share', () => {
  const weeks = fc.uniqueArray(fc.integer({ min: 1, max: 30 }).map(week), { maxLength: 30 });
  const sorted = weeks.map((list) => list.toSorted());

  it('keep within their bounds, whatever was logged', () => {
    fc.assert(
      fc.property(sorted, weeks, fc.nat(30), (due, list, passed) => {
        const logged = new Set(list);
        const clock = clockAfter(passed);
        const row = streak(due, logged, clock);
        const share = shareLogged(due, logged, clock);
        const steady = consistency(due, logged, clock);
        expect(row).toBeGreaterThanOrEqual(0);
        expect(row).toBeLessThanOrEqual(share.logged);
        expect(share.logged).toBeLessThanOrEqual(share.due);
        expect(steady === null).toBe(share.due === 0);
        expect(share.share === null).toBe(share.due === 0);
        if (steady === null || share.share === null) return;
        expect(steady).toBeGreaterThanOrEqual(0);
        expect(steady).toBeLessThanOrEqual(1);
        if (share.logged === share.due) expect([steady, row]).toEqual([1, share.due]);
        if (share.logged === 0) expect([steady, row]).toEqual([0, 0]);
      }),
    );
  });

  it('never fall by logging one more week', () => {
    fc.assert(
      fc.property(
        sorted,
        weeks,
        fc.nat(30),
        fc.integer({ min: 1, max: 30 }),
        (due, list, passed, one) => {
          const clock = clockAfter(passed);
          const before = new Set(list);
          const after = new Set([...list, week(one)]);
          fc.pre(week(one) <= clock.currentWeek);
          expect(streak(due, after, clock)).toBeGreaterThanOrEqual(streak(due, before, clock));
          const steadier = consistency(due, after, clock) ?? 0;
          expect(steadier).toBeGreaterThanOrEqual((consistency(due, before, clock) ?? 0) - 1e-12);
        },
      ),
    );
  });

  it('do not see weeks that are not due', () => {
    fc.assert(
      fc.property(sorted, weeks, fc.nat(30), (due, list, passed) => {
        const clock = clockAfter(passed);
        const onlyDue = new Set(list.filter((one) => due.includes(one)));
        const all = new Set(list);
        expect(streak(due, onlyDue, clock)).toBe(streak(due, all, clock));
        expect(consistency(due, onlyDue, clock)).toBe(consistency(due, all, clock));
      }),
    );
  });
});

describe('consistency', () => {
  it('starts with the first week and moves by 0.129 of the way', () => {
    expect(consistency(range(1, 9), nothing, clockAfter(0))).toBeNull();
    expect(consistency(range(1, 9), setOf(1), clockAfter(1))).toBe(1);
    expect(consistency(range(1, 9), setOf(1), clockAfter(2))).toBeCloseTo(0.871);
    expect(consistency(range(1, 9), setOf(2), clockAfter(2))).toBeCloseTo(0.129);
    expect(consistency(range(1, 9), setOf(1, 3), clockAfter(3))).toBeCloseTo(0.871 ** 2 + 0.129);
  });

  it('halves in five missed weeks', () => {
    expect(consistency(range(1, 9), setOf(1), clockAfter(6))).toBeCloseTo(0.5, 2);
  });
});

describe('the early signal', () => {
  it.each([
    [7, [], null],
    [8, [], 3],
    [10, [], 3],
    [12, [], 4],
    [12, [1, 5, 12], 4],
    [12, [2], null],
    [8, [4], null],
  ])('of %i weeks with milestones in %j is proposed for %j', (weeks, milestones, expected) => {
    expect(proposeEarlySignal(weeks, milestones)).toBe(expected);
  });
});
