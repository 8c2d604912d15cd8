import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { goalStanding } from '#/lib/pace/goal-standing.ts';
import { planOf } from '#/lib/pace/plan-line.ts';
import type { MetricFacts, MetricStanding } from '#/lib/pace/types.ts';
import { amount, clockAfter, goal, metricFacts, week, weeksCount } from './facts.ts';

const anyMoment = fc.integer({ min: -2, max: 14 });
const offWeeks = fc.uniqueArray(fc.integer({ min: -1, max: 14 }).map(week), { maxLength: 6 });
/** A metric of a running goal, logged up to the last due moment, and never ahead of the calendar. */
const underWay = fc
  .tuple(metricFacts(), weeksCount, fc.nat(11))
  .map(([facts, weeks, passed]) => ({ weeks, passed: Math.min(passed, weeks - 1), facts }))
  .map(({ weeks, passed, facts }) => ({
    weeks,
    passed,
    facts: { ...facts, points: facts.points.filter((point) => point.week <= week(passed)) },
  }));

function standingOf(facts: MetricFacts, weeks: number, passed: number): MetricStanding {
  const [only] = goalStanding(goal({ weeks, metrics: [facts] }), clockAfter(passed)).metrics;
  if (!only) throw new Error('the goal has one metric');
  return only;
}

function logged(facts: MetricFacts, index: number, value: number): MetricFacts {
  return { ...facts, points: [...facts.points, { week: week(index), value }] };
}

function mapNumbers(facts: MetricFacts, change: (value: number) => number): MetricFacts {
  return {
    ...facts,
    baseline: change(facts.baseline),
    target: change(facts.target),
    points: facts.points.map((point) => ({ ...point, value: change(point.value) })),
  };
}

/** The value that adds nothing: the same level, no amount, a week not kept. */
function standStill(facts: MetricFacts, standing: MetricStanding): number {
  if (facts.kind === 'level') return standing.value ?? facts.baseline;
  if (facts.kind === 'total') return 0;
  return facts.direction === 'up' ? -2e12 : 2e12;
}

