import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { goalStanding } from '#/lib/pace/goal-standing.ts';
import {
  chanceText,
  chanceWords,
  isDueNow,
  likelyWords,
  minimumWords,
} from '#/lib/pace/standing-words.ts';
import { clockAfter, goal, metric, week } from './facts.ts';
import { standing } from './standings.ts';

const coming = (chance: number) => ({ chance, low: [3, 4, 5] });
const ended = (chance: number) => ({ chance, low: [5] });

describe('the chance in words', () => {
  it('names the chance and the last day of the goal', () => {
    expect(chanceWords(coming(0.84), standing())).toBe('84% likely by 13 Dec');
    expect(chanceWords(coming(0), standing())).toBe('under 1% likely by 13 Dec');
    expect(chanceWords(coming(1), standing())).toBe('over 99% likely by 13 Dec');
    expect(chanceWords(coming(0.5), standing({ state: 'paused' }))).toBe('50% likely');
  });

  it('says when there is not enough data, while weeks remain', () => {
    expect(chanceWords(null, standing())).toBe('not enough data yet');
    expect(chanceWords(null, standing({ over: true }))).toBeNull();
  });

  it('says how it ended once nothing is left to come', () => {
    expect(chanceWords(ended(1), standing())).toBe('target reached');
    expect(chanceWords(ended(0), standing({ over: true }))).toBe('target not reached');
    expect(chanceWords(coming(0.7), standing({ over: true }))).toBeNull();
    for (const state of ['draft', 'closed'] as const) {
      expect(chanceWords(coming(0.7), standing({ state }))).toBeNull();
      expect(chanceWords(null, standing({ state }))).toBeNull();
    }
  });

  it('is never certain', () => {
    const any = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(any, (chance) => {
        expect(chanceText(chance)).toMatch(/^(?:under 1|over 99|[1-9]\d?)%$/);
        expect(likelyWords(chance)).toBe(`${chanceText(chance)} likely`);
      }),
    );
  });
});

describe('what a metric needs, in words', () => {
  const needs = [
    metric({ id: 'l' }, [1, 1]),
    metric({ id: 't', kind: 'total' }, [1, 0]),
    metric({ id: 'h', kind: 'habit', target: 3 }, [3, 0]),
  ];
  const wordsOf = (isOff: boolean) => {
    const facts = goal({ metrics: needs, offWeeks: isOff ? [week(3)] : [] });
    const standing = goalStanding(facts, clockAfter(2));
    return standing.metrics.map((one, i) => {
      const own = needs[i];
      return own && minimumWords(one, own, isDueNow(standing));
    });
  };

  it('is due this week, or by the next log when this week is not due any more', () => {
    expect(wordsOf(false)).toEqual([
      '3 or more by this log',
      '2 more this week',
      'At least 3 this week',
    ]);
    expect(wordsOf(true)).toEqual([
      '3 or more by the next log',
      '2 more by the next log',
      'At least 3 in the next week',
    ]);
  });
});
