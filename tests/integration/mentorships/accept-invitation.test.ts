import { expect, test } from 'vitest';
import { actWithToken, inTransaction } from '#/db/transaction.ts';
import { system } from '#/lib/core/actor.ts';
import { clockAt } from '#/lib/core/clock.ts';
import { acceptInvitation } from '#/lib/mentorships/accept-invitation.ts';
import { getMentorshipFor } from '#/lib/mentorships/access.ts';
import { resendInvitation } from '#/lib/mentorships/resend-invitation.ts';
import { revokeInvitation } from '#/lib/mentorships/revoke-invitation.ts';
import { setAbsence } from '#/lib/mentorships/set-absence.ts';
import { asMember, mintMember } from '#/tests/support/member.ts';
import {
  accept,
  act,
  invite,
  makePair,
  newsOf,
  notFound,
  oweReview,
  refusal,
  reviewOf,
  thursday,
  wednesday,
} from './arrange.ts';

test('whoever accepts mentors from now on, and each knows the other by name', async () => {
  const { mentee, mentor, mentorship } = await makePair();
  expect(mentorship).toMatchObject({
    side: 'mentor',
    state: 'active',
    menteeName: mentee.name,
    mentorName: mentor.name,
    timeZone: mentee.timeZone,
    startedWeek: '2026-11-16',
    version: 2,
  });
  const own = await act(mentee.id, (ctx) => getMentorshipFor(ctx, mentorship.id));
  expect(own).toMatchObject({ side: 'mentee', mentorName: mentor.name, timeZone: 'Europe/London' });
  expect(own.startedAt).toBe(own.journalSince);
  expect(Date.parse(own.startedAt ?? '')).toBe(Date.parse(wednesday));
  expect(await newsOf(mentee.id)).toEqual({
    events: ['mentor_invited', 'invitation_accepted'],
    notices: ['invitation_accepted'],
  });
  expect((await newsOf(mentor.id)).notices).toEqual([]);
});

test("the week of the start is the mentee's", async () => {
  const mentee = await mintMember({ timeZone: 'Pacific/Kiritimati' });
  const sunday = '2026-11-22T11:00:00Z';
  const { mentorship } = await makePair({}, { mentee, at: sunday });
  expect(mentorship.startedWeek).toBe('2026-11-23');
});

test('numbers only stays numbers only', async () => {
  const sharing = { goals: 'all', journal: false, past: true } as const;
  const { mentorship } = await makePair({ sharing });
  expect(mentorship).toMatchObject({ journalSince: null, pastShared: true });
});

test('a used, revoked, renewed, late, forged or foreign link is one and the same: not found', async () => {
  const mentee = await mintMember();
  const someone = (await mintMember()).id;
  const used = await invite(mentee.id, { email: 'a@example.test' });
  await accept((await mintMember()).id, used);
  const revoked = await invite(mentee.id, { email: 'b@example.test' });
  await act(mentee.id, (ctx) => revokeInvitation(ctx, revoked.id));
  const renewed = await invite(mentee.id, { email: 'c@example.test' });
  await act(mentee.id, (ctx) => resendInvitation(ctx, renewed.id));
  const late = await invite(mentee.id, { email: 'd@example.test' });
  const refusals = await Promise.all([
    refusal(accept(someone, used)),
    refusal(accept(someone, revoked)),
    refusal(accept(someone, renewed)),
    refusal(accept(someone, late, '2026-12-02T10:00:00Z')),
    refusal(act(someone, (ctx) => acceptInvitation(ctx, 'x'))),
    refusal(act(someone, (ctx) => acceptInvitation(ctx, 'A'.repeat(65)))),
  ]);
  const messages = refusals.map((error) => (error as Error).message);
  expect(new Set(messages)).toEqual(new Set(['There is no such invitation.']));
  for (const error of refusals) expect(error).toMatchObject(notFound);
});

test('nobody mentors themselves, nor the same member twice', async () => {
  const { mentee, mentor } = await makePair();
  const second = await invite(mentee.id, { email: 'second@example.test' });
  expect(await refusal(accept(mentee.id, second))).toMatchObject({ code: 'own_invitation' });
  expect(await refusal(accept(mentor.id, second))).toMatchObject(notFound);
  expect(await accept((await mintMember()).id, second)).toMatchObject({ state: 'active' });
});

