import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { goalStanding } from '#/lib/pace/goal-standing.ts';
import { metricOutcome, proposeOutcome } from '#/lib/pace/record/outcome.ts';
import type { MetricFacts } from '#/lib/pace/types.ts';
import { clockAfter, goal, metric, metricFacts } from './facts.ts';

function propose(metrics: MetricFacts[], weeks = 4) {
  return proposeOutcome(metrics, goalStanding(goal({ metrics, weeks }), clockAfter(weeks)));
}

function outcomeOf(one: MetricFacts, weeks = 4) {
  const [own] = goalStanding(goal({ metrics: [one], weeks }), clockAfter(weeks)).metrics;
  return own && metricOutcome(one, own);
}

describe('whether a target is met', () => {
  it('is told by the newest value of a level, in either direction', () => {
    expect(outcomeOf(metric({}, [3, 10]))).toBe('met');
    expect(outcomeOf(metric({}, [10, 9]))).toBe('not_met');
    expect(outcomeOf(metric({ baseline: 5, target: 0, direction: 'down' }, [3, 0]))).toBe('met');
    expect(outcomeOf(metric({ baseline: 5, target: 5 }, [5]))).toBe('met');
    expect(outcomeOf(metric({ baseline: 5, target: 5 }, [4]))).toBe('not_met');
  });

  it('is told by the sum of a total, and by the weeks kept of a habit', () => {
    expect(outcomeOf(metric({ kind: 'total' }, [4, 6]))).toBe('met');
    expect(outcomeOf(metric({ kind: 'total' }, [4, 5]))).toBe('not_met');
    const habit = { kind: 'habit', target: 3, requiredShare: 0.5 } as const;
    expect(outcomeOf(metric(habit, [3, 2, 3]))).toBe('met');
    expect(outcomeOf(metric(habit, [3, 2, 2]))).toBe('not_met');
  });

  it('is not told by nothing', () => {
    expect(outcomeOf(metric({}, []))).toBe('unknown');
    expect(outcomeOf(metric({ kind: 'habit', requiredShare: 0.5 }, []))).toBe('unknown');
  });
});

describe('what the numbers would call the outcome', () => {
  const reached = metric({}, [10]);
  const half = metric({}, [5]);
  const little = metric({}, [2]);

  it.each([
    [[reached], 'met', 'The target is met. '],
    [[reached, reached], 'met', 'Both targets are met. '],
    [[reached, reached, reached], 'met', 'All 3 targets are met. '],
    [[reached, little], 'partly', '1 of 2 targets is met. '],
    [[reached, reached, little], 'partly', '2 of 3 targets are met. '],
    [[half], 'partly', 'The target is not met, and 50% of the way is done. '],
    [[little], 'missed', 'The target is not met, and 20% of the way is done. '],
    [[little, little], 'missed', 'No target is met, and 20% of the way is done. '],
    [[reached, metric({}, [])], 'partly', '1 of 2 targets is met. '],
  ] as const)('case %#', (metrics, outcome, words) => {
    const found = propose([...metrics]);
    expect(found.outcome).toBe(outcome);
    expect(found.words).toBe(`${words}The numbers would call it “${outcome}”; the word is yours.`);
  });

  it('is nothing without a number that counts', () => {
    const none = { outcome: null, words: expect.stringMatching(/^There are no numbers/) };
    expect(propose([])).toEqual(none);
    expect(propose([metric({}, [])])).toEqual(none);
    expect(propose([metric({ weight: 0 }, [10])])).toEqual(none);
  });

  it('is a sentence for any numbers', () => {
    fc.assert(
      fc.property(fc.array(metricFacts(), { maxLength: 3 }), (metrics) => {
        expect(propose(metrics, 6).words).not.toMatch(/NaN|undefined|Infinity/);
      }),
    );
  });
});