describe('a standing', () => {
  it('has no NaN, no infinity and no minus zero, whatever the numbers', () => {
    const wild = fc.double({ noNaN: true, noDefaultInfinity: true });
    const metrics = fc.array(
      fc
        .tuple(metricFacts(wild), fc.option(wild), wild)
        .map(([facts, requiredShare, weight]) => ({ ...facts, requiredShare, weight })),
      { maxLength: 4 },
    );
    fc.assert(
      fc.property(metrics, weeksCount, offWeeks, anyMoment, (list, weeks, off, passed) => {
        const facts = goal({ weeks, metrics: list, offWeeks: off });
        const odd: unknown[] = [];
        JSON.stringify(goalStanding(facts, clockAfter(passed)), (_, value: unknown) => {
          const isOdd =
            typeof value === 'number' && (!Number.isFinite(value) || Object.is(value, -0));
          if (isOdd) odd.push(value);
          return value;
        });
        expect(odd).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });

  it('is the same upside down', () => {
    fc.assert(
      fc.property(metricFacts(), weeksCount, anyMoment, (facts, weeks, passed) => {
        const mirrored = {
          ...mapNumbers(facts, (value) => -value),
          direction: facts.direction === 'up' ? ('down' as const) : ('up' as const),
        };
        const a = standingOf(facts, weeks, passed);
        const b = standingOf(mirrored, weeks, passed);
        for (const key of ['status', 'delta', 'lead', 'progress', 'kept', 'buffer'] as const) {
          expect(b[key]).toBe(a[key]);
        }
        expect(b.value).toBe(a.value === null ? null : 0 - a.value);
        expect(b.minimum).toBe(a.minimum === null ? null : 0 - a.minimum);
      }),
    );
  });

  it('is the same in another unit', () => {
    const factor = fc.constantFrom(60, 1000, 1 / 60, 0.01, 2 ** -20);
    fc.assert(
      fc.property(metricFacts(), weeksCount, anyMoment, factor, (facts, weeks, passed, by) => {
        const a = standingOf(facts, weeks, passed);
        const b = standingOf(
          mapNumbers(facts, (value) => value * by),
          weeks,
          passed,
        );
        expect([b.status, b.buffer, b.kept]).toEqual([a.status, a.buffer, a.kept]);
        const off = Math.abs((b.progress ?? 0) - (a.progress ?? 0));
        expect(off).toBeLessThanOrEqual(1e-3 * (1 + Math.abs(a.progress ?? 0)));
      }),
    );
  });

  it('does not depend on the order of what comes in', () => {
    fc.assert(
      fc.property(metricFacts(), weeksCount, anyMoment, (facts, weeks, passed) => {
        const shuffled = { ...facts, points: facts.points.toReversed() };
        expect(standingOf(shuffled, weeks, passed)).toEqual(standingOf(facts, weeks, passed));
      }),
    );
  });

  it('has its signs in order: behind is below the line, ahead a week beyond it', () => {
    fc.assert(
      fc.property(metricFacts(), weeksCount, anyMoment, (facts, weeks, passed) => {
        const { status, delta, lead } = standingOf(facts, weeks, passed);
        if (delta === null || lead === null) {
          expect(status).toBe('no_data');
          return;
        }
        const { step } = planOf(facts, weeks);
        const slack = 1e-9 * Math.max(Math.abs(facts.baseline), Math.abs(facts.target), 1);
        if (step > 0) expect(Math.sign(lead)).toBe(Math.sign(delta));
        expect(status === 'behind').toBe(delta < 0);
        if (status === 'ahead') expect(delta).toBeGreaterThanOrEqual(step - slack);
        if (status === 'on_pace' && step > 0) expect(delta).toBeLessThan(step + slack);
      }),
    );
  });

  it('of a goal with one metric is that metric', () => {
    fc.assert(
      fc.property(metricFacts(), weeksCount, anyMoment, (facts, weeks, passed) => {
        fc.pre(facts.weight > 0);
        const whole = goalStanding(goal({ weeks, metrics: [facts] }), clockAfter(passed));
        expect(whole.shown).toBe(whole.metrics[0]?.status);
        expect(whole.lead).toBe(whole.metrics[0]?.lead);
        expect(whole.progress).toBe(whole.metrics[0]?.progress);
      }),
    );
  });

  it('does not change with a week off that has no value, but for its end', () => {
    fc.assert(
      fc.property(underWay, ({ facts, weeks, passed }) => {
        const before = goal({ weeks, metrics: [facts] });
        const paused = { ...before, offWeeks: [week(passed + 1)] };
        const a = goalStanding(before, clockAfter(passed));
        const b = goalStanding(paused, clockAfter(passed));
        expect(b.metrics).toEqual(a.metrics);
        expect(b.endWeek).toBe(week(weeks + 1));
      }),
    );
  });
});

describe('the minimum of this week', () => {
  it('once reached, leaves nothing behind at the due moment', () => {
    fc.assert(
      fc.property(underWay, ({ facts, weeks, passed }) => {
        const before = standingOf(facts, weeks, passed);
        const enough = before.minimum ?? standStill(facts, before);
        const after = standingOf(logged(facts, passed + 1, enough), weeks, passed + 1);
        const plan = planOf(facts, weeks);
        const isOutOfReach = facts.kind === 'habit' && (before.kept ?? 0) + 1 < plan.at(passed + 1);
        expect(after.status === 'behind').toBe(isOutOfReach);
      }),
    );
  });

  it('is the least: below it the line is missed', () => {
    fc.assert(
      fc.property(underWay, amount, ({ facts, weeks, passed }, short) => {
        const before = standingOf(facts, weeks, passed);
        fc.pre(before.minimum !== null && (facts.kind !== 'total' || before.minimum !== 0));
        const plan = planOf(facts, weeks);
        const sense = facts.kind === 'habit' ? (facts.direction === 'up' ? 1 : -1) : plan.sense;
        const tooLittle = (before.minimum ?? 0) - sense * (Math.abs(short) + 1);
        const after = standingOf(logged(facts, passed + 1, tooLittle), weeks, passed + 1);
        expect(after.status).toBe('behind');
      }),
    );
  });
});

describe('the buffer', () => {
  it('is 0 exactly when standing still falls behind at the next due moment', () => {
    fc.assert(
      fc.property(underWay, ({ facts, weeks, passed }) => {
        const now = standingOf(facts, weeks, passed);
        fc.pre(now.buffer !== null);
        const still = logged(facts, passed + 1, standStill(facts, now));
        expect(standingOf(still, weeks, passed + 1).status === 'behind').toBe(now.buffer === 0);
      }),
    );
  });

  it('is what standing still week after week lasts', () => {
    fc.assert(
      fc.property(underWay, ({ facts, weeks, passed }) => {
        const now = standingOf(facts, weeks, passed);
        fc.pre(now.buffer !== null);
        let still: MetricFacts = facts;
        let lasted = 0;
        for (let index = passed + 1; index <= weeks; index += 1) {
          still = logged(still, index, standStill(facts, now));
          if (standingOf(still, weeks, index).status === 'behind') break;
          lasted += 1;
        }
        expect(now.buffer).toBe(lasted);
        expect(now.bufferTone === 'red').toBe(now.buffer === 0);
        if (lasted === weeks - passed) expect(now.bufferTone).toBe('green');
      }),
    );
  });
});
