import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addWeeks } from '#/lib/core/week-key.ts';
import { asPlanned, earlierLines, termsOf } from '#/lib/pace/as-planned.ts';
import { goalStanding } from '#/lib/pace/goal-standing.ts';
import { changeHoldsFrom, isEasier } from '#/lib/pace/plan-change.ts';
import { planOf } from '#/lib/pace/plan-line.ts';
import { amount, clockAfter, goal, metric, metricFacts, week, weeksCount } from './facts.ts';

const plan = (facts: Parameters<typeof metric>[0], weeks = 10) => ({
  weeks,
  metrics: [metric(facts)],
});

describe('a plan line with waypoints', () => {
  it('passes them, straight in between, and ends at the target', () => {
    const waypoints = [
      { weekNumber: 6, value: 4 },
      { weekNumber: 2, value: 3 },
    ];
    const line = planOf(metric({ waypoints }), 10);
    expect([0, 1, 2, 4, 6, 8, 10].map(line.at)).toEqual([0, 1.5, 3, 3.5, 4, 7, 10]);
  });

  it('leaves out those that lie beyond a shorter plan', () => {
    const line = planOf(metric({ waypoints: [{ weekNumber: 6, value: 100 }] }), 5);
    expect([0, 1, 5].map(line.at)).toEqual([0, 2, 10]);
  });

  it('is finite, and at every waypoint what that says', () => {
    const some = fc.uniqueArray(
      fc.record({ weekNumber: fc.integer({ min: 1, max: 11 }), value: amount }),
      { selector: ({ weekNumber }) => weekNumber },
    );
    fc.assert(
      fc.property(metricFacts(), weeksCount, some, (facts, weeks, waypoints) => {
        const line = planOf({ ...facts, kind: 'level', waypoints }, weeks);
        for (const { weekNumber, value } of waypoints) {
          if (weekNumber < weeks) expect(line.at(weekNumber)).toBeCloseTo(value, 6);
        }
        for (let i = 0; i <= weeks; i += 1) expect(line.at(i)).toSatisfy(Number.isFinite);
      }),
    );
  });
});

describe('a change of plan', () => {
  it.each([
    ['a nearer target', plan({}), plan({ target: 8 }), true],
    ['a farther target', plan({}), plan({ target: 12 }), false],
    ['the same', plan({}), plan({}), false],
    ['more weeks', plan({}), plan({}, 11), true],
    ['fewer weeks', plan({}), plan({}, 8), false],
    [
      'down: a nearer target',
      plan({ baseline: 10, target: 0 }),
      plan({ baseline: 10, target: 2 }),
      true,
    ],
    [
      'down: a farther one',
      plan({ baseline: 10, target: 2 }),
      plan({ baseline: 10, target: 0 }),
      false,
    ],
    ['the other way', plan({}), plan({ target: -10 }), true],
    [
      'a waypoint below the line',
      plan({}),
      plan({ waypoints: [{ weekNumber: 7, value: 6 }] }),
      true,
    ],
    ['a waypoint above it', plan({}), plan({ waypoints: [{ weekNumber: 7, value: 8 }] }), false],
    [
      'a habit with fewer weeks to keep',
      plan({ kind: 'habit', target: 5, requiredShare: 0.9 }),
      plan({ kind: 'habit', target: 5, requiredShare: 0.7 }),
      true,
    ],
    [
      'a habit that allows more',
      plan({ kind: 'habit', target: 5, direction: 'down', requiredShare: 0.9 }),
      plan({ kind: 'habit', target: 6, direction: 'down', requiredShare: 0.9 }),
      true,
    ],
  ])('%s is easier: %s', (_, before, after, easier) => {
    expect(isEasier(before, after, 3)).toBe(easier);
  });

  it('counts only what is still to come', () => {
    const after = plan({
      waypoints: [
        { weekNumber: 2, value: 0 },
        { weekNumber: 3, value: 3 },
      ],
    });
    expect(isEasier(plan({}), after, 1)).toBe(true);
    expect(isEasier(plan({}), after, 3)).toBe(false);
  });

  it('never makes both ways of a change harder', () => {
    fc.assert(
      fc.property(metricFacts(), metricFacts(), weeksCount, (a, b, weeks) => {
        const [one, other] = [a, { ...b, kind: a.kind }].map((facts) => ({
          weeks,
          metrics: [{ ...facts, id: 'm' }],
        }));
        if (!one || !other || isEasier(one, other, 1) || isEasier(other, one, 1)) return;
        const lines = [one, other].map(({ metrics: [m] }) => m && planOf(m, weeks));
        for (let i = 1; i <= weeks; i += 1) {
          expect(lines[0]?.at(i)).toBeCloseTo(lines[1]?.at(i) ?? Number.NaN, 3);
        }
      }),
    );
  });

  const clock = clockAfter(4);
  const weeks = goalStanding(goal({}), clock).weeks;
  it.each([
    ['harder holds at once', { easier: false, hasLogs: true }, false, week(5)],
    ['easier waits for the next due moment', { easier: true, hasLogs: true }, false, week(6)],
    [
      'a goal whose weeks are up has none to wait for',
      { easier: true, hasLogs: true },
      true,
      week(5),
    ],
  ])('%s', (_, change, over, holdsFrom) => {
    expect(changeHoldsFrom(change, { weeks, over }, clock)).toBe(holdsFrom);
  });

  it('is free before the first due moment as long as nothing is logged', () => {
    const early = clockAfter(0);
    const change = { easier: true, hasLogs: false };
    expect(changeHoldsFrom(change, { weeks, over: false }, early)).toBe(week(1));
    expect(changeHoldsFrom({ ...change, hasLogs: true }, { weeks, over: false }, early)).toBe(
      week(2),
    );
    expect(changeHoldsFrom(change, { weeks, over: false }, clockAfter(1))).toBe(week(3));
  });
});

