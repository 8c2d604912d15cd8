import { expect, it } from 'vitest';
import { readerWords } from '#/components/check-ins/reader-words.ts';
import type { CheckInReader } from '#/lib/check-ins/reader-list.ts';

const priya: CheckInReader = {
  mentorshipId: 'p',
  name: 'Priya Raman',
  journal: true,
  goalIds: null,
};
const sam: CheckInReader = {
  mentorshipId: 's',
  name: 'Sam Lee',
  journal: false,
  goalIds: ['talks'],
};

it('names nobody where there is nobody', () => {
  expect(readerWords([], ['talks'])).toEqual({
    whole: 'only you see it',
    goals: null,
    journal: null,
    each: [],
  });
});

it('names who reads what: the journal, the plan for next week, the numbers of each goal', () => {
  expect(readerWords([priya, sam], ['release', 'talks'])).toEqual({
    whole: 'Priya and Sam see it when you submit',
    goals: [
      { numbers: 'Priya sees this.', plan: 'Priya reads this.' },
      { numbers: 'Priya and Sam see this.', plan: 'Priya reads this.' },
    ],
    journal: 'Priya reads this. Only numbers go to Sam.',
    each: ['Priya Raman: numbers and journal', 'Sam Lee: only numbers, of the goals you named'],
  });
});

it('says that something is one’s own although there is a mentor', () => {
  expect(readerWords([sam], ['release'])).toMatchObject({
    goals: [{ numbers: 'Only you see this.', plan: 'Only you see this.' }],
    journal: 'Only you see this. Only numbers go to Sam.',
  });
});

it('calls two of one first name by their whole names', () => {
  const other = { ...priya, mentorshipId: 'o', name: 'Priya Shah' };
  expect(readerWords([priya, other], []).journal).toBe('Priya Raman and Priya Shah read this.');
});
