import { expect, test } from 'vitest';
import { inTransaction } from '#/db/transaction.ts';
import { menteeOverview, sharedDashboardFacts } from '#/lib/dashboard/queries.ts';
import { sharedDashboard } from '#/lib/dashboard/rules.ts';
import { sharedGoal } from '#/lib/goals/queries.ts';
import { asMember, type TestMember } from '#/tests/support/member.ts';
import { mintMentorship } from '#/tests/support/mentorship.ts';
import { bothSee, goalWith, logged, now, someone, weekAt, withoutWall } from './shared-arrange.ts';

const [mentee, mentor] = [await someone('Tomas Novak'), await someone('Priya Sharma')];

async function pair() {
  return { mentee: await someone('Tomas Novak'), mentor: await someone('Priya Sharma') };
}

/** What mentor and preview see, which is one and the same. */
async function seen(one: TestMember, other: TestMember, mentorshipId: string) {
  const { asMentor, preview } = await bothSee(one, other, mentorshipId);
  expect(preview).toEqual(asMentor);
  return asMentor;
}

test('with everything shared the mentor sees goals, weeks and logs; never a draft', async () => {
  const goal = await goalWith(mentee, { values: [1, 2, 3, 4, 5, 6] });
  await goalWith(mentee, { title: 'A draft', state: 'draft' });
  await logged(mentee, weekAt(6), { draft: true });
  const mentorship = await mintMentorship(mentee, mentor);
  const shared = await seen(mentee, mentor, mentorship);
  expect(shared?.mentee).toEqual({
    name: 'Tomas Novak',
    timeZone: 'Asia/Kathmandu',
    dueRules: [{ fromWeek: '2020-01-06', weekday: 5, time: '18:00' }],
  });
  expect(shared?.hiddenThrough).toBeNull();
  expect(shared?.facts.goals.map(({ id }) => id)).toEqual([goal]);
  expect(shared?.facts.goals[0]?.metrics[0]?.points).toHaveLength(6);
  expect(shared?.facts.checkIns.map(({ week }) => week)).toEqual([0, 1, 2, 3, 4, 5].map(weekAt));
  expect(shared?.lastCheckIn).toMatchObject({ week: weekAt(5), late: false });
  expect(JSON.stringify(shared)).not.toContain(mentee.email);
});

test('from now on: the weeks before are not there, and nothing is missed because of that', async () => {
  const { mentee, mentor } = await pair();
  await goalWith(mentee, { values: [1, 2, 3, 4, 5, 6] });
  await goalWith(mentee, { title: 'Closed before', state: 'closed', closedWeek: weekAt(3) });
  // The Thursday of week 5, whose log was submitted the day after.
  const mentorship = await mintMentorship(mentee, mentor, {
    past: false,
    startedAt: '2026-11-05T10:00:00Z',
  });
  const shared = await seen(mentee, mentor, mentorship);
  if (!shared) throw new Error('nothing is shared');
  expect(shared.hiddenThrough).toBe(weekAt(4));
  expect(shared.facts.goals[0]?.metrics[0]?.points).toEqual([
    { week: weekAt(4), value: 5 },
    { week: weekAt(5), value: 6 },
  ]);
  expect(shared.facts.goals[0]?.confidences).toHaveLength(2);
  expect(shared.facts.spans).toHaveLength(1);
  const board = sharedDashboard(shared, now);
  expect(board.rhythm).toMatchObject({ streak: 2, logged: 2, due: 2 });
  expect(board.trail.lanes[0]?.marks.map(({ state }) => state)).toEqual([
    'logged',
    'logged',
    'due',
  ]);
});

test('a log of a week before that is submitted later is shared', async () => {
  const { mentee, mentor } = await pair();
  await goalWith(mentee, { values: [1, 2] });
  await logged(mentee, weekAt(3), { at: '2026-11-10T10:00:00Z' });
  const mentorship = await mintMentorship(mentee, mentor, { past: false });
  const shared = await seen(mentee, mentor, mentorship);
  expect(shared?.facts.checkIns.map(({ week }) => week)).toEqual([weekAt(3)]);
});

