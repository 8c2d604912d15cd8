import fc from 'fast-check';
import { expect, test } from 'vitest';
import { lineGeometry } from '#/components/charts/metric-geometry.ts';
import { sensibleRange } from '#/components/charts/metric-scales.ts';

const range = (plan: number[], measured: number[], beside: number[] = []) =>
  sensibleRange({ plan, measured, beside });

test('plan and values are all within it, as long as they are of one size', () => {
  expect(range([2, 6], [1, 3, 9])).toEqual([1, 9]);
  expect(range([5, 0], [5, 7])).toEqual([0, 7]);
});

test('one value a thousand times the rest does not make a flat line of the plan', () => {
  expect(range([2, 6], [3, 5000, 4])).toEqual([2, 6]);
  expect(range([2, 6], [5000])).toEqual([2, 6]);
  expect(range([2, 6], [3, -5000, 4])).toEqual([2, 6]);
  expect(range([5, 5], [5, 6, 5000])).toEqual([5, 6]);
});

test('where the values themselves are far from the plan, they are what is shown', () => {
  expect(range([0, 1], [50, 55, 70])).toEqual([0, 70]);
});

test('a band widens it, by one span of the plan at most', () => {
  expect(range([2, 6], [3], [2.5, 7])).toEqual([2, 7]);
  expect(range([2, 6], [3], [-400, 900])).toEqual([-2, 10]);
});

test('a plan alone, and one that is flat, have a range', () => {
  expect(range([3, 3], [])).toEqual([3, 3]);
  expect(lineGeometry({ line: [3, 3], actuals: [null] }, { width: 300, height: 122 }).plan).toMatch(
    /^M.+L/,
  );
});

test('the plan takes a ninth of the height or more, unless half of the values lie far off', () => {
  const small = fc.double({ min: -10, max: 10, noNaN: true });
  fc.assert(
    fc.property(fc.array(small, { minLength: 3, maxLength: 9 }), fc.double(), (values, odd) => {
      const plan = [-10, 10];
      const [low, high] = range(plan, [...values, Number.isFinite(odd) ? odd : 0]);
      expect(high - low).toBeLessThanOrEqual(20 * 9);
      expect(low).toBeLessThanOrEqual(-10);
      expect(high).toBeGreaterThanOrEqual(10);
    }),
  );
});

test('a value beyond has a mark at the edge instead of a point', () => {
  const frame = { width: 300, height: 122 };
  const shape = lineGeometry({ line: [2, 3, 4, 5, 6], actuals: [3, 5000, -900, null] }, frame);
  expect(shape.beyond).toMatchObject([
    { side: 1, value: 5000, y: 14 },
    { side: -1, value: -900, y: 96 },
  ]);
  expect(shape.dots.match(/h0/g)).toHaveLength(2);
  expect(shape.last).toBe('');
});
