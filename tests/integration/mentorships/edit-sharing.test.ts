import { expect, test } from 'vitest';
import type { Context } from '#/lib/core/context.ts';
import { getMentorshipFor, sharedGoals, sharesJournal } from '#/lib/mentorships/access.ts';
import { editSharing } from '#/lib/mentorships/edit-sharing.ts';
import { endMentorship } from '#/lib/mentorships/end-mentorship.ts';
import { makeGoal } from '#/tests/integration/goals/arrange.ts';
import { mintMember } from '#/tests/support/member.ts';
import { act, invite, makePair, newsOf, notFound, refusal, thursday } from './arrange.ts';

const numbersOnly = { goals: 'all', journal: false, past: false } as const;
const withJournal = { goals: 'all', journal: true, past: false } as const;

test('what is shared changes at once, in both directions', async () => {
  const { mentee, mentor, mentorship } = await makePair({ sharing: withJournal });
  const [one, two] = [await makeGoal(mentee.id), await makeGoal(mentee.id)];
  const goalsSeen = () => act(mentor.id, (ctx) => goalsSharedIn(ctx, mentorship.id));
  expect((await goalsSeen()).sort()).toEqual([one.id, two.id].sort());
  const sharing = { goals: 'named' as const, goalIds: [two.id], journal: false, past: false };
  const changed = await change(mentee.id, { ...mentorship, sharing });
  expect(changed).toMatchObject({
    goalSharing: 'named',
    goalIds: [two.id],
    journalSince: null,
    version: 3,
  });
  expect(await goalsSeen()).toEqual([two.id]);
  expect(await act(mentor.id, (ctx) => journalShared(ctx, mentorship.id))).toBe(false);
  await change(mentee.id, { ...changed, sharing: { ...sharing, goalIds: [] } });
  expect(await goalsSeen()).toEqual([]);
  expect((await newsOf(mentor.id)).notices).toEqual([]);
});

test('the journal is shared from when it was chosen; choosing it again does not move that', async () => {
  const { mentee, mentorship } = await makePair({ sharing: numbersOnly });
  const first = await change(mentee.id, { ...mentorship, sharing: withJournal }, thursday);
  expect(Date.parse(first.journalSince ?? '')).toBe(Date.parse(thursday));
  const later = '2026-11-20T10:00:00Z';
  const second = await change(
    mentee.id,
    { ...first, sharing: { ...withJournal, past: true } },
    later,
  );
  expect(second).toMatchObject({ journalSince: first.journalSince, pastShared: true });
  const off = await change(mentee.id, { ...second, sharing: numbersOnly }, later);
  const on = await change(mentee.id, { ...off, sharing: withJournal }, later);
  expect(Date.parse(on.journalSince ?? '')).toBe(Date.parse(later));
});

test('an open invitation can be changed before it is accepted', async () => {
  const member = await mintMember();
  const invitation = await invite(member.id);
  const changed = await change(member.id, { ...invitation, sharing: numbersOnly });
  expect(changed).toMatchObject({ state: 'invited', journalSince: null });
});

test('an older version is refused with what stands, and changes nothing', async () => {
  const { mentee, mentorship } = await makePair();
  await change(mentee.id, { ...mentorship, sharing: numbersOnly });
  const error = await refusal(change(mentee.id, { ...mentorship, sharing: withJournal }));
  expect(error).toMatchObject({
    code: 'stale_version',
    currentVersion: 3,
    current: { id: mentorship.id, sharing: { ...numbersOnly, goalIds: [] } },
  });
});

test('of two changes at the same moment one holds, and the other is told', async () => {
  const { mentee, mentorship } = await makePair();
  const outcomes = await Promise.allSettled(
    [numbersOnly, withJournal].map((sharing) => change(mentee.id, { ...mentorship, sharing })),
  );
  expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
});

test('only the mentee chooses: the mentor may not, and nobody else finds it', async () => {
  const { mentor, mentorship } = await makePair();
  const tried = (id: string) => refusal(change(id, { ...mentorship, sharing: withJournal }));
  expect(await tried(mentor.id)).toMatchObject({ code: 'not_the_mentee' });
  expect(await tried((await mintMember()).id)).toMatchObject(notFound);
});

test("somebody else's goal cannot be named", async () => {
  const { mentee, mentorship } = await makePair();
  const { id } = await makeGoal((await mintMember()).id);
  const sharing = { goals: 'named' as const, goalIds: [id], journal: true, past: false };
  const error = await refusal(change(mentee.id, { ...mentorship, sharing }));
  expect(error).toMatchObject({ issues: [{ path: 'sharing.goalIds' }] });
});

test('ending while the sharing is edited: it is ended either way, and nothing is shared', async () => {
  for (let i = 0; i < 5; i++) {
    const { mentee, mentor, mentorship } = await makePair();
    await makeGoal(mentee.id);
    const [ended, edited] = await Promise.allSettled([
      act(mentor.id, (ctx) => endMentorship(ctx, mentorship.id)),
      change(mentee.id, { ...mentorship, sharing: withJournal }),
    ]);
    expect(ended.status).toBe('fulfilled');
    if (edited.status === 'rejected') expect(edited.reason).toMatchObject({ code: 'not_active' });
    const own = await act(mentee.id, (ctx) => getMentorshipFor(ctx, mentorship.id));
    expect(own.state).toBe('ended');
    expect(await act(mentor.id, (ctx) => goalsSharedIn(ctx, mentorship.id))).toEqual([]);
  }
});

function change(
  memberId: string,
  at: { id: string; version: number; sharing: Parameters<typeof editSharing>[1]['sharing'] },
  when?: string,
) {
  const { id: mentorshipId, version, sharing } = at;
  return act(memberId, (ctx) => editSharing(ctx, { mentorshipId, version, sharing }), when);
}

async function goalsSharedIn({ db }: Context, mentorshipId: string): Promise<string[]> {
  const rows = await db.sql<{ id: string }[]>`
    select g.id from goals g, mentorships s where s.id = ${mentorshipId} and ${sharedGoals(db)}`;
  return rows.map(({ id }) => id);
}

async function journalShared({ db }: Context, mentorshipId: string): Promise<boolean> {
  const rows = await db.sql`
    select 1 from mentorships s where s.id = ${mentorshipId} and ${sharesJournal(db)}`;
  return rows.length > 0;
}
