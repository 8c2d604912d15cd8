import { describe, expect, it } from 'vitest';
import { forecastOf } from '#/lib/pace/forecast.ts';
import { planOf } from '#/lib/pace/plan-line.ts';
import type { Forecast, MetricFacts } from '#/lib/pace/types.ts';
import { metric } from './facts.ts';

/** The forecast of a metric, 0 → 10 if nothing else is said, after these values; the rest of the weeks is to come. */
function forecast(
  facts: Partial<MetricFacts>,
  values: readonly (number | null)[],
  weeks = 10,
): Forecast | null {
  const all = Array.from({ length: weeks }, (_, i) => values[i] ?? null);
  const whole = metric(facts, all);
  return forecastOf(whole, planOf(whole, weeks), all);
}

function known(...args: Parameters<typeof forecast>): Forecast {
  const found = forecast(...args);
  if (!found) throw new Error('three measurements make a forecast');
  return found;
}

describe.each(['level', 'total', 'habit'] as const)('a forecast of a %s', (kind) => {
  it('needs three measurements', () => {
    expect(forecast({ kind }, [1, null, 1])).toBeNull();
    expect(forecast({ kind }, [1, null, 1, 1])).not.toBeNull();
  });

  it('spreads from the newest measurement to the end', () => {
    const { fromIndex, low, high } = known({ kind }, [1, 2, null, 4, null]);
    expect(fromIndex).toBe(4);
    expect(low).toHaveLength(7);
    expect(high).toHaveLength(7);
    expect(low[0]).toBe(high[0]);
    expect((high.at(-1) ?? 0) - (low.at(-1) ?? 0)).toBeGreaterThan((high[1] ?? 0) - (low[1] ?? 0));
  });

  it('knows how it ended', () => {
    const facts = { kind, target: 3, requiredShare: 1 };
    expect(known(facts, [3, 3, 3], 3)).toMatchObject({ fromIndex: 3, chance: 1 });
    expect(known(facts, [0, 0, 0], 3)).toMatchObject({ fromIndex: 3, chance: 0 });
  });
});

describe('the forecast of a level', () => {
  it('is sure of a line that holds and doubts one that lags', () => {
    expect(known({}, [1.2, 2.1, 3.3, 4.2, 5.5, 6.4, 7.5]).chance).toBeGreaterThan(0.8);
    expect(known({}, [0.4, 1.1, 1.4, 2.1, 2.4, 3.1, 3.4]).chance).toBeLessThan(0.1);
  });

  it('rises with a better last value', () => {
    const chances = [2, 3, 4, 5, 6].map((last) => known({}, [1, 2, 3, last]).chance);
    expect(chances).toEqual(chances.toSorted((a, b) => a - b));
  });

  it('is the same for less is better', () => {
    const up = known({}, [1, 2, 2, 4]);
    const down = known({ target: -10 }, [-1, -2, -2, -4]);
    expect(down.chance).toBeCloseTo(up.chance, 12);
  });

  it('keeps a percentage within 0–100 and a rating on its scale', () => {
    const percent = known({ unit: '%', baseline: 60, target: 100 }, [70, 80, 90, 97]);
    expect(percent.high.at(-1)).toBe(100);
    expect(percent.chance).toBeGreaterThan(0.5);
    const rating = { baseline: 2, target: 4, scaleLow: 1, scaleHigh: 5 };
    expect(known(rating, [3, 4, 5]).high.at(-1)).toBe(5);
    expect(known(rating, [2, 1, 1]).low.at(-1)).toBe(1);
  });

  it('takes a count to zero and not below', () => {
    const late = known({ baseline: 5, target: 0 }, [4, 3, 2, 1, 0, 0]);
    expect(late.low.at(-1)).toBe(0);
    expect(late.chance).toBeGreaterThan(0.75);
    expect(late.chance).toBeLessThan(1);
  });

  it('is sure, not certain, that what never moved stays', () => {
    const still = known({ baseline: 5, target: 5 }, [5, 5, 5, 5, 5]);
    expect(still.chance).toBeGreaterThan(0.75);
    expect(still.chance).toBeLessThan(1);
  });

  it('is wider when the way bends than when it is straight', () => {
    const width = ({ low, high }: Forecast) => (high.at(-1) ?? 0) - (low.at(-1) ?? 0);
    const bent = known({}, [0.1, 0.3, 0.8, 1.6, 2.6, 3.7]);
    expect(width(bent)).toBeGreaterThan(2 * width(known({}, [1.1, 1.9, 3, 4.1, 4.9, 6])));
  });
});

describe('the forecast of a total', () => {
  it('counts what is there and never falls below it', () => {
    const { low } = known({ kind: 'total', baseline: 2, target: 30 }, [3, 0, 0, 0]);
    expect(Math.min(...low)).toBe(5);
    expect(low).toEqual(low.toSorted((a, b) => a - b));
  });

  it('is certain once an amount that cannot shrink is reached', () => {
    expect(known({ kind: 'total' }, [4, 4, 4]).chance).toBe(1);
  });

  it('may fall where amounts have been below zero', () => {
    const { low } = known({ kind: 'total' }, [3, -2, 1]);
    expect(low.at(-1)).toBeLessThan(2);
  });

  it('takes a missed week for no evidence', () => {
    const facts = { kind: 'total' as const, target: 22 };
    const missed = known(facts, [3, 3, 3, null, null, 3]);
    const nothing = known(facts, [3, 3, 3, 0, 0, 3]);
    expect(missed.chance).toBeGreaterThan(nothing.chance);
  });
});

describe('the forecast of a habit', () => {
  const habit = { kind: 'habit' as const, target: 3, requiredShare: 0.7 };

  it('is in whole weeks that can still be kept', () => {
    const { low, high } = known(habit, [3, 3, 0, 3]);
    expect([...low, ...high].every(Number.isInteger)).toBe(true);
    expect(low[0]).toBe(3);
    expect(high.at(-1)).toBeLessThanOrEqual(9);
  });

  it('is certain at both ends', () => {
    expect(known(habit, [3, 3, 3, 3, 3, 3, 3]).chance).toBe(1);
    expect(known(habit, [0, 0, 0, 0]).chance).toBe(0);
  });

  it('agrees with the beta-binomial by hand', () => {
    // One week to come; a = 0.5 + 1 + 1 + 0.75, b = 0.5 + 0.75²; all three must be kept of 4.
    const { chance } = known({ ...habit, requiredShare: 0.75 }, [0, 3, 3], 4);
    const a = 0.5 + 0.75 + 0.75 + 1;
    const b = 0.5 + 0.25 + 0.75 ** 2;
    expect(chance).toBeCloseTo(a / (a + b), 12);
  });
});
