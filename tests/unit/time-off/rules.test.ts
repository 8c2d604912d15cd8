import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it, test } from 'vitest';
import { isoWeek, weekKey } from '#/lib/core/week.ts';
import {
  costsOfUndo,
  effectWords,
  excusedWeeksOf,
  rangeProblems,
  weeksWords,
} from '#/lib/time-off/rules.ts';

const weeks = (...days: string[]) => days.map(weekKey);

describe('the weeks that days off excuse', () => {
  it.each([
    ['2026-11-16', '2026-11-16', ['2026-11-16']],
    ['2026-11-20', '2026-11-20', ['2026-11-16']],
    ['2026-11-21', '2026-11-22', []],
    ['2026-11-20', '2026-11-22', ['2026-11-16']],
    ['2026-11-21', '2026-11-23', ['2026-11-23']],
    // The year ends within its 53rd week.
    ['2026-12-24', '2027-01-01', ['2026-12-21', '2026-12-28']],
    ['2027-01-01', '2027-01-04', ['2026-12-28', '2027-01-04']],
    ['2028-02-29', '2028-02-29', ['2028-02-28']],
  ])('%s to %s', (from, to, excused) => {
    expect(excusedWeeksOf(from, to)).toEqual(excused);
  });

  it('are named by the Monday in the 53rd week of a year, too', () => {
    expect(excusedWeeksOf('2027-01-01', '2027-01-01').map(isoWeek)).toEqual([
      { year: 2026, week: 53 },
    ]);
  });

  it('are those of each working day, whatever the range', () => {
    const start = Temporal.PlainDate.from('2020-01-01');
    fc.assert(
      fc.property(fc.nat({ max: 6000 }), fc.nat({ max: 200 }), (offset, length) => {
        const days = Array.from({ length: length + 1 }, (_, i) => start.add({ days: offset + i }));
        const expected = days
          .filter(({ dayOfWeek }) => dayOfWeek <= 5)
          .map((day) => day.subtract({ days: day.dayOfWeek - 1 }).toString());
        const [from, to] = [days[0], days.at(-1)].map(String);
        expect(excusedWeeksOf(from ?? '', to ?? '')).toEqual([...new Set(expected)]);
      }),
    );
  });
});

describe('days that cannot be off', () => {
  const problem = (fromDay: string, toDay = fromDay) =>
    rangeProblems({ fromDay, toDay }, weekKey('2026-11-16'))[0];

  it.each([
    ['2026-11-20', '2026-11-19', 'toDay', 'comes before'],
    ['2026-08-23', '2026-11-20', 'fromDay', 'last 12 weeks'],
    ['2027-11-22', '2027-11-22', 'toDay', 'next 52 weeks'],
    ['2026-11-16', '9999-12-31', 'toDay', 'next 52 weeks'],
    ['0000-01-01', '2026-11-16', 'fromDay', 'last 12 weeks'],
    ['2026-11-16', '2027-05-17', 'toDay', '26 weeks'],
    ['2026-11-21', '2026-11-22', 'toDay', 'weekend'],
  ])('%s to %s', (from, to, path, words) => {
    expect(problem(from, to)).toEqual({ path, message: expect.stringContaining(words) });
  });

  it.each([
    ['2026-08-24', '2026-08-24'],
    ['2027-11-15', '2027-11-19'],
    ['2026-11-16', '2027-05-16'],
    ['2026-11-21', '2026-11-23'],
  ])('while %s to %s can', (from, to) => expect(problem(from, to)).toBeUndefined());
});

test('weeks are named one by one, and many by the first and the last', () => {
  expect(weeksWords(weeks('2026-12-21'))).toBe('the week of 21 Dec');
  expect(weeksWords(weeks('2026-12-21', '2026-12-28'))).toBe('the weeks of 21 Dec and 28 Dec');
  expect(weeksWords(excusedWeeksOf('2026-07-06', '2026-12-28'))).toBe(
    'the 26 weeks from 6 Jul to 28 Dec',
  );
});

test('what follows is said in sentences, and what is lost by taking it back', () => {
  const goal = { goalId: 'g', title: 'Hand over', endWeek: weekKey('2027-01-04') };
  expect(
    effectWords({
      weeks: weeks('2026-12-21', '2026-12-28'),
      logged: weeks('2026-12-14'),
      moves: [goal, { ...goal, title: 'Hire' }],
    }),
  ).toEqual([
    'Excuses the weeks of 21 Dec and 28 Dec, and moves the end of “Hand over” to 10 Jan and “Hire” to 10 Jan.',
    'The week of 14 Dec counts: it was logged before.',
  ]);
  expect(costsOfUndo({ missedWithout: [], cutWithout: [] })).toEqual([]);
  expect(costsOfUndo({ missedWithout: weeks('2026-11-09'), cutWithout: [goal] })).toEqual([
    'The week of 9 Nov counts as not logged then. It can still be.',
    expect.stringContaining('“Hand over” ends on 10 Jan then'),
  ]);
});
