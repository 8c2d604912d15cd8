import { expect, it } from 'vitest';
import { daysWords } from '#/components/time-off/time-off-words.ts';

it.each([
  ['2026-12-21', '2026-12-21', '21 December 2026'],
  ['2026-12-14', '2026-12-18', '14 – 18 December 2026'],
  ['2026-11-28', '2026-12-04', '28 November – 4 December 2026'],
  ['2026-12-21', '2027-01-01', '21 December 2026 – 1 January 2027'],
  ['2026-12-21', '2027-12-21', '21 December 2026 – 21 December 2027'],
])('the days %s to %s are said as one', (fromDay, toDay, words) => {
  expect(daysWords({ fromDay, toDay })).toBe(words);
});
