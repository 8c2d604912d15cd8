import 'server-only';
import type { z } from '@hono/zod-openapi';
import { getOwnMember } from '#/lib/accounts/access.ts';
import type { Context } from '#/lib/core/context.ts';
import { Conflict, InvalidInput } from '#/lib/core/errors.ts';
import { newId } from '#/lib/core/ids.ts';
import { parseInput } from '#/lib/core/parse-input.ts';
import { recordEvent } from '#/lib/events/record-event.ts';
import { getMentorshipFor, loadMentorships, type MentorshipRecord } from './access.ts';
import { invitationInput } from './input.ts';
import { invitationHash, invitationToken } from './invitation-link.ts';
import { nameGoals } from './name-goals.ts';
import { queueInvitation } from './queue-invitation.ts';
import { revokeInvitation } from './revoke-invitation.ts';
import { invitationDays, openInvitationsAtMost } from './rules.ts';

/**
 * Invites somebody by e-mail address, known here or not, to mentor the acting member. With a mail server the
 * invitation is queued to be sent; its link is there in any case.
 * @throws InvalidInput by field; Conflict `too_many_invitations`
 */
export async function inviteMentor(
  ctx: Context,
  input: z.input<typeof invitationInput>,
): Promise<MentorshipRecord> {
  const { email, message, sharing, replacesId = null } = parseInput(invitationInput, input);
  // Locked, so that two at once do not slip past the limit together.
  const member = await getOwnMember(ctx, { forUpdate: true });
  if (email === member.email)
    throw wrong('email', 'This is your own address. Invite somebody else.');
  await makeRoom(ctx, email, replacesId !== null);
  if (replacesId) await assertReplaceable(ctx, replacesId);
  const { sql } = ctx.db;
  const invitation = { id: newId(), ownerId: member.id, invitationNumber: 1 };
  const now = ctx.now.toString();
  await sql`
    insert into mentorships (id, owner_id, state, invited_email, message, token_hash, expires_at, goal_sharing,
      journal_since, past_shared, replaces_id, created_at, updated_at)
    values (${invitation.id}, ${member.id}, 'invited', ${email}, ${message},
      ${invitationHash(invitationToken(invitation))}, ${ctx.now.add({ hours: 24 * invitationDays }).toString()},
      ${sharing.goals}, ${sharing.journal ? now : null}, ${sharing.past}, ${replacesId}, ${now}, ${now})`;
  await nameGoals(ctx, invitation, sharing);
  await queueInvitation(ctx, invitation);
  const { id: subjectId, ownerId } = invitation;
  await recordEvent(ctx, { ownerId, kind: 'mentor_invited', subjectId, facts: { replacesId } });
  return getMentorshipFor(ctx, subjectId);
}

/** One open invitation for an address, so many for all. One for the same address that has run out makes way. */
async function makeRoom(ctx: Context, email: string, handsOver: boolean): Promise<void> {
  const { sql } = ctx.db;
  const before = await loadMentorships(
    ctx.db,
    sql`and s.owner_id = (select app_actor())
      and (s.state = 'invited' or (s.state = 'active' and s.invited_email = ${email})) order by s.id limit 100`,
  );
  const same = before.filter(({ invitedEmail }) => invitedEmail === email);
  if (same.some(({ state }) => state === 'active'))
    throw wrong('email', handsOver ? `${already} End the other mentorship instead.` : already);
  if (same.some(({ expiresAt }) => Date.parse(expiresAt) > ctx.now.epochMilliseconds))
    throw wrong(
      'email',
      'You have invited this address already. Send that invitation again instead.',
    );
  if (before.length - same.length >= openInvitationsAtMost) {
    const message = `${openInvitationsAtMost} invitations are open. Revoke one first.`;
    throw new Conflict('too_many_invitations', message);
  }
  for (const { id } of same) await revokeInvitation(ctx, id);
}

const already = 'Whoever accepted your invitation to this address mentors you already.';

async function assertReplaceable(ctx: Context, replacesId: string): Promise<void> {
  const { sql } = ctx.db;
  const [found] = await sql`select 1 from mentorships s
    where s.id = ${replacesId} and s.owner_id = (select app_actor()) and s.state = 'active'`;
  if (!found) throw wrong('replacesId', 'This mentorship has ended. Invite without a hand-over.');
}

function wrong(path: string, message: string): InvalidInput {
  return new InvalidInput([{ path, message }]);
}
