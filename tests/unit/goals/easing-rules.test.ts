import { expect, test } from 'vitest';
import { InvalidInput, type Issue } from '#/lib/core/errors.ts';
import { easierMetrics } from '#/lib/goals/easing/rules.ts';
import { metric } from '../pace/facts.ts';

type Goal = Parameters<typeof easierMetrics>[0];
type Wish = Omit<Parameters<typeof easierMetrics>[1][number], 'id'>;

const level = metric({ baseline: 10, target: 90, waypoints: [{ weekNumber: 2, value: 50 }] });
const kept = metric({ baseline: 90, target: 90 });
const habit = metric({ kind: 'habit', target: 5, direction: 'up', requiredShare: 1 });
const atMost = metric({ kind: 'habit', target: 10, direction: 'down', requiredShare: 0.5 });

function ease(facts: typeof level, wish: Wish, options = {}) {
  const goal = { metrics: [facts], weeks: 6 } as unknown as Goal;
  return easierMetrics(goal, [{ id: facts.id, ...wish }], options)[0];
}

function problem(...args: Parameters<typeof ease>): readonly Issue[] {
  try {
    ease(...args);
  } catch (error) {
    if (error instanceof InvalidInput) return error.issues;
  }
  return [];
}

test('a target eases, and its waypoints with it', () => {
  expect(ease(level, { target: 50 })).toMatchObject({
    target: 50,
    waypoints: [{ weekNumber: 2, value: 30 }],
  });
});

test('a habit eases by its share, by its threshold, or by both', () => {
  expect(ease(habit, { requiredShare: 0.5 })).toMatchObject({ target: 5, requiredShare: 0.5 });
  expect(ease(habit, { target: 4 })).toMatchObject({ target: 4, requiredShare: 1 });
  expect(ease(atMost, { target: 12 })).toMatchObject({ target: 12, requiredShare: 0.5 });
});

test.each<[string, typeof level, Wish, string]>([
  ['a habit that asks for more', habit, { target: 6 }, 'metrics.0.target'],
  ['at most fewer', atMost, { target: 8 }, 'metrics.0.target'],
  ['a share that is no fewer weeks', habit, { requiredShare: 0.99 }, 'metrics.0.requiredShare'],
  [
    'easier here, harder there',
    habit,
    { target: 6, requiredShare: 0.5 },
    'metrics.0.requiredShare',
  ],
  ['nothing', habit, {}, 'metrics.0.target'],
  ['no target', level, {}, 'metrics.0.target'],
  ['what should stay', kept, { target: 80 }, 'metrics.0.target'],
])('refuses %s', (_, facts, wish, path) => {
  expect(problem(facts, wish)).toMatchObject([{ path }]);
});

test('a split leaves habits whole', () => {
  expect(problem(habit, { requiredShare: 0.5 }, { cut: true })).toMatchObject([
    { message: 'A habit stays whole: leave it out.' },
  ]);
});

test('one metric is eased once', () => {
  const goal = { metrics: [level], weeks: 6 } as unknown as Goal;
  const twice = [50, 40].map((target) => ({ id: level.id, target }));
  expect(() => easierMetrics(goal, twice)).toThrow(InvalidInput);
});
