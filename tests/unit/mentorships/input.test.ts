import { describe, expect, it } from 'vitest';
import { absenceInput, invitationInput, sharingInput } from '#/lib/mentorships/input.ts';

const goal = '019a9d2c-7b00-7c3e-9f41-2a6d0c5b8e17';
const sharing = { goals: 'named', goalIds: [goal], journal: false, past: false };

describe('a sharing', () => {
  it('names each goal once, and none beside all', () => {
    expect(sharingInput.parse({ ...sharing, goalIds: [goal, goal] }).goalIds).toEqual([goal]);
    expect(sharingInput.parse({ ...sharing, goals: 'all' }).goalIds).toEqual([]);
    expect(sharingInput.parse({ goals: 'named', journal: true, past: true }).goalIds).toEqual([]);
  });

  it.each([
    ['a choice is missing', { goals: 'all', journal: true }],
    ['a choice is no choice', { ...sharing, journal: 'yes' }],
    ['an id is none', { ...sharing, goalIds: ['x'] }],
    ['there are too many', { ...sharing, goalIds: Array(1001).fill(goal) }],
    ['something else is there', { ...sharing, energy: true }],
  ])('is refused when %s', (_, input) => {
    expect(sharingInput.safeParse(input).success).toBe(false);
  });
});

it('an address is compared in lower case', () => {
  const input = { email: '  Maya@Example.ORG ', sharing };
  expect(invitationInput.parse(input)).toMatchObject({ email: 'maya@example.org', message: '' });
});

it.each(['2026-02-29', '2026-13-01', '1 December', '2026-12-01T00:00:00Z', ''])(
  '"%s" is no day',
  (until) => {
    expect(absenceInput.safeParse({ until }).success).toBe(false);
  },
);
