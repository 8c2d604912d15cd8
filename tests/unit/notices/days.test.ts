import { expect, test } from 'vitest';
import { byDay, dayWords, timeOfDay } from '#/components/notices/days.ts';

test('a list is cut where the day changes for whoever reads it', () => {
  const moments = ['2026-11-21T01:00:00Z', '2026-11-20T18:30:00Z', '2026-11-20T18:00:00Z'];
  const daysIn = (zone: string) =>
    byDay(moments, (moment) => moment, zone).map(({ date, items }) => [date, items.length]);
  expect(daysIn('Asia/Kathmandu')).toEqual([
    ['2026-11-21', 2],
    ['2026-11-20', 1],
  ]);
  expect(daysIn('America/Los_Angeles')).toEqual([['2026-11-20', 3]]);
  expect(byDay([], String, 'UTC')).toEqual([]);
});

test.each([
  ['2026-11-20', 'Today'],
  ['2026-11-19', 'Yesterday'],
  ['2026-11-13', 'Friday 13 November'],
  ['2025-12-31', 'Wednesday 31 December 2025'],
])('on 20 November, %s is "%s"', (date, words) => {
  expect(dayWords(date, '2026-11-20')).toBe(words);
});

test('the time of day is that of the zone', () => {
  expect(timeOfDay('2026-11-20T18:15:00Z', 'Asia/Kathmandu')).toBe('00:00');
});
