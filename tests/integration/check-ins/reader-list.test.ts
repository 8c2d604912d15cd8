import { expect, test } from 'vitest';
import { inTransaction, readAsMentor } from '#/db/transaction.ts';
import { checkInReaders, sharedCheckInAt } from '#/lib/check-ins/reader-list.ts';
import { type WeekKey, weekKey } from '#/lib/core/week.ts';
import { mintMentorship } from '#/tests/support/mentorship.ts';
import { goalWith, logged, now, someone, weekAt } from '../dashboard/shared-arrange.ts';

const [before, open] = [weekKey(weekAt(1)), weekKey(weekAt(6))];

async function arrange() {
  const [mentee, priya, sam] = [
    await someone('Tomas Novak'),
    await someone('Priya Sharma'),
    await someone('Sam Lee'),
  ];
  const goal = await goalWith(mentee);
  await logged(mentee, before);
  const all = await mintMentorship(mentee, priya);
  const wishes = {
    journalSince: null,
    past: false,
    goalIds: [goal],
    startedAt: '2026-11-17T10:00:00Z',
  };
  const few = await mintMentorship(mentee, sam, wishes);
  await mintMentorship(await someone('Another mentee'), sam);
  await mintMentorship(mentee, await someone('A mentor of old'), { state: 'ended' });
  return { mentee, priya, sam, goal, all, few };
}

function readersOf(memberId: string, week: WeekKey) {
  return inTransaction({ kind: 'member', memberId }, now, ({ db }) => checkInReaders(db, week));
}

test('who reads a week is said by what they will see of it', async () => {
  const { mentee, sam, goal, all, few } = await arrange();
  expect(await readersOf(mentee.id, open)).toEqual([
    { mentorshipId: all, name: 'Priya Sharma', journal: true, goalIds: null },
    { mentorshipId: few, name: 'Sam Lee', journal: false, goalIds: [goal] },
  ]);
  expect(await readersOf(sam.id, open)).toEqual([]);
});

test('a week from before a mentorship that shares no past is not for its mentor', async () => {
  const { mentee } = await arrange();
  const readers = await readersOf(mentee.id, before);
  expect(readers.map(({ name }) => name)).toEqual(['Priya Sharma']);
});

test('the check-in of a week is found through the eyes of whom it is shared with', async () => {
  const { mentee, priya, sam, all, few } = await arrange();
  await logged(mentee, open, { draft: true });
  const through = (mentorId: string, mentorshipId: string, week: WeekKey) =>
    readAsMentor({ mentorId, menteeId: mentee.id }, (db) =>
      sharedCheckInAt(db, mentorshipId, week),
    );
  expect(await through(priya.id, all, before)).toBe(await logged(mentee, before));
  expect(await through(priya.id, all, open)).toBeNull();
  expect(await through(sam.id, few, before)).toBeNull();
  expect(await through(sam.id, all, before)).toBeNull();
  expect(await through(priya.id, 'no-id', before)).toBeNull();
});
