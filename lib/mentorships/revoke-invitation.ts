import 'server-only';
import type { Context } from '#/lib/core/context.ts';
import { recordEvent } from '#/lib/events/record-event.ts';
import { getMentorshipToChange } from './access.ts';
import { dropInvitation } from './queue-invitation.ts';
import { assertInvited } from './rules.ts';

/**
 * Takes an invitation back: its link is void from now on.
 * @throws NotFound; NotAllowed; Conflict `not_invited` once it was accepted or taken back
 */
export async function revokeInvitation(ctx: Context, mentorshipId: string): Promise<void> {
  const { id, ownerId, state } = await getMentorshipToChange(ctx, mentorshipId);
  assertInvited(state);
  const now = ctx.now.toString();
  await ctx.db.sql`
    update mentorships set state = 'ended', token_hash = null, ended_at = ${now}, ended_by = 'mentee',
      version = version + 1, updated_at = ${now}
    where id = ${id} and state = 'invited'`;
  await dropInvitation(ctx, id);
  await recordEvent(ctx, { ownerId, kind: 'invitation_revoked', subjectId: id });
}
