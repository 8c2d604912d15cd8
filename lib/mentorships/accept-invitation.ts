import 'server-only';
import { asAnother } from '#/db/transaction.ts';
import { system } from '#/lib/core/actor.ts';
import { type Context, memberIdOf } from '#/lib/core/context.ts';
import { Conflict, NotFound } from '#/lib/core/errors.ts';
import { weekOf } from '#/lib/core/week.ts';
import { recordEvent } from '#/lib/events/record-event.ts';
import { getMentorshipFor, type MentorshipRecord } from './access.ts';
import { finishMentorship } from './finish-mentorship.ts';
import { invitationHash } from './invitation-link.ts';

/**
 * Accepts an invitation with the token of its link: the acting member mentors the inviter from now on, and the link
 * is used up. In a hand-over the mentorship that it replaces ends.
 * @throws NotFound, alike for a token that is unknown, used, revoked or past its time, and for whoever mentors the
 * inviter already; Conflict `own_invitation`
 */
export async function acceptInvitation(ctx: Context, token: string): Promise<MentorshipRecord> {
  const mentorId = memberIdOf(ctx);
  const { id, ownerId, replacesId } = await holdInvitation(ctx, token);
  if (ownerId === mentorId)
    throw new Conflict(
      'own_invitation',
      'This invitation is from you. It waits for somebody else.',
    );
  if (await mentors(ctx, ownerId)) throw new NotFound('invitation');
  await start(ctx, { id, ownerId, mentorId });
  if (replacesId) await handOver(ctx, { id: replacesId, ownerId });
  await recordEvent(ctx, {
    ownerId,
    kind: 'invitation_accepted',
    subjectId: id,
    tell: [{ memberId: ownerId, mentorshipId: id }],
  });
  return getMentorshipFor(ctx, id);
}

interface Invitation {
  id: string;
  ownerId: string;
  replacesId: string | null;
}

/** Locked: of two who accept at the same moment, the second finds it used. */
async function holdInvitation(ctx: Context, token: string): Promise<Invitation> {
  const { sql } = ctx.db;
  const hash = invitationHash(token);
  if (!hash) throw new NotFound('invitation');
  await sql`select set_config('app.invitation', ${Buffer.from(hash).toString('hex')}, true)`;
  const [found] = await sql<Invitation[]>`
    select s.id, s.owner_id "ownerId", s.replaces_id "replacesId" from mentorships s
    where s.token_hash = ${hash} and s.state = 'invited' and s.expires_at > ${ctx.now.toString()}
    for update`;
  if (!found) throw new NotFound('invitation');
  // Whoever accepts two invitations of one member at the same moment does so one after the other.
  await sql`select pg_advisory_xact_lock(hashtextextended(${`mentorship ${found.ownerId} ${memberIdOf(ctx)}`}, 0))`;
  return found;
}

async function mentors(ctx: Context, menteeId: string): Promise<boolean> {
  const { sql } = ctx.db;
  const [found] = await sql`select 1 from mentorships s
    where s.owner_id = ${menteeId} and s.mentor_id = (select app_actor()) and s.state = 'active'`;
  return Boolean(found);
}

async function start(
  ctx: Context,
  { id, ownerId, mentorId }: { id: string; ownerId: string; mentorId: string },
): Promise<void> {
  const { sql } = ctx.db;
  const now = ctx.now.toString();
  const week = weekOf(ctx.now, await zoneOf(ctx, ownerId));
  await sql`
    update mentorships set state = 'active', mentor_id = ${mentorId}, token_hash = null, started_at = ${now},
      started_week = ${week}, journal_since = case when journal_since is not null then ${now}::timestamptz end,
      away_until = (select max(other.away_until) from mentorships other
        where other.mentor_id = ${mentorId} and other.state = 'active'),
      version = version + 1, updated_at = ${now}
    where id = ${id} and state = 'invited'`;
}

/** Before it is accepted, whoever holds the link sees nothing of the inviter's account. */
function zoneOf(ctx: Context, memberId: string): Promise<string> {
  return asAnother(ctx, system, async ({ db: { sql } }) => {
    const [member] = await sql<[{ timeZone: string }?]>`
      select time_zone "timeZone" from members where id = ${memberId}`;
    if (!member) throw new NotFound('invitation');
    return member.timeZone;
  });
}

/** What the member chose when they invited: the one before goes. By then it may have ended. */
async function handOver(ctx: Context, { id, ownerId }: { id: string; ownerId: string }) {
  await asAnother(ctx, { kind: 'member', memberId: ownerId }, async (own) => {
    const before = await getMentorshipFor(own, id, { forUpdate: true });
    if (before.state !== 'active') return;
    await finishMentorship(own, before, 'hand_over');
    const { mentorId } = before;
    await recordEvent(own, {
      ownerId,
      kind: 'mentorship_ended',
      subjectId: id,
      facts: { by: 'hand_over' },
      tell: mentorId ? [{ memberId: mentorId, mentorshipId: id }] : [],
    });
  });
}