test('of two who accept at the same moment one wins, and the other finds nothing', async () => {
  const invitation = await invite((await mintMember()).id);
  const rivals = await Promise.all([mintMember(), mintMember(), mintMember()]);
  const outcomes = await Promise.allSettled(rivals.map(({ id }) => accept(id, invitation)));
  expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  const lost = outcomes.flatMap((one) => (one.status === 'rejected' ? [one.reason] : []));
  expect(lost).toEqual([expect.objectContaining(notFound), expect.objectContaining(notFound)]);
});

test('one who accepts twice at the same moment mentors once', async () => {
  const mentee = await mintMember();
  const mentor = await mintMember();
  const both = [
    await invite(mentee.id, { email: 'a@example.test' }),
    await invite(mentee.id, { email: 'b@example.test' }),
  ];
  const outcomes = await Promise.allSettled(
    [...both, ...both].map((one) => accept(mentor.id, one)),
  );
  expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  for (const one of outcomes)
    if (one.status === 'rejected') expect(one.reason).toMatchObject(notFound);
});

test('accepting while it is revoked has one clear outcome', async () => {
  for (let i = 0; i < 5; i++) {
    const mentee = await mintMember();
    const invitation = await invite(mentee.id);
    const mentor = await mintMember();
    const [accepted, revoked] = await Promise.allSettled([
      accept(mentor.id, invitation),
      act(mentee.id, (ctx) => revokeInvitation(ctx, invitation.id)),
    ]);
    const { state } = await act(mentee.id, (ctx) => getMentorshipFor(ctx, invitation.id));
    if (accepted.status === 'fulfilled') {
      expect(state).toBe('active');
      expect(revoked).toMatchObject({ reason: { code: 'not_invited' } });
    } else {
      expect(state).toBe('ended');
      expect(accepted.reason).toMatchObject(notFound);
      expect(revoked.status).toBe('fulfilled');
    }
  }
});

test('a hand-over ends the mentorship before; the new mentor owes what comes after', async () => {
  const { mentee, mentor, mentorship } = await makePair();
  const owed = await oweReview(mentorship);
  const next = await makePair(
    { replacesId: mentorship.id },
    { mentee, at: '2026-11-20T10:00:00Z' },
  );
  expect(next.mentorship.state).toBe('active');
  const before = await act(mentee.id, (ctx) => getMentorshipFor(ctx, mentorship.id));
  expect(before).toMatchObject({ state: 'ended', endedBy: 'hand_over' });
  expect(await reviewOf(mentee.id, owed)).toMatchObject({ state: 'released', offeredFrom: null });
  const gone = refusal(act(mentor.id, (ctx) => getMentorshipFor(ctx, mentorship.id)));
  expect(await gone).toMatchObject(notFound);
  expect((await newsOf(mentor.id)).notices).toEqual(['mentorship_ended']);
  expect((await newsOf(next.mentor.id)).notices).toEqual([]);
});

test('a hand-over from a mentorship that has ended meanwhile just begins', async () => {
  const { mentee, mentorship } = await makePair();
  const invitation = await invite(mentee.id, {
    email: 'next@example.test',
    replacesId: mentorship.id,
  });
  const { endMentorship } = await import('#/lib/mentorships/end-mentorship.ts');
  await act(mentee.id, (ctx) => endMentorship(ctx, mentorship.id));
  const started = await accept((await mintMember()).id, invitation, thursday);
  expect(started.state).toBe('active');
});

test('who is away already is away for a new mentee too', async () => {
  const { mentor } = await makePair();
  await act(mentor.id, (ctx) => setAbsence(ctx, { until: '2026-12-01' }));
  const invitation = await invite((await mintMember()).id);
  expect((await accept(mentor.id, invitation)).awayUntil).toBe('2026-12-01');
});

test('it takes a member: not the system, and a token acts for its member only', async () => {
  const invitation = await invite((await mintMember()).id);
  const asSystem = inTransaction(system, clockAt(wednesday)(), (ctx) => acceptInvitation(ctx, 'x'));
  expect(await refusal(asSystem)).toMatchObject({ code: 'not_signed_in' });
  const unknown = await actWithToken(new Uint8Array(32), clockAt(wednesday)(), (ctx) =>
    acceptInvitation(ctx, 'x'),
  );
  expect(unknown).toBeNull();
  expect(invitation.state).toBe('invited');
});

test('who has the link, and has not accepted, sees and changes nothing of the mentorship', async () => {
  const invitation = await invite((await mintMember()).id);
  const stranger = await mintMember();
  const seen = await asMember(stranger.id, (sql) => sql`select id from mentorships`);
  expect(seen).toHaveLength(0);
  const error = await refusal(act(stranger.id, (ctx) => getMentorshipFor(ctx, invitation.id)));
  expect(error).toMatchObject(notFound);
});
