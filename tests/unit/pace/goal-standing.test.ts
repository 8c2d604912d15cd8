import { describe, expect, it } from 'vitest';
import type { Confidence } from '#/db/vocabulary.ts';
import { goalStanding } from '#/lib/pace/goal-standing.ts';
import type { MetricFacts } from '#/lib/pace/types.ts';
import { clockAfter, goal, metric, week } from './facts.ts';

describe('a goal', () => {
  const ahead = metric({ id: 'a' }, [5]);
  const behind = metric({ id: 'b', weight: 3 }, [0]);
  const said = (confidence: Confidence, facts: MetricFacts) =>
    goalStanding(goal({ metrics: [facts], said: confidence }), clockAfter(1)).disagreement;

  it('is shown by the weighted mean of its metrics', () => {
    const shown = (metrics: MetricFacts[]) => goalStanding(goal({ metrics }), clockAfter(1)).shown;
    expect(shown([ahead])).toBe('ahead');
    expect(shown([behind])).toBe('behind');
    expect(shown([ahead, behind])).toBe('on_pace');
    expect(shown([ahead, { ...behind, weight: 9 }])).toBe('behind');
    expect(shown([{ ...ahead, weight: 0 }, behind])).toBe('behind');
    expect(shown([])).toBe('no_data');
    expect(shown([{ ...ahead, weight: 0 }])).toBe('no_data');
  });

  it('of one metric agrees with it, also where only rounding decides', () => {
    const facts = metric({ baseline: 1e9, target: 1e9 + 10 }, [1e9 + 2 - 1e-4]);
    const { shown, metrics } = goalStanding(goal({ metrics: [facts] }), clockAfter(1));
    expect([shown, metrics[0]?.status]).toEqual(['ahead', 'ahead']);
  });

  it('counts a metric without values as not begun in progress, and not at all in pace', () => {
    const { shown, progress } = goalStanding(goal({ metrics: [ahead, metric({})] }), clockAfter(1));
    expect({ shown, progress }).toEqual({ shown: 'ahead', progress: 0.25 });
    expect(goalStanding(goal({ metrics: [metric({})] }), clockAfter(1)).progress).toBeNull();
  });

  it('points out where words and numbers part', () => {
    expect(said('on_track', behind)).toBe('confident_but_behind');
    expect(said('at_risk', ahead)).toBe('doubtful_but_ahead');
    expect(said('off_track', ahead)).toBe('doubtful_but_ahead');
    expect(said('on_track', ahead)).toBeNull();
    expect(said('off_track', behind)).toBeNull();
    expect(said('on_track', metric({}))).toBeNull();
  });

  it('remembers the newest confidence within its weeks', () => {
    const confidences = [
      { week: week(2), confidence: 'at_risk' as const },
      { week: week(1), confidence: 'on_track' as const },
      { week: week(3), confidence: 'off_track' as const },
    ];
    const paused = goal({ confidences, offWeeks: [week(3)] });
    expect(goalStanding(paused, clockAfter(3)).said).toBe('at_risk');
    expect(goalStanding(goal({}), clockAfter(3)).said).toBeNull();
  });

  it('is stale when no metric has a value for the last due week or later', () => {
    const stale = (values: (number | null)[], passed: number) =>
      goalStanding(goal({ metrics: [metric({}, values), metric({})] }), clockAfter(passed)).stale;
    expect(stale([], 0)).toBe(false);
    expect(stale([], 1)).toBe(true);
    expect(stale([1], 1)).toBe(false);
    expect(stale([1], 2)).toBe(true);
    expect(stale([1, null, 3], 2)).toBe(false);
  });

  it('knows its weeks', () => {
    const at = (passed: number) => {
      const { weekIndex, nextDueIndex, over } = goalStanding(goal({}), clockAfter(passed));
      return [weekIndex, nextDueIndex, over];
    };
    expect(at(-3)).toEqual([0, 1, false]);
    expect(at(0)).toEqual([1, 1, false]);
    expect(at(9)).toEqual([10, 10, false]);
    expect(at(10)).toEqual([10, null, true]);
    expect(at(40)).toEqual([10, null, true]);
    expect(goalStanding(goal({}), clockAfter(3)).endWeek).toBe(week(10));
  });

  it('asks for nothing while paused, and goes on where it stopped', () => {
    const metrics = [metric({}, [1, 2])];
    const offWeeks = [week(3), week(4)];
    const paused = goalStanding(goal({ state: 'paused', metrics, offWeeks }), clockAfter(3));
    expect(paused).toMatchObject({ stale: false, nextDueIndex: null, over: false, weekIndex: 2 });
    expect(paused.metrics[0]).toMatchObject({ status: 'on_pace', minimum: null, buffer: null });
    const resumed = goalStanding(goal({ metrics, offWeeks }), clockAfter(4));
    expect(resumed).toMatchObject({ stale: false, nextDueIndex: 3, endWeek: week(12) });
    expect(resumed.metrics[0]).toMatchObject({ minimum: 3 });
  });

  it.each(['draft', 'closed'] as const)('that is %s owes nothing', (state) => {
    const facts = goal({ state, metrics: [metric({}, [1])] });
    expect(goalStanding(facts, clockAfter(20))).toMatchObject({ stale: false, over: false });
  });

  it('ignores values outside its active weeks', () => {
    const inside = goal({
      metrics: [metric({ kind: 'total' }, [1, null, 1])],
      offWeeks: [week(2)],
    });
    const outside = goal({
      metrics: [
        {
          ...metric({ kind: 'total' }, [1, 50, 1]),
          points: [
            ...metric({}, [1, 50, 1]).points,
            { week: week(-1), value: 70 },
            { week: week(30), value: 70 },
          ],
        },
      ],
      offWeeks: [week(2)],
    });
    expect(goalStanding(outside, clockAfter(3))).toEqual(goalStanding(inside, clockAfter(3)));
  });
});
