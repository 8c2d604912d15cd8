import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { goalStanding } from '#/lib/pace/goal-standing.ts';
import { type ReplanChoices, replanChoices } from '#/lib/pace/replan/choices.ts';
import { easierTargets } from '#/lib/pace/replan/ease-targets.ts';
import type { GoalFacts, MetricFacts } from '#/lib/pace/types.ts';
import { amount, clockAfter, goal, metric, metricFacts, week, weeksCount } from './facts.ts';

function choicesFor(metrics: MetricFacts[], passed: number, facts: Partial<GoalFacts> = {}) {
  return replanChoices(goal({ metrics, ...facts }), clockAfter(passed));
}

const slow = metric({ unit: '%', baseline: 10, target: 90 }, [12, 14, 17, 19, 22]);

describe('a level that goes up too slowly', () => {
  const choices = choicesFor([slow], 5);

  it('needs a decision, and can be eased in steps that people would write', () => {
    expect(choices).toMatchObject({ need: 'unlikely', over: false, now: { weeks: 10 } });
    const targets = choices.ease.flatMap(({ metrics }) => metrics.map(({ target }) => target ?? 0));
    expect(targets).toHaveLength(3);
    expect(targets.every((target) => target % 2 === 0 && target > 22 && target < 90)).toBe(true);
    const chances = choices.ease.map(({ effect }) => effect.chance ?? 0);
    expect([...chances].sort()).toEqual(chances);
    expect(chances[0]).toBeGreaterThan(choices.now.chance ?? 1);
  });

  it('can be given more weeks, up to twelve, each with its end', () => {
    expect(choices.extend.map(({ weeks }) => weeks)).toEqual([11, 12]);
    expect(choices.extend.map(({ effect }) => effect.endWeek)).toEqual([week(11), week(12)]);
    expect(choices.extend[1]?.effect.metrics[0]?.line).toHaveLength(13);
  });

  it('can be cut in two, the rest from the Monday after its end', () => {
    const { metrics: [cut] = [], next, effect } = choices.split ?? { metrics: [] };
    expect(next).toMatchObject({
      startWeek: week(11),
      metrics: [{ baseline: cut?.target, target: 90 }],
    });
    expect(effect?.chance).toBeGreaterThan(0.5);
  });

  it('ends later by each week that it rests', () => {
    expect(choices.pause).toEqual([
      { rests: 1, fromWeek: week(6), endWeek: week(11) },
      { rests: 2, fromWeek: week(6), endWeek: week(12) },
    ]);
  });
});

describe('what can be eased', () => {
  const targetsOf = (facts: MetricFacts, passed: number) =>
    choicesFor([facts], passed).ease.map(({ metrics: [asked] }) => asked);

  it('a total of whole things stays whole', () => {
    const reviews = metric({ kind: 'total', target: 10 }, [0, 1, 0, 1]);
    const targets = targetsOf(reviews, 4).map((asked) => asked?.target ?? 0);
    expect(targets.length).toBeGreaterThan(1);
    expect(targets.every((target) => Number.isInteger(target) && target > 2 && target < 10)).toBe(
      true,
    );
  });

  it('a habit eases by whole weeks', () => {
    const habit = metric({ kind: 'habit', target: 5, requiredShare: 1 }, [5, 2, 5, 1]);
    const shares = targetsOf(habit, 4).map((asked) => asked?.requiredShare ?? 0);
    expect(shares.length).toBeGreaterThan(1);
    expect(shares.every((share) => Number.isInteger(Math.round(share * 1000) / 100))).toBe(true);
  });

  it('a level that fell back is not eased past where it began', () => {
    const fell = metric({ baseline: 5, target: 0, direction: 'down' }, [5, 6, 7]);
    for (const asked of targetsOf(fell, 3)) {
      expect(asked?.target).toBeGreaterThan(0);
      expect(asked?.target).toBeLessThan(5);
    }
  });

  it.each([
    ['a level to keep', metric({ baseline: 90, target: 90 }, [80, 80, 80])],
    ['what is reached', metric({}, [10, 11, 12])],
    ['what does not count', metric({ weight: 0 }, [1, 1, 1])],
    ['a way of one whole step', metric({ baseline: 0, target: 1 }, [0, 0, 0])],
  ])('not %s', (_, facts) => {
    expect(choicesFor([facts], 3)).toMatchObject({ ease: [], split: null });
  });

  it('of two metrics the one that is unlikely', () => {
    const sure = metric({ id: 's' }, [3, 5, 8, 9.5, 9.9]);
    const { ease } = choicesFor([slow, sure], 5);
    expect(ease.length).toBeGreaterThan(0);
    expect(ease.every(({ metrics }) => metrics.every(({ id }) => id === 'm'))).toBe(true);
  });

  it('its waypoints move along with the line', () => {
    const stepped = { ...slow, waypoints: [{ weekNumber: 8, value: 70 }] };
    const [first] = choicesFor([stepped], 5).ease;
    const line = first?.effect.metrics[0]?.line ?? [];
    const target = first?.metrics[0]?.target ?? 0;
    expect(line[8]).toBeCloseTo(10 + 60 * ((target - 10) / 80), 6);
  });
});