describe('a goal whose plan was changed', () => {
  const before = termsOf(metric({ target: 20 }));
  const eased = goal({
    metrics: [metric({ target: 10 }, [2, 4, 5, 6])],
    weeks: 12,
    earlierPlans: [{ untilWeek: week(6), weeks: 10, terms: [before] }],
  });

  it('is judged by the plan that holds, until the easier one does', () => {
    const behind = goalStanding(eased, clockAfter(4));
    expect(behind).toMatchObject({ shown: 'behind', weeksTotal: 10 });
    expect(behind.metrics[0]).toMatchObject({
      planned: 8,
      line: expect.objectContaining({ 10: 20 }),
    });
    const ahead = goalStanding(eased, clockAfter(5));
    expect(ahead).toMatchObject({ shown: 'ahead', weeksTotal: 12 });
    expect(ahead.metrics[0]?.line.at(-1)).toBe(10);
  });

  it('shows the plan as it was over the weeks in which it held', () => {
    const { metrics } = goalStanding(eased, clockAfter(8));
    expect(metrics[0]?.earlierLines).toEqual([{ fromIndex: 0, values: [0, 2, 4, 6, 8, 10] }]);
  });

  it('keeps each of several plans to its own weeks, and skips one that never held', () => {
    const [own] = eased.metrics;
    const plans = [
      { untilWeek: week(3), weeks: 10, terms: [before] },
      { untilWeek: week(3), weeks: 10, terms: [{ ...before, target: 99 }] },
      { untilWeek: week(5), weeks: 10, terms: [{ ...before, target: 40 }] },
    ];
    const weeks = Array.from({ length: 10 }, (_, i) => week(i + 1));
    expect(own && earlierLines(own, plans, weeks, week(7))).toEqual([
      { fromIndex: 0, values: [0, 2, 4] },
      { fromIndex: 2, values: [8, 12, 16] },
    ]);
    const at = (index: number) =>
      asPlanned({ ...eased, earlierPlans: plans }, week(index)).metrics[0]?.target;
    expect([1, 2, 3, 4, 5].map(at)).toEqual([20, 20, 40, 40, 10]);
  });

  it('a closed one is judged by the plan that held when it was closed', () => {
    const closed = { ...eased, state: 'closed' as const, closedWeek: week(5) };
    expect(goalStanding(closed, clockAfter(30)).weeksTotal).toBe(10);
  });

  it('a metric that came later has no earlier line of its own', () => {
    const added = { ...metric({ target: 7 }), id: 'new' };
    const both = { ...eased, metrics: [...eased.metrics, added] };
    expect(asPlanned(both, week(1)).metrics.map(({ target }) => target)).toEqual([20, 7]);
  });
});

it('counts the due weeks without a log in a row', () => {
  const missed = (values: (number | null)[], passed: number) =>
    goalStanding(goal({ metrics: [metric({}, values)] }), clockAfter(passed)).missedInARow;
  expect(missed([1, 2], 2)).toBe(0);
  expect(missed([1, 2], 4)).toBe(2);
  expect(missed([1, null, 2, null], 4)).toBe(1);
  expect(missed([], 3)).toBe(3);
  const said = goal({
    metrics: [metric({})],
    confidences: [{ week: week(3), confidence: 'at_risk' }],
  });
  expect(goalStanding(said, clockAfter(4)).missedInARow).toBe(1);
  const off = goal({ metrics: [metric({}, [1])], offWeeks: [week(2), week(3)] });
  expect(
    goalStanding(off, { ...clockAfter(3), currentWeek: addWeeks(week(4), 0) }).missedInARow,
  ).toBe(0);
});
