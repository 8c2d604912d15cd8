import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import {
  addWeeks,
  type DatedDueRule,
  defaultDueRule,
  dueClock,
  dueMoment,
  dueRuleFor,
  weekKey,
  weekOf,
} from '#/lib/core/week.ts';

const friday: DatedDueRule = { fromWeek: weekKey('2026-01-05'), weekday: 5, time: '18:00' };
const monday: DatedDueRule = { fromWeek: weekKey('2026-03-02'), weekday: 1, time: '00:00' };
const sunday: DatedDueRule = { fromWeek: weekKey('2026-06-01'), weekday: 7, time: '23:59' };
const instant = (text: string) => Temporal.Instant.from(text);

describe('the due moment', () => {
  it.each([
    ['an ordinary Friday', '2026-11-16', 5, '18:00', 'Europe/Lisbon', '2026-11-20T18:00:00Z'],
    ['far west', '2026-11-16', 7, '23:59', 'Pacific/Pago_Pago', '2026-11-23T10:59:00Z'],
    ['far east', '2026-11-16', 1, '00:00', 'Pacific/Kiritimati', '2026-11-15T10:00:00Z'],
    [
      'skipped in spring: an hour on',
      '2026-03-23',
      7,
      '01:30',
      'Europe/Lisbon',
      '2026-03-29T01:30:00Z',
    ],
    [
      'twice in autumn: the first',
      '2026-10-19',
      7,
      '01:30',
      'Europe/Lisbon',
      '2026-10-25T00:30:00Z',
    ],
    ['skipped in New York', '2026-03-02', 7, '02:30', 'America/New_York', '2026-03-08T07:30:00Z'],
    ['twice in New York', '2026-10-26', 7, '01:30', 'America/New_York', '2026-11-01T05:30:00Z'],
    [
      'a gap of 30 minutes',
      '2026-09-28',
      7,
      '02:15',
      'Australia/Lord_Howe',
      '2026-10-03T15:45:00Z',
    ],
    [
      'twice for 30 minutes',
      '2026-03-30',
      7,
      '01:45',
      'Australia/Lord_Howe',
      '2026-04-04T14:45:00Z',
    ],
    [
      'before Ramadan: twice',
      '2026-02-09',
      7,
      '02:30',
      'Africa/Casablanca',
      '2026-02-15T01:30:00Z',
    ],
    [
      'after Ramadan: skipped',
      '2026-03-16',
      7,
      '02:30',
      'Africa/Casablanca',
      '2026-03-22T02:30:00Z',
    ],
    ['a day that never was', '2011-12-26', 5, '18:00', 'Pacific/Apia', '2011-12-31T04:00:00Z'],
    ['ISO week 53', '2020-12-28', 7, '18:00', 'UTC', '2021-01-03T18:00:00Z'],
  ])('%s', (_, week, weekday, time, zone, expected) => {
    expect(dueMoment(weekKey(week), { weekday, time }, zone).toString()).toBe(expected);
  });

  it('moves by the length of the gap: 30 minutes on Lord Howe, a day on Samoa', () => {
    const local = (week: string, weekday: number, time: string, zone: string) =>
      dueMoment(weekKey(week), { weekday, time }, zone)
        .toZonedDateTimeISO(zone)
        .toPlainDateTime()
        .toString();
    expect(local('2026-09-28', 7, '02:15', 'Australia/Lord_Howe')).toBe('2026-10-04T02:45:00');
    expect(local('2011-12-26', 5, '18:00', 'Pacific/Apia')).toBe('2011-12-31T18:00:00');
  });
});

describe('the due rule of a week', () => {
  it('is the latest that began by then, in whatever order the history comes', () => {
    const history = [sunday, friday, monday];
    expect(dueRuleFor(weekKey('2026-02-23'), history)).toBe(friday);
    expect(dueRuleFor(weekKey('2026-03-02'), history)).toBe(monday);
    expect(dueRuleFor(weekKey('2026-05-25'), history)).toBe(monday);
    expect(dueRuleFor(weekKey('2027-01-04'), history)).toBe(sunday);
  });

  it('is the first one for weeks before it, and Friday 18:00 without any', () => {
    expect(dueRuleFor(weekKey('2025-12-29'), [monday, friday])).toBe(friday);
    expect(dueRuleFor(weekKey('2026-03-02'), [])).toBe(defaultDueRule);
  });
});

describe('the due clock', () => {
  it('moves on with the due moment, not a second earlier', () => {
    const before = dueClock(instant('2026-11-20T17:59:59Z'), [friday], 'Europe/Lisbon');
    expect(before).toMatchObject({
      currentWeek: '2026-11-16',
      nextDueWeek: '2026-11-16',
      lastDueWeek: '2026-11-09',
    });
    expect(before.nextDueAt.toString()).toBe('2026-11-20T18:00:00Z');
    const at = dueClock(instant('2026-11-20T18:00:00Z'), [friday], 'Europe/Lisbon');
    expect(at).toMatchObject({
      currentWeek: '2026-11-16',
      nextDueWeek: '2026-11-23',
      lastDueWeek: '2026-11-16',
    });
  });

  it('follows a change of the rule', () => {
    const clock = dueClock(instant('2026-02-28T12:00:00Z'), [friday, monday], 'UTC');
    expect(clock.nextDueAt.toString()).toBe('2026-03-02T00:00:00Z');
  });

  it('waits for the Sunday after a Saturday that the date line took away', () => {
    const rule = { fromWeek: weekKey('1994-01-03'), weekday: 6, time: '18:00' };
    const zone = 'Pacific/Kiritimati';
    const clock = dueClock(instant('1995-01-01T03:59:59Z'), [rule], zone);
    expect(clock.nextDueAt.toZonedDateTimeISO(zone).toPlainDateTime().toString()).toBe(
      '1995-01-01T18:00:00',
    );
    expect(clock).toMatchObject({ currentWeek: '1994-12-26', nextDueWeek: '1994-12-26' });
  });

  it('holds for every moment, rule and zone', () => {
    const rules = fc.record({
      fromWeek: fc.constantFrom(friday.fromWeek, monday.fromWeek),
      weekday: fc.integer({ min: 1, max: 7 }),
      time: fc.constantFrom('00:00', '00:30', '02:15', '02:30', '18:00', '23:59'),
    });
    const zone = fc.constantFrom(
      'Europe/Lisbon',
      'America/New_York',
      'Australia/Lord_Howe',
      'Africa/Casablanca',
      'Pacific/Pago_Pago',
      'Pacific/Kiritimati',
      'Pacific/Apia',
    );
    const moments = fc.integer({ min: 1_767_225_600, max: 1_830_297_600 });
    fc.assert(
      fc.property(moments, fc.array(rules, { maxLength: 2 }), zone, (seconds, history, where) => {
        const now = Temporal.Instant.fromEpochMilliseconds(seconds * 1000);
        const clock = dueClock(now, history, where);
        const due = (week: typeof clock.currentWeek) =>
          dueMoment(week, dueRuleFor(week, history), where).epochMilliseconds;
        expect(clock.currentWeek).toBe(weekOf(now, where));
        expect(due(clock.nextDueWeek)).toBe(clock.nextDueAt.epochMilliseconds);
        expect(due(clock.nextDueWeek)).toBeGreaterThan(now.epochMilliseconds);
        expect(due(clock.lastDueWeek)).toBeLessThanOrEqual(now.epochMilliseconds);
        expect([clock.currentWeek, addWeeks(clock.currentWeek, 1)]).toContain(clock.nextDueWeek);
      }),
    );
  });
});
