import { expect, test } from 'vitest';
import {
  dayOf,
  initialsOf,
  mentorsTitle,
  nameOf,
  sharingLine,
} from '#/components/mentorships/mentorship-words.ts';
import type { Mentorship } from '#/lib/mentorships/queries.ts';

test.each([
  ['Priya Raman', 'PR'],
  ['Cher', 'C'],
  ['lena@demo.example', 'LD'],
  ['Ana Maria de Souza', 'AS'],
  ['王 小明', '王小'],
  ['', ''],
])('%s has the initials %s', (name, initials) => {
  expect(initialsOf(name)).toBe(initials);
});

test.each([
  [[], 'Nobody reads your weeks yet.'],
  [['Priya Raman'], 'Priya reads your weeks.'],
  [['Priya Raman', 'Noor'], 'Priya and Noor read your weeks.'],
  [['A', 'B', 'C'], 'A, B and C read your weeks.'],
  [['A', 'B', 'C', 'D'], '4 mentors read your weeks.'],
])('of %j the title is "%s"', (names, title) => {
  expect(mentorsTitle(names.map((name) => mentorship({ name })))).toBe(title);
});

test('until there is a name the address stands for it, and an account that is gone has none', () => {
  expect(nameOf(mentorship({ name: null, state: 'invited' }))).toBe('priya@example.org');
  expect(nameOf(mentorship({ name: null, state: 'ended' }))).toBe('A former member');
});

test('what is shared fits in a line', () => {
  const sharing = { goals: 'named', goalIds: ['a'], journal: false, past: true } as const;
  expect(sharingLine({ ...sharing, goalIds: ['a'] })).toBe(
    'One goal · numbers only · the past too',
  );
  expect(sharingLine({ ...sharing, goalIds: [] })).toMatch(/^No goals/);
});

test('a day is that of the reader', () => {
  expect(dayOf('2026-11-18T22:00:00Z', 'Asia/Kathmandu')).toBe('19 November');
});

function mentorship(wishes: Partial<Mentorship>): Mentorship {
  return {
    name: null,
    state: 'active',
    invitedEmail: 'priya@example.org',
    ...wishes,
  } as Mentorship;
}
