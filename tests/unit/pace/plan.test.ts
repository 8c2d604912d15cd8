import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { activeWeeks, offWeeksOf } from '#/lib/pace/goal-weeks.ts';
import { planLine, planOf, requiredWeeks } from '#/lib/pace/plan-line.ts';
import { progressOf, weightedMean } from '#/lib/pace/progress.ts';
import { first, metric, metricFacts, week, weeksCount } from './facts.ts';

const close = (a: number, b: number, scale: number) => Math.abs(a - b) <= 1e-9 * Math.abs(scale);

describe('the plan line', () => {
  it('is straight, from the baseline to the target', () => {
    expect(planLine(metric({ baseline: 40, target: 90 }), 5)).toEqual([40, 50, 60, 70, 80, 90]);
    expect(planLine(metric({ baseline: 5, target: 0, direction: 'down' }), 2)).toEqual([5, 2.5, 0]);
  });

  it('of a habit is its threshold, and its plan is counted in whole kept weeks', () => {
    const habit = metric({ kind: 'habit', target: 5, requiredShare: 0.8 });
    expect(planLine(habit, 4)).toEqual([5, 5, 5, 5, 5]);
    const plan = planOf(habit, 12);
    expect(Array.from({ length: 13 }, (_, i) => plan.at(i))).toEqual([
      0, 0, 1, 2, 3, 4, 5, 5, 6, 7, 8, 9, 10,
    ]);
  });

  it('begins at the start, ends at the end, and never turns', () => {
    fc.assert(
      fc.property(metricFacts(), weeksCount, (facts, n) => {
        const plan = planOf(facts, n);
        const points = Array.from({ length: n + 1 }, (_, i) => plan.at(i));
        expect(points[0]).toBe(plan.start);
        expect(points[n]).toBe(plan.end);
        expect(points.some((point) => Object.is(point, -0) || Number.isNaN(point))).toBe(false);
        for (let i = 1; i <= n; i += 1) {
          const rise = plan.sense * ((points[i] ?? 0) - (points[i - 1] ?? 0));
          expect(rise).toBeGreaterThanOrEqual(0);
          const scale = Math.max(Math.abs(plan.start), Math.abs(plan.end));
          if (facts.kind !== 'habit') expect(close(rise, plan.step, scale)).toBe(true);
        }
      }),
    );
  });

  it('of a habit asks for at most one week a week, and is never out of reach', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 1, noNaN: true }), weeksCount, (share, n) => {
        const plan = planOf(metric({ kind: 'habit', requiredShare: share }), n);
        for (let i = 0; i < n; i += 1) expect([0, 1]).toContain(plan.at(i + 1) - plan.at(i));
        expect(plan.end).toBeLessThanOrEqual(n);
        expect(plan.end).toBeGreaterThanOrEqual((share - 0.005) * n - 1e-9);
      }),
    );
  });
});

describe('the weeks a habit must hold', () => {
  it.each([
    [0.8, 12, 10],
    [0.67, 12, 8],
    [0.68, 12, 9],
    [0.33, 3, 1],
    [2 / 3, 9, 6],
    [0.91, 6, 6],
    [0.7, 10, 7],
    [1, 12, 12],
    [null, 7, 7],
    [0.01, 12, 1],
    [0, 12, 0],
    [1.5, 6, 6],
    [-1, 6, 0],
  ])('%s of %i weeks are %i', (share, weeks, required) => {
    expect(requiredWeeks(share, weeks)).toBe(required);
  });
});

describe('progress', () => {
  it.each([
    ['half way up', 40, 90, 65, 0.5],
    ['half way down', 5, 0, 2.5, 0.5],
    ['past the target', 0, 10, 15, 1.5],
    ['worse than the start', 0, 10, -5, -0.5],
    ['at the start, going down', 5, 0, 5, 0],
  ])('%s', (_, baseline, target, value, expected) => {
    expect(progressOf(planOf(metric({ baseline, target }), 10), value)).toBe(expected);
  });

  it('of keeping what there is, is all or nothing', () => {
    const atLeast = planOf(metric({ baseline: 90, target: 90 }), 10);
    expect([89.9, 90, 91].map((value) => progressOf(atLeast, value))).toEqual([0, 1, 1]);
    const atMost = planOf(metric({ baseline: 0.3, target: 0.3, direction: 'down' }), 10);
    expect([0.1 + 0.2, 0.31, -1].map((value) => progressOf(atMost, value))).toEqual([1, 0, 1]);
  });

  it('is 0 at the start and 1 at the end of every plan', () => {
    fc.assert(
      fc.property(metricFacts(), weeksCount, (facts, n) => {
        const plan = planOf(facts, n);
        fc.pre(plan.start !== plan.end);
        expect(progressOf(plan, plan.start)).toBe(0);
        expect(progressOf(plan, plan.end)).toBe(1);
      }),
    );
  });

  it('of a goal is the weighted mean, and nothing when nothing is weighed', () => {
    const parts = [
      { weight: 3, value: 1 },
      { weight: 1, value: 0.2 },
      { weight: 0, value: 99 },
      { weight: -5, value: 99 },
    ];
    expect(weightedMean(parts)).toBeCloseTo(0.8);
    expect(weightedMean([])).toBeNull();
    expect(weightedMean([{ weight: 0, value: 1 }])).toBeNull();
  });
});

describe('the weeks of a goal', () => {
  it('skip off weeks and move the end out by each', () => {
    expect(activeWeeks(first, 3, [])).toEqual([week(1), week(2), week(3)]);
    expect(activeWeeks(first, 3, [week(2)])).toEqual([week(1), week(3), week(4)]);
    expect(activeWeeks(first, 3, [week(0), week(4)])).toEqual([week(1), week(2), week(3)]);
    expect(activeWeeks(first, 2, [week(1), week(2), week(1)])).toEqual([week(3), week(4)]);
  });

  it('move out by k when k weeks within are paused', () => {
    const pause = fc.record({
      n: weeksCount,
      from: fc.integer({ min: 1, max: 12 }),
      k: fc.nat(20),
    });
    fc.assert(
      fc.property(pause, ({ n, from, k }) => {
        fc.pre(from <= n);
        const off = offWeeksOf(
          { pauses: [{ fromWeek: week(from), untilWeek: week(from + k) }], excused: [] },
          week(99),
        );
        const weeks = activeWeeks(first, n, off);
        expect(off).toHaveLength(k);
        expect(weeks).toHaveLength(n);
        expect(weeks.at(-1)).toBe(week(n + k));
        expect(weeks.filter((one) => off.includes(one))).toEqual([]);
      }),
    );
  });

  it('are off in a pause that lasts, through the week asked for', () => {
    expect(
      offWeeksOf({ pauses: [{ fromWeek: week(3), untilWeek: null }], excused: [] }, week(5)),
    ).toEqual([week(3), week(4), week(5)]);
    expect(
      offWeeksOf({ pauses: [{ fromWeek: week(3), untilWeek: week(3) }], excused: [] }, week(5)),
    ).toEqual([]);
  });
});
