import fc from 'fast-check';
import type { Confidence } from '#/db/vocabulary.ts';
import { addWeeks, type WeekKey, weekKey } from '#/lib/core/week-key.ts';
import type { GoalFacts, MetricFacts, PaceClock } from '#/lib/pace/types.ts';

export const first = weekKey('2026-10-05');
export const week = (index: number): WeekKey => addWeeks(first, index - 1);

/** The moment after week `passed` fell due, before the next one does. */
export function clockAfter(passed: number): PaceClock {
  return {
    lastDueWeek: week(passed),
    nextDueWeek: week(passed + 1),
    currentWeek: week(passed + 1),
  };
}

/** `values[0]` belongs to week 1; null is a week without a value. */
export function metric(
  facts: Partial<Omit<MetricFacts, 'points'>>,
  values: readonly (number | null)[] = [],
): MetricFacts {
  return {
    id: 'm',
    name: 'Reviews',
    unit: '',
    kind: 'level',
    baseline: 0,
    target: 10,
    direction: 'up',
    requiredShare: null,
    weight: 1,
    waypoints: [],
    scaleLow: null,
    scaleHigh: null,
    ...facts,
    points: values.flatMap((value, i) => (value === null ? [] : [{ week: week(i + 1), value }])),
  };
}

export function goal(facts: Partial<GoalFacts> & { said?: Confidence }): GoalFacts {
  const { said, ...rest } = facts;
  return {
    id: 'g',
    title: 'Hand over the release pipeline',
    state: 'active',
    startWeek: first,
    weeks: 10,
    offWeeks: [],
    closedWeek: null,
    metrics: [],
    earlierPlans: [],
    replannedWeek: null,
    confidences: said ? [{ week: first, confidence: said }] : [],
    ...rest,
  };
}

export const weeksCount = fc.integer({ min: 2, max: 12 });
/** Numbers as people enter them: within ±10¹², with up to three decimals. */
export const amount = fc
  .tuple(
    fc.integer({ min: -1_000_000_000, max: 1_000_000_000 }),
    fc.constantFrom(1, 10, 1000, 1e-3),
  )
  .map(([count, unit]) => (unit < 1 ? count * unit : count / unit));
export const weekValues = fc.array(fc.option(amount), { maxLength: 14 });
export const metricFacts = (number: fc.Arbitrary<number> = amount) =>
  fc
    .record({
      kind: fc.constantFrom('level' as const, 'total' as const, 'habit' as const),
      baseline: number,
      target: number,
      direction: fc.constantFrom('up' as const, 'down' as const),
      requiredShare: fc.option(fc.double({ min: 0.01, max: 1, noNaN: true })),
      weight: fc.constantFrom(0, 0.5, 1, 3),
      values: fc.array(fc.option(number), { maxLength: 14 }),
    })
    .map(({ values, ...facts }) => metric(facts, values));
