import { describe, expect, it } from 'vitest';
import { addWeeks, weekKey } from '#/lib/core/week-key.ts';
import { quarterEnd, quarterOf, quarterRange, quarterWords } from '#/lib/pace/record/quarters.ts';
import { judgedForecasts } from '#/lib/pace/record/told-forecast.ts';
import { closedWords, recordRows, recordSentences, recordTitle } from '#/lib/pace/record/words.ts';
import { type RecordFacts, recordOf } from '#/lib/pace/record.ts';
import { clockAfter, first, goal, metric, week } from './facts.ts';

describe('quarters', () => {
  it('hold the weeks whose Monday they hold', () => {
    expect(quarterOf(weekKey('2026-12-28'))).toBe('2026-Q4');
    expect(quarterOf(weekKey('2027-01-04'))).toBe('2027-Q1');
    expect(quarterOf(weekKey('2026-06-29'))).toBe('2026-Q2');
  });

  it('follow each other over the years', () => {
    expect(quarterRange('2025-Q4', '2026-Q2')).toEqual(['2025-Q4', '2026-Q1', '2026-Q2']);
    expect(quarterRange('2026-Q1', '2026-Q1')).toEqual(['2026-Q1']);
    expect([quarterWords('2026-Q4'), quarterEnd('2026-Q4')]).toEqual([
      'October to December 2026',
      '2026-12-31',
    ]);
    expect(['2026-Q1', '2026-Q2', '2026-Q3'].map((key) => quarterEnd(key as '2026-Q1'))).toEqual([
      '2026-03-31',
      '2026-06-30',
      '2026-09-30',
    ]);
  });
});

describe('a forecast held against what came', () => {
  const own = metric({}, [2, 4, 6, 10]);
  const closed = { state: 'closed', weeks: 4, closedWeek: week(5), metrics: [own] } as const;
  const told = (at: number, low: number, high: number, chance = 0.7) => ({
    ...{ metricId: own.id, week: week(at), low, high, chance },
  });

  it('is the first from the middle on', () => {
    const found = judgedForecasts(
      goal(closed),
      [told(3, 0, 1, 0.1), told(2, 8, 12, 0.6), told(1, 0, 1, 0.2)],
      clockAfter(6),
    );
    expect(found).toEqual([{ held: true, chance: 0.6, met: true }]);
  });

  it('did not hold when what came lay outside', () => {
    const found = judgedForecasts(goal(closed), [told(3, 6, 9.5)], clockAfter(6));
    expect(found).toEqual([{ held: false, chance: 0.7, met: true }]);
  });

  it.each([
    ['told in the last week', goal(closed), [told(4, 8, 12)]],
    ['told early', goal(closed), [told(1, 8, 12)]],
    ['of another plan', goal({ ...closed, earlierPlans: [planUntil(4)] }), [told(3, 8, 12)]],
    ['of a last week without a value', goal({ ...closed, weeks: 5 }), [told(3, 8, 12)]],
  ])('tells nothing when it was %s', (_, facts, forecasts) => {
    expect(judgedForecasts(facts, forecasts, clockAfter(6))).toEqual([]);
  });
});

function planUntil(at: number) {
  return { untilWeek: week(at), weeks: 4, terms: [] };
}

describe('a record', () => {
  const [early] = [addWeeks(first, -8)];
  const facts: RecordFacts = {
    spans: [
      { state: 'closed', startWeek: early, weeks: 4, closedWeek: addWeeks(early, 4), pauses: [] },
      { state: 'active', startWeek: first, weeks: 6, closedWeek: null, pauses: [] },
    ],
    excused: [addWeeks(first, 1)],
    logged: [early, addWeeks(early, 2), addWeeks(early, 3), first],
    closed: [
      {
        ...goal({ id: 'a', state: 'closed', startWeek: early, weeks: 4 }),
        closedWeek: addWeeks(early, 4),
        ...{ outcome: 'met', pauses: [] },
        confidences: [
          { week: early, confidence: 'on_track' },
          { week: addWeeks(early, 2), confidence: 'at_risk' },
        ],
      },
      {
        ...goal({ id: 'b', state: 'closed', startWeek: first, weeks: 4, said: 'on_track' }),
        closedWeek: addWeeks(first, 1),
        ...{ outcome: 'dropped', pauses: [] },
      },
    ],
    told: [],
  };

  it('counts by quarter, newest first, without weeks off and with those that are due', () => {
    const quarters = recordOf(facts, clockAfter(3));
    expect(quarters).toMatchObject([
      {
        ...{ quarter: '2026-Q4', underWay: true, logged: 1, due: 2 },
        closed: { met: 0, dropped: 1 },
        ...{ saidOnTrack: 0, forecasts: 0, chance: null, met: null },
      },
      {
        ...{ quarter: '2026-Q3', underWay: false, logged: 3, due: 4 },
        closed: { met: 1, partly: 0, missed: 0, dropped: 0 },
        ...{ saidOnTrack: 1, saidAndMet: 1 },
      },
    ]);
    expect(recordTitle(quarters)).toBe('You logged 4 of 6 weeks, and closed 2 goals.');
    expect(recordRows(quarters).map(([key, end, ...counts]) => [key, end, counts[0]])).toEqual([
      ['2026-Q3', '2026-09-30', 3],
      ['2026-Q4', '2026-12-31', 1],
    ]);
  });

  it('is empty before the first week was due', () => {
    expect(recordOf({ ...facts, spans: [], closed: [] }, clockAfter(1))).toEqual([]);
    const [started] = facts.spans.slice(1);
    expect(
      recordOf({ ...facts, spans: started ? [started] : [], closed: [] }, clockAfter(1)),
    ).toHaveLength(1);
  });

  it('says what it comes to', () => {
    const [quarter] = recordOf(facts, clockAfter(3));
    if (!quarter) throw new Error('There is no quarter');
    const of = (part: object) => recordSentences([{ ...quarter, ...part }]).join(' ');
    expect(of({})).toBe('');
    expect(of({ forecasts: 1, held: 1, chance: 0.62, met: 1 })).toBe(
      'One forecast was made half way, and what came lay inside its band. It gave the target a chance of 62%; it was met.',
    );
    expect(of({ forecasts: 5, held: 4, chance: 0.62, met: 0.6 })).toBe(
      '5 forecasts were made half way, and what came lay inside their bands 4 times: 8 in 10 are meant to. They gave the targets a chance of 62% on average; 60% were met.',
    );
    expect(of({ saidOnTrack: 8, saidAndMet: 6 })).toMatch(/“on track” 8 times.*6/);
    expect(closedWords({ closed: { met: 2, partly: 1, missed: 0, dropped: 0 } })).toBe(
      '2 met, 1 partly',
    );
    expect(closedWords({ closed: { met: 0, partly: 0, missed: 0, dropped: 0 } })).toBeNull();
  });
});
