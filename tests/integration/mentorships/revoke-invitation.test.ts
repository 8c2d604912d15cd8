import { expect, test } from 'vitest';
import { getMentorshipFor } from '#/lib/mentorships/access.ts';
import { revokeInvitation } from '#/lib/mentorships/revoke-invitation.ts';
import { mintMember } from '#/tests/support/member.ts';
import { accept, act, invite, makePair, newsOf, notFound, refusal } from './arrange.ts';

test('a link that was taken back is void', async () => {
  const member = await mintMember();
  const invitation = await invite(member.id);
  await act(member.id, (ctx) => revokeInvitation(ctx, invitation.id));
  expect(await refusal(accept((await mintMember()).id, invitation))).toMatchObject(notFound);
  const found = await act(member.id, (ctx) => getMentorshipFor(ctx, invitation.id));
  expect(found).toMatchObject({ state: 'ended', endedBy: 'mentee', startedAt: null });
  expect((await newsOf(member.id)).events).toEqual(['mentor_invited', 'invitation_revoked']);
});

test('it is taken back once, and not after it was accepted', async () => {
  const member = await mintMember();
  const { id } = await invite(member.id);
  const revoke = () => act(member.id, (ctx) => revokeInvitation(ctx, id));
  const outcomes = await Promise.allSettled([revoke(), revoke()]);
  expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  expect(await refusal(revoke())).toMatchObject({ code: 'not_invited' });
  const { mentee, mentor, mentorship } = await makePair();
  const late = (actor: string) =>
    refusal(act(actor, (ctx) => revokeInvitation(ctx, mentorship.id)));
  expect(await late(mentee.id)).toMatchObject({ code: 'not_invited' });
  expect(await late(mentor.id)).toMatchObject({ code: 'not_the_mentee' });
});

test('a stranger finds no such invitation', async () => {
  const { id } = await invite((await mintMember()).id);
  const stranger = await mintMember();
  expect(await refusal(act(stranger.id, (ctx) => revokeInvitation(ctx, id)))).toMatchObject(
    notFound,
  );
});
