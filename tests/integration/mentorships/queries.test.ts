import { expect, test } from 'vitest';
import { inTransaction, readAsMentor } from '#/db/transaction.ts';
import { system } from '#/lib/core/actor.ts';
import { clockAt } from '#/lib/core/clock.ts';
import { endMentorship } from '#/lib/mentorships/end-mentorship.ts';
import { invitationToken } from '#/lib/mentorships/invitation-link.ts';
import {
  invitationByToken,
  mentorshipDetail,
  mentorshipList,
  mentorshipsPerPage,
  mentorsMember,
  mentorsOf,
  nameableGoals,
} from '#/lib/mentorships/queries.ts';
import { resendInvitation } from '#/lib/mentorships/resend-invitation.ts';
import { revokeInvitation } from '#/lib/mentorships/revoke-invitation.ts';
import { setAbsence } from '#/lib/mentorships/set-absence.ts';
import { makeGoal } from '#/tests/integration/goals/arrange.ts';
import { mintMember } from '#/tests/support/member.ts';
import { accept, act, invite, makePair, thursday, wednesday } from './arrange.ts';

const late = '2026-12-20T10:00:00Z';

test('/mentors shows who mentors, who is invited and who did, and nobody else sees it', async () => {
  const { mentee, mentor } = await makePair();
  const gone = await makePair({}, { mentee });
  await act(mentee.id, (ctx) => endMentorship(ctx, gone.mentorship.id), thursday);
  const open = await invite(mentee.id, { email: 'open@example.test' });
  const revoked = await invite(mentee.id, { email: 'revoked@example.test' });
  await act(mentee.id, (ctx) => revokeInvitation(ctx, revoked.id));
  const found = await mentorsSeen(mentee.id);
  expect(found.active).toMatchObject([{ name: mentor.name, state: 'active', link: null }]);
  expect(found.invited).toMatchObject([{ id: open.id, name: null, expired: false }]);
  expect(found.invited[0]?.link).toContain(invitationToken(open));
  expect(found.ended).toMatchObject([{ id: gone.mentorship.id, endedBy: 'mentee' }]);
  const nothing = { active: [], invited: [], ended: [], ownAbsence: null };
  expect(await mentorsSeen(mentor.id)).toEqual(nothing);
  expect(await mentorsSeen((await mintMember()).id)).toEqual(nothing);
});

test('an invitation that has run out has no link, and says so', async () => {
  const member = await mintMember();
  await invite(member.id);
  const { invited } = await mentorsSeen(member.id, late);
  expect(invited).toMatchObject([{ expired: true, link: null }]);
});

test("an absence is told until it is over, the mentor's own too", async () => {
  const { mentee, mentor } = await makePair();
  await act(mentor.id, (ctx) => setAbsence(ctx, { until: '2026-12-01' }));
  expect((await mentorsSeen(mentee.id)).active).toMatchObject([{ awayUntil: '2026-12-01' }]);
  expect((await mentorsSeen(mentor.id)).ownAbsence).toBe('2026-12-01');
  expect((await mentorsSeen(mentee.id, late)).active).toMatchObject([{ awayUntil: null }]);
  expect((await mentorsSeen(mentor.id, late)).ownAbsence).toBeNull();
});

test('one mentorship is its mentee’s to open, and not one that was only ever revoked', async () => {
  const { mentee, mentor, mentorship } = await makePair();
  const open = (memberId: string, id: string) =>
    act(memberId, (ctx) => mentorshipDetail(ctx.db, id, ctx.now));
  expect(await open(mentee.id, mentorship.id)).toMatchObject({ id: mentorship.id, side: 'mentee' });
  expect(await open(mentor.id, mentorship.id)).toBeNull();
  expect(await open(mentee.id, 'x')).toBeNull();
  const { id } = await invite(mentee.id, { email: 'other@example.test' });
  await act(mentee.id, (ctx) => revokeInvitation(ctx, id));
  expect(await open(mentee.id, id)).toBeNull();
});

test('the list has both sides, page by page; to a mentor no address, message or name of a goal', async () => {
  const { mentee, mentor, mentorship } = await makePair();
  const own = await invite(mentor.id, { email: 'own@example.test' });
  const { mentorships } = await act(mentor.id, (ctx) => mentorshipList(ctx.db, ctx.now));
  expect(mentorships.map(({ id }) => id)).toEqual([own.id, mentorship.id]);
  expect(mentorships[0]).toMatchObject({ side: 'mentee', link: null });
  expect(mentorships[1]).toMatchObject({
    ...{ side: 'mentor', name: mentee.name, invitedEmail: null, message: null, replacesId: null },
    sharing: { goals: 'all', goalIds: [], journal: true, past: false },
  });
  expect(JSON.stringify(mentorships)).not.toContain(mentee.email);
});