test('named goals: the others are not there, nor the weeks that they made due', async () => {
  const { mentee, mentor } = await pair();
  const named = await goalWith(mentee, { values: [1, 2] });
  const other = await goalWith(mentee, { title: 'Alone', values: [1, 2, 3] });
  const mentorship = await mintMentorship(mentee, mentor, { goalIds: [named] });
  const shared = await seen(mentee, mentor, mentorship);
  expect(shared?.facts.goals.map(({ id }) => id)).toEqual([named]);
  expect(shared?.facts.spans).toHaveLength(1);
  expect(JSON.stringify(shared)).not.toContain(other);
  const sam = await someone('Sam Ito');
  const none = await mintMentorship(mentee, sam, { goalIds: [] });
  expect((await seen(mentee, sam, none))?.facts.goals).toEqual([]);
});

test('the query says the rule by itself: without row-level security it reads the same', async () => {
  const { mentee, mentor } = await pair();
  const named = await goalWith(mentee, { values: [1, 2, 3, 4, 5, 6] });
  await goalWith(mentee, { title: 'Alone', values: [1, 2] });
  await goalWith(await someone('Somebody else'), { values: [1] });
  await mintMentorship(mentee, await someone('Another mentor'));
  const wishes = { goalIds: [named], past: false, startedAt: '2026-11-05T10:00:00Z' };
  const mentorship = await mintMentorship(mentee, mentor, wishes);
  const walled = await seen(mentee, mentor, mentorship);
  const bare = await withoutWall(mentor.id, async (db) => {
    const [{ rows }] = await db.sql<[{ rows: number }]>`select count(*)::int rows from goals`;
    expect(rows).toBeGreaterThan(2);
    return {
      one: await sharedDashboardFacts(db, mentorship, now),
      all: await menteeOverview(db, now),
      goal: await sharedGoal(db, mentorship, named),
    };
  });
  expect(bare.one).toEqual(walled);
  expect(bare.all.mentees).toHaveLength(1);
  expect(bare.goal?.metrics[0]?.points).toHaveLength(2);
});

test('nothing is shared by an ended mentorship, with a stranger, with the mentee, or of another', async () => {
  const { mentee, mentor } = await pair();
  await goalWith(mentee, { values: [1] });
  const ended = await mintMentorship(mentee, mentor, { state: 'ended' });
  expect(await seen(mentee, mentor, ended)).toBeNull();
  const active = await mintMentorship(mentee, mentor);
  expect((await seen(mentee, mentor, active))?.facts.goals).toHaveLength(1);
  const read = (memberId: string) =>
    inTransaction({ kind: 'member', memberId }, now, ({ db }) =>
      sharedDashboardFacts(db, active, now),
    );
  expect(await read(mentee.id)).toBeNull();
  expect(await read((await someone('Nobody')).id)).toBeNull();
  // The same eyes, on another mentee.
  const other = await someone('Ana Lima');
  await mintMentorship(other, mentor);
  expect((await bothSee(other, mentor, active)).preview).toBeNull();
});

test('the list: everybody in one statement, with whose turn it is; a page at a time', async () => {
  const { mentor } = await pair();
  const ids: string[] = [];
  for (let i = 0; i < 21; i++) {
    const one = await someone(`Mentee ${i}`);
    const startedAt = `2026-10-${String(i + 1).padStart(2, '0')}T10:00:00Z`;
    ids.push(await mintMentorship(one, mentor, { startedAt }));
    if (i > 0) continue;
    await goalWith(one, { values: [1, 2] });
    const checkIn = await logged(one, weekAt(1));
    await asMember(
      one.id,
      (sql) => sql`
        insert into reviews (check_in_id, owner_id, mentorship_id, state, awaiting_since, offered_from, created_at)
        values (${checkIn}, ${one.id}, ${ids[0] ?? null}, 'awaiting_mentor', '2026-10-16T10:00:00Z', '2026-10-22T10:00:00Z', '2026-10-16T10:00:00Z')`,
    );
  }
  const page = (cursor?: string) =>
    inTransaction({ kind: 'member', memberId: mentor.id }, now, ({ db }) =>
      menteeOverview(db, now, cursor === undefined ? {} : { cursor }),
    );
  const first = await page();
  expect(first.mentees.map(({ mentorshipId }) => mentorshipId)).toEqual(ids.slice(0, 20));
  expect(first.mentees[0]).toMatchObject({ owed: { count: 1 }, asked: { count: 0, since: null } });
  expect(first.mentees[0]?.facts.goals).toHaveLength(1);
  const second = await page(first.nextCursor ?? '');
  expect(second.mentees.map(({ mentorshipId }) => mentorshipId)).toEqual(ids.slice(20));
  expect(second.nextCursor).toBeNull();
  await expect(page('nonsense')).rejects.toThrow();
});