describe('without enough data, and late', () => {
  it('with nothing logged, targets lie on the way and chances are not made up', () => {
    const choices = choicesFor([metric({ baseline: 10, target: 90 })], 2);
    expect(choices).toMatchObject({ need: 'missed', missedInARow: 2, now: { chance: null } });
    expect(choices.ease.map(({ metrics }) => metrics[0]?.target)).toEqual([70, 50, 30]);
    expect(choices.ease.every(({ effect }) => effect.chance === null)).toBe(true);
    expect(choices.extend.every(({ effect }) => effect.chance === null)).toBe(true);
  });

  it('with its weeks up, it can only go on longer, to weeks that are not over', () => {
    const over = choicesFor([slow], 11);
    expect(over).toMatchObject({ over: true, ease: [], split: null, pause: [] });
    expect(over.extend.map(({ weeks }) => weeks)).toEqual([12]);
    expect(choicesFor([slow], 14).extend).toEqual([]);
  });

  it('a change that is still to come gives way: what is eased is the plan as it will be', () => {
    const { metrics } = goal({ metrics: [slow] });
    const terms = metrics.map((one) => ({ ...one, metricId: one.id, target: 120 }));
    const earlierPlans = [{ untilWeek: week(7), weeks: 10, terms }];
    const pending = choicesFor([slow], 5, { earlierPlans });
    expect(pending.now.chance).toBe(choicesFor([slow], 5).now.chance);
    expect(pending.now.metrics[0]?.line.at(-1)).toBe(90);
    expect(pending.now.metrics[0]?.earlierLines).toMatchObject([{ fromIndex: 0 }]);
  });
});

describe('whatever comes in', () => {
  const facts = fc.record({
    metrics: fc.array(metricFacts(fc.oneof(amount, fc.integer({ min: 0, max: 100 }))), {
      maxLength: 3,
    }),
    weeks: weeksCount,
    passed: fc.integer({ min: 0, max: 14 }),
  });

  it('is finite, lies between, repeats nothing, and easing never lowers the chance', () => {
    fc.assert(
      fc.property(facts, ({ metrics, weeks, passed }) => {
        const own = metrics.map((one, i) => ({ ...one, id: `m${i}` }));
        const asGoal = goal({ metrics: own, weeks });
        const choices = replanChoices(asGoal, clockAfter(passed));
        expect(JSON.stringify(choices)).not.toMatch(/NaN|Infinity/);
        expect(numbersIn(choices).every(Number.isFinite)).toBe(true);
        expect(new Set(choices.ease.map(({ metrics }) => JSON.stringify(metrics))).size).toBe(
          choices.ease.length,
        );
        for (const { effect } of choices.ease) {
          expect(effect.chance ?? 1).toBeGreaterThanOrEqual(choices.now.chance ?? 0);
        }
        const { split } = choices;
        expect(split?.effect.chance ?? 1).toBeGreaterThanOrEqual(choices.now.chance ?? 0);
        expect(split?.next.weeks ?? 2).toBeGreaterThanOrEqual(2);
        expect(split?.next.weeks ?? 2).toBeLessThanOrEqual(12);
        const { metrics: standings } = goalStanding(asGoal, clockAfter(passed));
        own.forEach((one, i) => {
          const standing = standings[i];
          if (!standing || one.kind === 'habit') return;
          for (const target of easierTargets(one, standing)) {
            const from = standing.value ?? one.baseline;
            expect(Math.sign(target - from) * Math.sign(target - one.target)).toBe(-1);
            const way = Math.sign(one.target - one.baseline);
            expect(Math.sign(target - one.baseline)).toBe(way);
          }
        });
      }),
      { numRuns: 300 },
    );
  });
});

function numbersIn(choices: ReplanChoices): number[] {
  const effects = [choices.now, ...choices.ease.map(({ effect }) => effect)];
  return effects.flatMap(({ metrics }) => metrics.flatMap(({ line }) => [...line]));
}
