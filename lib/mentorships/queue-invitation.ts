import 'server-only';
import type { Context } from '#/lib/core/context.ts';
import { env } from '#/lib/core/env.ts';
import { newId } from '#/lib/core/ids.ts';
import type { MentorshipRecord } from './access.ts';

/** Puts the mail of an invitation into the outbox, when there is a mail server; one that still waits is dropped. */
export async function queueInvitation(
  ctx: Context,
  { id, ownerId, invitationNumber }: Pick<MentorshipRecord, 'id' | 'ownerId' | 'invitationNumber'>,
): Promise<void> {
  await dropInvitation(ctx, id);
  if (!hasMailServer()) return;
  const now = ctx.now.toString();
  await ctx.db
    .sql`insert into outbox (id, owner_id, kind, subject_id, turn, next_attempt_at, created_at)
    values (${newId()}, ${ownerId}, 'invitation', ${id}, ${invitationNumber}, ${now}, ${now})`;
}

/** The mail of an invitation that is no longer of use is not sent. */
export async function dropInvitation(ctx: Context, mentorshipId: string): Promise<void> {
  await ctx.db.sql`update outbox set state = 'dropped', settled_at = ${ctx.now.toString()}
    where subject_id = ${mentorshipId} and kind = 'invitation' and state = 'queued'`;
}

/** Whether invitations go out by mail; if not, the inviter hands the link over. */
export function hasMailServer(): boolean {
  return env().smtpUrl !== null;
}
