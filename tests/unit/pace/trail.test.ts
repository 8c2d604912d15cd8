import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addWeeks, weekKey } from '#/lib/core/week.ts';
import { goalStanding } from '#/lib/pace/goal-standing.ts';
import { trail } from '#/lib/pace/trail.ts';
import type { GoalFacts, PaceClock } from '#/lib/pace/types.ts';

const monday = weekKey('2026-11-16');
const clock: PaceClock = {
  currentWeek: monday,
  nextDueWeek: monday,
  lastDueWeek: addWeeks(monday, -1),
};

function goal(startsAgo: number, weeks: number, off: number[] = []) {
  const startWeek = addWeeks(monday, -startsAgo);
  const facts: GoalFacts = {
    id: `goal-${startsAgo}`,
    title: 'Hand over',
    state: 'active',
    startWeek,
    weeks,
    offWeeks: off.map((n) => addWeeks(startWeek, n)),
    closedWeek: null,
    metrics: [],
    earlierPlans: [],
    replannedWeek: null,
    confidences: [],
  };
  return { title: facts.title, standing: goalStanding(facts, clock), milestones: [] };
}

test('a lane says what became of each week', () => {
  const logged = new Map([
    [addWeeks(monday, -3), { late: false }],
    [addWeeks(monday, -1), { late: true }],
  ]);
  const { weeks, currentIndex, lanes } = trail([goal(3, 6)], logged, clock);
  expect(weeks).toHaveLength(6);
  expect(currentIndex).toBe(3);
  expect(lanes[0]).toMatchObject({ from: 0, to: 6, offIndexes: [] });
  expect(lanes[0]?.marks).toEqual([
    { index: 0, state: 'logged' },
    { index: 1, state: 'missed' },
    { index: 2, state: 'late' },
    { index: 3, state: 'due' },
  ]);
});

test('an off week is neither due nor missed, and moves the end out', () => {
  const { weeks, lanes } = trail([goal(3, 4, [1])], new Map(), clock);
  expect(weeks).toHaveLength(5);
  expect(lanes[0]?.offIndexes).toEqual([1]);
  expect(lanes[0]?.marks.map(({ index }) => index)).toEqual([0, 2, 3]);
});

test('milestones stand in the week they are planned for, or were reached in', () => {
  const milestones = [
    { id: 'a', title: 'Runbook', weekNumber: 2, reachedWeek: addWeeks(monday, -3) },
    { id: 'b', title: 'Ana alone', weekNumber: 6, reachedWeek: null },
  ];
  const { lanes } = trail([{ ...goal(3, 6), milestones }], new Map(), clock);
  expect(lanes[0]?.milestones).toEqual([
    { id: 'a', index: 0, title: 'Runbook', reached: true },
    { id: 'b', index: 5, title: 'Ana alone', reached: false },
  ]);
});

test('a long past is cut off, and its weeks keep their numbers', () => {
  const { weeks, firstNumber, weeksTotal, currentIndex } = trail(
    [goal(30, 12), goal(2, 12)],
    new Map(),
    clock,
  );
  expect(weeks.length).toBeLessThanOrEqual(16);
  expect(firstNumber).toBe(20);
  expect(weeksTotal).toBe(40);
  expect(currentIndex).toBe(11);
});

test('whatever the goals, all indexes lie within the weeks shown', () => {
  const anyGoal = fc.record({
    ago: fc.integer({ min: -60, max: 60 }),
    weeks: fc.integer({ min: 2, max: 12 }),
    off: fc.array(fc.integer({ min: 0, max: 14 }), { maxLength: 5 }),
  });
  fc.assert(
    fc.property(fc.array(anyGoal, { minLength: 1, maxLength: 8 }), (goals) => {
      const drawn = trail(
        goals.map(({ ago, weeks, off }) => goal(ago, weeks, off)),
        new Map(),
        clock,
      );
      const n = drawn.weeks.length;
      expect(n).toBeGreaterThan(0);
      expect(n).toBeLessThanOrEqual(16);
      expect(drawn.weeks[drawn.currentIndex]).toBe(monday);
      for (const lane of drawn.lanes) {
        expect(lane.from).toBeLessThanOrEqual(lane.to);
        for (const { index } of [...lane.marks, ...lane.milestones]) {
          expect(index).toBeGreaterThanOrEqual(lane.from);
          expect(index).toBeLessThan(lane.to);
        }
        expect(lane.from).toBeGreaterThanOrEqual(0);
        expect(lane.to).toBeLessThanOrEqual(n);
      }
    }),
  );
});
