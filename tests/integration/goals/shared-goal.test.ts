import { expect, test } from 'vitest';
import { inTransaction, readAsMentor } from '#/db/transaction.ts';
import { sharedGoal } from '#/lib/goals/queries.ts';
import type { TestMember } from '#/tests/support/member.ts';
import { mintMentorship } from '#/tests/support/mentorship.ts';
import { goalWith, logged, now, someone, weekAt } from '../dashboard/shared-arrange.ts';

async function pair() {
  return { mentee: await someone('Tomas Novak'), mentor: await someone('Priya Sharma') };
}

/** Read by the mentor and through their eyes, which has to be one and the same. */
async function seen(mentee: TestMember, mentor: TestMember, mentorshipId: string, goalId: string) {
  const asMentor = await inTransaction({ kind: 'member', memberId: mentor.id }, now, ({ db }) =>
    sharedGoal(db, mentorshipId, goalId),
  );
  const eyes = { mentorId: mentor.id, menteeId: mentee.id };
  expect(await readAsMentor(eyes, (db) => sharedGoal(db, mentorshipId, goalId))).toEqual(asMentor);
  return asMentor;
}

test('a goal as it is shared: whole, and without the id of its owner', async () => {
  const { mentee, mentor } = await pair();
  const goal = await goalWith(mentee, { values: [1, 2, 3] });
  const shared = await seen(mentee, mentor, await mintMentorship(mentee, mentor), goal);
  expect(shared).toMatchObject({ id: goal, state: 'active', hiddenThrough: null });
  expect(shared?.metrics[0]?.points).toHaveLength(3);
  expect(shared?.milestones).toHaveLength(1);
  expect(JSON.stringify(shared)).not.toContain(mentee.id);
});

test('from now on: only what was logged since', async () => {
  const { mentee, mentor } = await pair();
  const goal = await goalWith(mentee, { values: [1, 2, 3] });
  await logged(mentee, weekAt(4), { draft: true });
  const wishes = { past: false, startedAt: '2026-10-15T10:00:00Z' };
  const shared = await seen(mentee, mentor, await mintMentorship(mentee, mentor, wishes), goal);
  expect(shared?.metrics[0]?.points.map(({ week }) => week)).toEqual([weekAt(1), weekAt(2)]);
  expect(shared?.confidences.map(({ week }) => week)).toEqual([weekAt(1), weekAt(2)]);
});

test('a draft, a goal that is not named, one closed before, another mentee’s: not there', async () => {
  const { mentee, mentor } = await pair();
  const draft = await goalWith(mentee, { state: 'draft' });
  const alone = await goalWith(mentee, { title: 'Alone' });
  const before = await goalWith(mentee, { state: 'closed', closedWeek: weekAt(1) });
  const since = await goalWith(mentee, { state: 'closed', closedWeek: weekAt(5) });
  const wishes = { goalIds: [draft, before, since], past: false };
  const mentorship = await mintMentorship(mentee, mentor, wishes);
  for (const goal of [draft, alone, before]) {
    expect(await seen(mentee, mentor, mentorship, goal)).toBeNull();
  }
  expect(await seen(mentee, mentor, mentorship, since)).toMatchObject({ outcome: 'met' });
  const other = await someone('Ana Lima');
  const others = await goalWith(other);
  await mintMentorship(other, mentor);
  expect(await seen(mentee, mentor, mentorship, others)).toBeNull();
  expect(await seen(mentee, mentor, 'no-id', since)).toBeNull();
});

test('after the end, and for a stranger: nothing', async () => {
  const { mentee, mentor } = await pair();
  const goal = await goalWith(mentee);
  const ended = await mintMentorship(mentee, mentor, { state: 'ended' });
  expect(await seen(mentee, mentor, ended, goal)).toBeNull();
  expect(await seen(mentee, await someone('Nobody'), ended, goal)).toBeNull();
});
