import 'server-only';
import type { Context } from '#/lib/core/context.ts';
import { recordEvent } from '#/lib/events/record-event.ts';
import { getMentorshipFor, getMentorshipToChange, type MentorshipRecord } from './access.ts';
import { invitationHash, invitationToken } from './invitation-link.ts';
import { queueInvitation } from './queue-invitation.ts';
import { assertInvited, invitationDays } from './rules.ts';

/**
 * Makes an invitation anew, also one that has run out: another 14 days, another link, and the one before is void.
 * @throws NotFound; NotAllowed; Conflict `not_invited`
 */
export async function resendInvitation(
  ctx: Context,
  mentorshipId: string,
): Promise<MentorshipRecord> {
  const mentorship = await getMentorshipToChange(ctx, mentorshipId);
  assertInvited(mentorship.state);
  const { id, ownerId } = mentorship;
  const invitation = { id, ownerId, invitationNumber: mentorship.invitationNumber + 1 };
  await ctx.db.sql`
    update mentorships set invitation_number = ${invitation.invitationNumber},
      token_hash = ${invitationHash(invitationToken(invitation))},
      expires_at = ${ctx.now.add({ hours: 24 * invitationDays }).toString()},
      version = version + 1, updated_at = ${ctx.now.toString()}
    where id = ${id} and state = 'invited'`;
  await queueInvitation(ctx, invitation);
  await recordEvent(ctx, { ownerId, kind: 'invitation_resent', subjectId: id });
  return getMentorshipFor(ctx, id);
}
