import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import {
  addWeeks,
  isoWeek,
  isWeekKey,
  weekDays,
  weekKey,
  weekOf,
  weekRange,
  weeksBetween,
} from '#/lib/core/week.ts';

const zones = [
  'Pacific/Pago_Pago',
  'America/New_York',
  'UTC',
  'Europe/Lisbon',
  'Africa/Casablanca',
  'Asia/Kathmandu',
  'Australia/Lord_Howe',
  'Pacific/Chatham',
  'Pacific/Kiritimati',
];
const instants = fc
  .integer({ min: 0, max: 4_102_444_800 })
  .map((seconds) => Temporal.Instant.fromEpochMilliseconds(seconds * 1000));
const weeks = fc
  .integer({ min: 0, max: 400_000 })
  .map((count) => addWeeks(weekKey('1970-01-05'), count));

describe('a week key', () => {
  it.each(['1970-01-05', '2026-11-16', '2020-12-28', '2024-02-26', '9998-12-28'])(
    'is %s',
    (text) => {
      expect(isWeekKey(text)).toBe(true);
      expect(weekKey(text)).toBe(text);
    },
  );

  it.each([
    '2026-11-17',
    '2026-11-15',
    '2026-02-30',
    '2026-13-01',
    '2026-00-00',
    '2025-02-29',
    '1969-12-29',
    '9999-01-04',
    '2026-11-16 ',
    '2026-11-16\n',
    '2026-W47',
    '+002026-11-16',
    '',
    null,
    20261116,
    ['2026-11-16'],
  ])('is not %j', (value) => {
    expect(isWeekKey(value)).toBe(false);
    expect(() => weekKey(String(value === null ? '' : `${value}x`))).toThrow(RangeError);
  });

  it('is one day in seven', () => {
    const days = fc.integer({ min: 0, max: 2_900_000 });
    fc.assert(
      fc.property(days, (count) => {
        const date = Temporal.PlainDate.from('1970-01-01').add({ days: count });
        expect(isWeekKey(date.toString())).toBe(date.dayOfWeek === 1 && date.year < 9999);
      }),
    );
  });
});

describe('the week of an instant', () => {
  it.each([
    ['2026-11-16T10:59:59Z', 'Pacific/Pago_Pago', '2026-11-09'],
    ['2026-11-16T11:00:00Z', 'Pacific/Pago_Pago', '2026-11-16'],
    ['2026-11-15T09:59:59Z', 'Pacific/Kiritimati', '2026-11-09'],
    ['2026-11-15T10:00:00Z', 'Pacific/Kiritimati', '2026-11-16'],
    ['2026-11-15T23:59:59.999999999Z', 'UTC', '2026-11-09'],
    ['2026-11-16T00:00:00Z', 'UTC', '2026-11-16'],
    ['2026-03-29T22:59:59Z', 'Europe/Lisbon', '2026-03-23'],
    ['2026-03-29T23:00:00Z', 'Europe/Lisbon', '2026-03-30'],
    ['2026-10-25T23:59:59Z', 'Europe/Lisbon', '2026-10-19'],
    ['2026-10-26T00:00:00Z', 'Europe/Lisbon', '2026-10-26'],
    ['2026-03-09T03:59:59Z', 'America/New_York', '2026-03-02'],
    ['2026-03-09T04:00:00Z', 'America/New_York', '2026-03-09'],
    ['2021-01-03T23:59:59Z', 'UTC', '2020-12-28'],
  ])('%s in %s is %s', (instant, zone, week) => {
    expect(weekOf(Temporal.Instant.from(instant), zone)).toBe(week);
  });

  it('holds the local date, in every zone', () => {
    fc.assert(
      fc.property(instants, fc.constantFrom(...zones), (now, zone) => {
        const { monday, sunday } = weekDays(weekOf(now, zone));
        const today = now.toZonedDateTimeISO(zone).toPlainDate();
        expect(monday.dayOfWeek).toBe(1);
        expect(Temporal.PlainDate.compare(monday, today)).not.toBe(1);
        expect(Temporal.PlainDate.compare(today, sunday)).not.toBe(1);
      }),
    );
  });
});

describe('counting weeks', () => {
  it('agrees with the calendar', () => {
    fc.assert(
      fc.property(weeks, fc.integer({ min: -3000, max: 3000 }), (week, count) => {
        const expected = weekDays(week).monday.add({ days: 7 * count });
        fc.pre(expected.year >= 1 && expected.year <= 9999);
        const later = addWeeks(week, count);
        expect(later).toBe(expected.toString());
        expect(weeksBetween(week, later)).toBe(count);
        expect(weeksBetween(later, week) + count).toBe(0);
      }),
    );
  });

  it('lists every week from the first to the last', () => {
    expect(weekRange(weekKey('2020-12-21'), weekKey('2021-01-11'))).toEqual([
      '2020-12-21',
      '2020-12-28',
      '2021-01-04',
      '2021-01-11',
    ]);
    expect(weekRange(weekKey('2021-01-11'), weekKey('2021-01-04'))).toEqual([]);
  });

  it('refuses to leave the calendar', () => {
    expect(() => addWeeks(weekKey('9998-12-28'), 60)).toThrow(RangeError);
  });
});

describe('the ISO number of a week', () => {
  it.each([
    ['2020-12-28', 2020, 53],
    ['2021-01-04', 2021, 1],
    ['2026-12-28', 2026, 53],
    ['2027-01-04', 2027, 1],
    ['2024-12-30', 2025, 1],
    ['2025-12-29', 2026, 1],
    ['2026-11-16', 2026, 47],
  ])('%s is week %i-%i', (text, year, week) => {
    expect(isoWeek(weekKey(text))).toEqual({ year, week });
  });

  it('agrees with Temporal', () => {
    fc.assert(
      fc.property(weeks, (week) => {
        const { monday } = weekDays(week);
        expect(isoWeek(week)).toEqual({ year: monday.yearOfWeek, week: monday.weekOfYear });
      }),
    );
  });
});
