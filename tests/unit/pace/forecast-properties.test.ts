import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { naturalBounds } from '#/lib/pace/forecast/natural-bounds.ts';
import { forecastOf, outlookOf } from '#/lib/pace/forecast.ts';
import { isKept } from '#/lib/pace/measured.ts';
import { planOf } from '#/lib/pace/plan-line.ts';
import { bounded } from '#/lib/pace/tolerance.ts';
import type { MetricFacts } from '#/lib/pace/types.ts';
import { amount, metricFacts, weeksCount } from './facts.ts';

const wild = fc.oneof(
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.constantFrom(0, -0, 1, 1000, 1e100, -1e100, 5e-324, 0.1, 1e15),
  fc.integer({ min: -5, max: 5 }),
);

/** A metric and its values by week; now and then all of them the same, or one far from the rest. */
function underWay(number: fc.Arbitrary<number>) {
  const values = fc.oneof(
    fc.array(fc.option(number), { minLength: 12, maxLength: 12 }),
    number.map((value) => Array.from({ length: 12 }, () => value)),
    fc
      .tuple(number, fc.nat(11))
      .map(([value, at]) =>
        Array.from({ length: 12 }, (_, i) => (i === at ? value * 1000 : value)),
      ),
  );
  const scale = fc.record({
    unit: fc.constantFrom('', '%'),
    scaleLow: fc.option(number),
    scaleHigh: fc.option(number),
    isKeep: fc.boolean(),
  });
  return fc
    .tuple(metricFacts(number), scale, values, weeksCount, fc.integer({ min: 0, max: 12 }))
    .map(([facts, { isKeep, ...ends }, list, weeks, passed]) => {
      const target = isKeep && facts.kind !== 'habit' ? facts.baseline : facts.target;
      const metric: MetricFacts = { ...facts, ...ends, target };
      const known = list
        .slice(0, weeks)
        .map((value, i) => (i < passed ? (value === null ? null : bounded(value)) : null));
      return { metric, values: known, plan: planOf(metric, weeks) };
    });
}

describe('a forecast', () => {
  it('is finite, in order and within its bounds, whatever the numbers', () => {
    fc.assert(
      fc.property(underWay(wild), ({ metric, values, plan }) => {
        const forecast = forecastOf(metric, plan, values);
        const measured = values.filter((value) => value !== null);
        expect(forecast === null).toBe(measured.length < 3);
        if (!forecast) return;
        const { low, high, chance, fromIndex } = forecast;
        expect(chance >= 0 && chance <= 1).toBe(true);
        expect(low).toHaveLength(values.length - fromIndex + 1);
        expect([...low, ...high].every((end) => Number.isFinite(end) && !Object.is(end, -0))).toBe(
          true,
        );
        expect(low.every((end, i) => end <= (high[i] ?? Number.NaN))).toBe(true);
        if (metric.kind !== 'level') return;
        const bounds = naturalBounds(metric, plan.end, measured);
        expect(low.every((end) => end >= bounds.low)).toBe(true);
        expect(high.every((end) => end <= bounds.high)).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });

  it('has a tenth of what may come on either side of its band', () => {
    fc.assert(
      fc.property(underWay(amount), ({ metric, values, plan }) => {
        const forecast = forecastOf(metric, plan, values);
        const ahead = values.length - (forecast?.fromIndex ?? values.length);
        if (!forecast || ahead === 0) return;
        const outlook = outlookOf(metric, plan, values);
        const [low, high] = outlook.band(ahead);
        const slack = 1e-6 * (high - low);
        expect(outlook.atMost(ahead, low - slack - (metric.kind === 'habit' ? 1 : 0))).toBeLessThan(
          0.1 + 1e-6,
        );
        expect(outlook.atMost(ahead, high + slack)).toBeGreaterThan(0.9 - 1e-6);
      }),
    );
  });

  it('of a habit is never worse for a week kept more', () => {
    fc.assert(
      fc.property(underWay(amount), fc.nat(11), ({ metric: facts, values }, at) => {
        const metric = { ...facts, kind: 'habit' as const, direction: 'up' as const };
        const plan = planOf(metric, values.length);
        const old = values[at];
        if (old === null || old === undefined || isKept(metric, old)) return;
        const less = forecastOf(metric, plan, values);
        const more = forecastOf(metric, plan, values.with(at, bounded(metric.target)));
        expect(more?.chance ?? 0).toBeGreaterThanOrEqual((less?.chance ?? 0) - 1e-12);
      }),
    );
  });

  it('never gives a nearer target less of a chance, all else the same', () => {
    fc.assert(
      fc.property(underWay(amount), fc.nat(1_000_000), ({ metric, values, plan }, nearer) => {
        const forecast = forecastOf(metric, plan, values);
        const ahead = values.length - (forecast?.fromIndex ?? values.length);
        if (!forecast || ahead === 0) return;
        const { atMost } = outlookOf(metric, plan, values);
        expect(atMost(ahead, plan.end - nearer)).toBeLessThanOrEqual(
          atMost(ahead, plan.end) + 1e-12,
        );
      }),
    );
  });

  it('of a level does not depend on the unit or the zero point', () => {
    const steps = fc.array(fc.option(fc.integer({ min: -50, max: 150 })), {
      minLength: 12,
      maxLength: 12,
    });
    fc.assert(
      fc.property(
        steps,
        fc.constantFrom(2, 4, 64),
        fc.integer({ min: -1000, max: 1000 }),
        (list, unit, zero) => {
          const here = levelOf(list, (value) => value + Math.SQRT1_2);
          const there = levelOf(list, (value) => unit * (value + Math.SQRT1_2) + zero);
          expect(there?.chance ?? 0).toBeCloseTo(here?.chance ?? 0, 6);
          const end = here?.high.at(-1) ?? 0;
          if (here) expect(there?.high.at(-1)).toBeCloseTo(unit * end + zero, 6);
        },
      ),
    );
  });
});

/** Of a level 0 → 100 that may go below 0. */
function levelOf(list: readonly (number | null)[], change: (value: number) => number) {
  const values = list.map((value, i) => (value === null || i > 8 ? null : change(value)));
  const metric: MetricFacts = {
    id: 'm',
    name: 'Reviews',
    unit: '',
    kind: 'level',
    baseline: change(0),
    target: change(100),
    direction: 'up',
    requiredShare: null,
    weight: 1,
    waypoints: [],
    scaleLow: -1e6,
    scaleHigh: null,
    points: [],
  };
  return forecastOf(metric, planOf(metric, 12), values);
}
