import { expect, it } from 'vitest';
import { scopeGroups, scopeWords } from '#/app/(app)/account/tokens/_scope-words.ts';
import { endsSoon, endWords } from '#/app/(app)/account/tokens/_token-words.ts';
import { tokenScopes } from '#/db/vocabulary.ts';

it('the form has words for every scope', () => {
  const offered = scopeGroups.flatMap(({ scopes }) => scopes.map(({ scope }) => scope));
  expect(offered.sort()).toEqual([...tokenScopes].sort());
});

it.each([
  [['goals:read'], 'Goals: read'],
  [['check-ins:write', 'goals:write', 'goals:read'], 'Goals: read and change · Check-ins: change'],
  [['notices:read', 'mentoring:write'], 'Mentoring: change · Inbox: read'],
] as const)('%j is %s', (scopes, words) => expect(scopeWords(scopes)).toBe(words));

it.each([
  ['2027-02-20T10:00:05Z', 'ends in 90 days', false],
  ['2026-11-29T10:00:05Z', 'ends in 7 days', false],
  ['2026-11-28T10:00:05Z', 'ends in 6 days', true],
  ['2026-11-23T12:00:00Z', 'ends within two days', true],
])('a token until %s %s', (expiresAt, words, soon) => {
  const now = '2026-11-22T10:00:00Z';
  expect([endWords(expiresAt, now), endsSoon(expiresAt, now)]).toEqual([words, soon]);
});
