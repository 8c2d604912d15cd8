import { describe, expect, it } from 'vitest';
import { goalStanding } from '#/lib/pace/goal-standing.ts';
import type { MetricFacts } from '#/lib/pace/types.ts';
import { clockAfter, goal, metric } from './facts.ts';

function standing(facts: MetricFacts, passed: number) {
  const { metrics } = goalStanding(goal({ metrics: [facts] }), clockAfter(passed));
  const [only] = metrics;
  if (!only) throw new Error('the goal has one metric');
  return only;
}

describe('a level', () => {
  it('half a point behind its line', () => {
    const releases = metric({ baseline: 5, target: 0, direction: 'down' }, [5, 4, 4]);
    expect(standing(releases, 3)).toMatchObject({
      metricId: 'm',
      status: 'behind',
      atIndex: 3,
      value: 4,
      kept: null,
      required: null,
      planned: 3.5,
      delta: -0.5,
      lead: -0.1,
      progress: 0.2,
      minimum: 3,
      buffer: 0,
      bufferTone: 'red',
      stale: false,
      line: [5, 4.5, 4, 3.5, 3, 2.5, 2, 1.5, 1, 0.5, 0],
      actuals: [5, 4, 4, null, null, null, null, null, null, null],
    });
  });

  it.each([
    [2.9, 'behind'],
    [3, 'on_pace'],
    [3.9, 'on_pace'],
    [4, 'ahead'],
    [12, 'ahead'],
  ])('of %d in week 3 of 10 is %s', (value, status) => {
    expect(standing(metric({}, [null, null, value]), 3).status).toBe(status);
  });

  it('reached by adding tenths is on its line', () => {
    const sum = 0.1 + 0.2;
    expect(standing(metric({ target: 1 }, [null, null, sum]), 3).delta).toBe(0);
    expect(standing(metric({ baseline: 1, target: 0 }, [null, null, 1 - sum]), 3).status).toBe(
      'on_pace',
    );
  });

  it('that hardly has a way to go is on its line, not ahead of it', () => {
    expect(standing(metric({ baseline: 1e12, target: 1e12 + 1 }, [1e12]), 1)).toMatchObject({
      status: 'on_pace',
      delta: 0,
      lead: 0,
    });
  });

  it('has a buffer of the due moments that standing still survives', () => {
    const buffers = [3, 4, 5, 6, 10].map((value) => {
      const { buffer, bufferTone } = standing(metric({}, [null, null, value]), 3);
      return [buffer, bufferTone];
    });
    expect(buffers).toEqual([
      [0, 'red'],
      [1, 'amber'],
      [2, 'green'],
      [3, 'green'],
      [7, 'green'],
    ]);
    expect(standing(metric({}, [10]), 9)).toMatchObject({ buffer: 1, bufferTone: 'green' });
  });

  it('to be kept is on pace or behind, never ahead', () => {
    const kept = (value: number) => standing(metric({ baseline: 8, target: 8 }, [value]), 1);
    expect(kept(20)).toMatchObject({
      status: 'on_pace',
      delta: 12,
      lead: 0,
      progress: 1,
      buffer: 9,
    });
    expect(kept(7)).toMatchObject({
      status: 'behind',
      delta: -1,
      lead: -1,
      progress: 0,
      buffer: 0,
    });
    expect(kept(8)).toMatchObject({ minimum: 8, line: Array(11).fill(8) });
  });

  it('without a value says only what to reach', () => {
    expect(standing(metric({ baseline: 5 }), 0)).toMatchObject({
      status: 'no_data',
      atIndex: 0,
      value: null,
      planned: null,
      delta: null,
      progress: null,
      buffer: null,
      bufferTone: null,
      minimum: 5.5,
      stale: false,
    });
  });
});

describe('a total', () => {
  const reviews = (values: (number | null)[], facts: Partial<MetricFacts> = {}) =>
    metric({ kind: 'total', target: 20, ...facts }, values);

  it('adds up, and a week without a value adds nothing', () => {
    expect(standing(reviews([1, null, 4]), 3)).toMatchObject({
      status: 'behind',
      value: 5,
      planned: 6,
      delta: -1,
      progress: 0.25,
      minimum: 3,
      actuals: [1, null, 5, null, null, null, null, null, null, null],
    });
  });

  it('begins at its baseline', () => {
    expect(standing(reviews([1, 1], { baseline: 10 }), 2)).toMatchObject({
      value: 12,
      planned: 12,
      status: 'on_pace',
      progress: 0.2,
      minimum: 1,
    });
  });

  it('is on its line after a large correction, in spite of rounding', () => {
    const facts = reviews([-67_108_864], { target: 0.001 });
    const { minimum } = standing(facts, 1);
    const corrected = reviews([-67_108_864, minimum], { target: 0.001 });
    expect(standing(corrected, 2)).toMatchObject({ status: 'on_pace', delta: 0 });
  });

  it('asks for nothing when enough is there already, whatever this week brought', () => {
    expect(standing(reviews([8]), 1).minimum).toBe(0);
    expect(standing(reviews([2, 3]), 1)).toMatchObject({
      minimum: 2,
      atIndex: 2,
      status: 'on_pace',
    });
  });
});

describe('a habit', () => {
  const oneOnOnes = (values: (number | null)[], facts: Partial<MetricFacts> = {}) =>
    metric({ kind: 'habit', target: 5, requiredShare: 0.8, ...facts }, values);

  it('counts the weeks that held; a week without a value did not', () => {
    expect(standing(oneOnOnes([5, 6, null, 4, 7]), 5)).toMatchObject({
      value: 7,
      kept: 3,
      required: 8,
      planned: 4,
      delta: -1,
      status: 'behind',
      progress: 3 / 8,
      minimum: 5,
      line: Array(11).fill(5),
      actuals: [5, 6, null, 4, 7, null, null, null, null, null],
    });
  });

  it('may miss a week while there is one to spare', () => {
    expect(standing(oneOnOnes([5, 5, 5, 5]), 4)).toMatchObject({
      status: 'ahead',
      minimum: null,
      buffer: 2,
      bufferTone: 'green',
    });
    expect(standing(oneOnOnes([5, 5, 5, 5, 1]), 5)).toMatchObject({
      status: 'on_pace',
      minimum: null,
      buffer: 1,
    });
    expect(standing(oneOnOnes([5, 5, 5, 5, 1, 1]), 6)).toMatchObject({
      status: 'on_pace',
      minimum: 5,
      buffer: 0,
    });
  });

  it('of at most ten hours is kept at ten, and not when nothing is reported', () => {
    const coding = metric({ kind: 'habit', target: 10, direction: 'down', requiredShare: 1 }, [
      10,
      12,
      null,
      0,
    ]);
    expect(standing(coding, 4)).toMatchObject({ kept: 2, required: 10, status: 'behind' });
  });
});
