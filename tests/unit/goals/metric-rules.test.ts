import fc from 'fast-check';
import { expect, test } from 'vitest';
import { directions, metricKinds } from '#/db/vocabulary.ts';
import { metricInput } from '#/lib/goals/input.ts';
import {
  type MetricWish,
  metricChangeProblems,
  metricProblems,
  settledPlan,
} from '#/lib/goals/metrics/rules.ts';

test.each<[MetricWish, ReturnType<typeof settledPlan>]>([
  [
    { kind: 'level', baseline: 40, target: 90 },
    { baseline: 40, direction: 'up', requiredShare: null },
  ],
  [
    { kind: 'level', baseline: 5, target: 0 },
    { baseline: 5, direction: 'down', requiredShare: null },
  ],
  [
    { kind: 'level', baseline: 4, target: 4, direction: 'down' },
    { baseline: 4, direction: 'down', requiredShare: null },
  ],
  [
    { kind: 'level', baseline: 4, target: 4 },
    { baseline: 4, direction: 'up', requiredShare: null },
  ],
  [
    { kind: 'total', target: 10 },
    { baseline: 0, direction: 'up', requiredShare: null },
  ],
  [
    { kind: 'total', baseline: 3, target: 10, direction: 'up' },
    { baseline: 3, direction: 'up', requiredShare: null },
  ],
  [
    { kind: 'habit', target: 5, requiredShare: 0.8 },
    { baseline: 0, direction: 'up', requiredShare: 0.8 },
  ],
  [
    { kind: 'habit', baseline: 20, target: 10, direction: 'down', requiredShare: 1 },
    { baseline: 20, direction: 'down', requiredShare: 1 },
  ],
])('%j is settled', (wish, plan) => {
  expect(metricProblems(wish)).toEqual([]);
  expect(settledPlan(wish)).toEqual(plan);
});

test('whatever comes in as a metric is refused, or keeps every rule', () => {
  const number = fc.oneof(fc.integer({ min: -5, max: 5 }), fc.double());
  const wish = fc.record(
    {
      kind: fc.constantFrom(...metricKinds),
      name: fc.string(),
      baseline: fc.option(number),
      target: number,
      direction: fc.option(fc.constantFrom(...directions)),
      requiredShare: fc.option(fc.oneof(fc.constantFrom(0.05, 0.5, 1), fc.double())),
      weight: number,
    },
    { requiredKeys: ['kind', 'name', 'target'] },
  );
  let kept = 0;
  fc.assert(
    fc.property(wish, (asked) => {
      const { success, data: metric } = metricInput.safeParse(asked);
      if (!success) return;
      kept += 1;
      expect(Number.isFinite(metric.baseline) && Number.isFinite(metric.target)).toBe(true);
      expect(metric.requiredShare === null).toBe(metric.kind !== 'habit');
      if (metric.kind === 'total') expect(metric.target).toBeGreaterThan(metric.baseline);
      if (metric.kind === 'level' && metric.target !== metric.baseline)
        expect(metric.direction).toBe(metric.target > metric.baseline ? 'up' : 'down');
    }),
    { numRuns: 2000 },
  );
  expect(kept).toBeGreaterThan(20);
});

test('what is measured stays; what is not may go or change', () => {
  const own = [
    { id: 'a', kind: 'level', name: 'A', points: [1] },
    { id: 'b', kind: 'total', name: 'B', points: [] },
  ] as const;
  expect(metricChangeProblems(own, [{ id: 'a', kind: 'level' }])).toEqual([]);
  expect(
    metricChangeProblems(own, [
      { id: 'a', kind: 'level' },
      { id: 'b', kind: 'habit' },
    ]),
  ).toEqual([]);
  expect(metricChangeProblems(own, [{ kind: 'level' }])).toMatchObject([{ path: 'metrics' }]);
  expect(metricChangeProblems(own, [{ id: 'a', kind: 'total' }])).toMatchObject([
    { path: 'metrics.0.kind' },
  ]);
  expect(
    metricChangeProblems(own, [
      { id: 'a', kind: 'level' },
      { id: 'c', kind: 'level' },
    ]),
  ).toMatchObject([{ path: 'metrics.1.id' }]);
});