test('a long list goes on where it stopped', async () => {
  const member = await mintMember();
  for (let i = 0; i < mentorshipsPerPage + 1; i++) {
    const mentor = await mintMember();
    await accept(mentor.id, await invite(member.id, { email: mentor.email }));
  }
  const page = (cursor?: string) =>
    act(member.id, (ctx) => mentorshipList(ctx.db, ctx.now, { cursor }));
  const first = await page();
  expect(first.mentorships).toHaveLength(mentorshipsPerPage);
  const second = await page(first.nextCursor ?? '');
  expect(second.mentorships).toHaveLength(1);
  expect(second.nextCursor).toBeNull();
  expect(first.mentorships.map(({ id }) => id)).not.toContain(second.mentorships[0]?.id);
});

test('an invitation tells its link-holder who asks and what kind of things, and no more', async () => {
  const member = await mintMember({ name: 'Tomás Vidal' });
  const goal = await makeGoal(member.id, { title: 'A secret goal' });
  const sharing = { goals: 'named' as const, goalIds: [goal.id], journal: false, past: true };
  const invitation = await invite(member.id, { sharing });
  const found = await invitationSeen(invitationToken(invitation));
  expect(found).toEqual({
    inviterId: member.id,
    inviterName: 'Tomás Vidal',
    message: 'Would you read my weeks?',
    sharing: { goals: 'named', journal: false, past: true },
    expiresAt: invitation.expiresAt,
  });
});

test('a link that is unknown, late, renewed, used or taken back shows nothing', async () => {
  const member = await mintMember();
  const open = await invite(member.id, { email: 'a@example.test' });
  expect(await invitationSeen(invitationToken(open), late)).toBeNull();
  await act(member.id, (ctx) => resendInvitation(ctx, open.id));
  expect(await invitationSeen(invitationToken(open))).toBeNull();
  const again = { ...open, invitationNumber: 2 };
  expect(await invitationSeen(invitationToken(again))).not.toBeNull();
  await act(member.id, (ctx) => revokeInvitation(ctx, open.id));
  expect(await invitationSeen(invitationToken(again))).toBeNull();
  const used = await invite(member.id, { email: 'b@example.test' });
  await accept((await mintMember()).id, used);
  expect(await invitationSeen(invitationToken(used))).toBeNull();
  for (const token of ['', 'x', 'A'.repeat(65)]) expect(await invitationSeen(token)).toBeNull();
});

test('goals to name are one’s own', async () => {
  const member = await mintMember();
  const goal = await makeGoal(member.id);
  await makeGoal((await mintMember()).id);
  const found = await act(member.id, (ctx) => nameableGoals(ctx.db));
  expect([...found]).toEqual([{ id: goal.id, title: goal.title, state: 'active' }]);
});

test('who mentors whom is known to the mentor while it lasts, and seen as mentor only for this mentee', async () => {
  const { mentee, mentor, mentorship } = await makePair();
  const other = await mintMember();
  await accept(mentor.id, await invite(other.id));
  const mentors = (memberId: string, of: string) =>
    act(memberId, (ctx) => mentorsMember(ctx.db, of));
  expect(await mentors(mentor.id, mentee.id)).toBe(true);
  expect(await mentors(mentee.id, mentor.id)).toBe(false);
  const eyes = { mentorId: mentor.id, menteeId: mentee.id };
  expect(await readAsMentor(eyes, (db) => mentorsMember(db, mentee.id))).toBe(true);
  expect(await readAsMentor(eyes, (db) => mentorsMember(db, other.id))).toBe(false);
  await act(mentee.id, (ctx) => endMentorship(ctx, mentorship.id));
  expect(await mentors(mentor.id, mentee.id)).toBe(false);
});

function mentorsSeen(memberId: string, at = wednesday) {
  return act(memberId, (ctx) => mentorsOf(ctx.db, ctx.now), at);
}

function invitationSeen(token: string, at = wednesday) {
  return inTransaction(system, clockAt(at)(), (ctx) => invitationByToken(ctx.db, token, ctx.now));
}
