import { expect, test } from 'vitest';
import { countLabel, sideEntries } from '#/components/layout/_side-entries.ts';

const counts = { name: 'Maya Rai', activeGoals: 2, mentees: 0, owedReviews: 0, unreadNotices: 0 };

function labels(entries: ReturnType<typeof sideEntries>): string[] {
  return entries.map(({ label }) => label);
}

test('whoever mentors nobody has five places, all in the bar of a phone', () => {
  const entries = sideEntries(counts);
  expect(labels(entries)).toEqual(['This week', 'Goals', 'Log', 'Check-ins', 'Mentors']);
  expect(entries.some(({ inMenu }) => inMenu)).toBe(false);
});

test('whoever mentors has their reviews first, and on a phone a menu for the rest', () => {
  const entries = sideEntries({ ...counts, mentees: 3, owedReviews: 100 });
  expect(labels(entries).slice(0, 2)).toEqual(['Reviews', 'Mentees']);
  const inBar = entries.filter(({ inMenu }) => !inMenu);
  expect(labels(inBar)).toEqual(['Reviews', 'This week', 'Goals', 'Log']);
  expect(entries).toHaveLength(7);
});

test.each([
  [1, '1'],
  [99, '99'],
  [100, '99+'],
])('%i is shown as %s', (count, label) => {
  expect(countLabel(count)).toBe(label);
});
