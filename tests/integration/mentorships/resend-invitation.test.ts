import { expect, test } from 'vitest';
import { resendInvitation } from '#/lib/mentorships/resend-invitation.ts';
import { mintMember } from '#/tests/support/member.ts';
import { accept, act, invite, makePair, newsOf, notFound, refusal } from './arrange.ts';

test('an invitation sent again has another link and another 14 days, also when it had run out', async () => {
  const member = await mintMember();
  const first = await invite(member.id);
  const later = '2026-12-20T10:00:00Z';
  const again = await act(member.id, (ctx) => resendInvitation(ctx, first.id), later);
  expect(again).toMatchObject({ state: 'invited', invitationNumber: 2, version: 2 });
  expect(Date.parse(again.expiresAt)).toBe(Date.parse('2027-01-03T10:00:00Z'));
  const mentor = await mintMember();
  expect(await refusal(accept(mentor.id, first, later))).toMatchObject(notFound);
  expect((await accept(mentor.id, again, later)).state).toBe('active');
  expect((await newsOf(member.id)).events).toContain('invitation_resent');
});

test('once it is accepted there is nothing to send', async () => {
  const { mentee, mentor, mentorship } = await makePair();
  const resend = (id: string) => refusal(act(id, (ctx) => resendInvitation(ctx, mentorship.id)));
  expect(await resend(mentee.id)).toMatchObject({ code: 'not_invited' });
  expect(await resend(mentor.id)).toMatchObject({ code: 'not_the_mentee' });
});

test('a stranger finds no such invitation', async () => {
  const { id } = await invite((await mintMember()).id);
  const stranger = await mintMember();
  expect(await refusal(act(stranger.id, (ctx) => resendInvitation(ctx, id)))).toMatchObject(
    notFound,
  );
  expect(await refusal(act(stranger.id, (ctx) => resendInvitation(ctx, 'x')))).toMatchObject(
    notFound,
  );
});
