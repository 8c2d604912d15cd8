import 'server-only';
import type { Temporal } from 'temporal-polyfill';
import { inTransaction } from '#/db/transaction.ts';
import { system } from '#/lib/core/actor.ts';
import type { Context } from '#/lib/core/context.ts';
import { log } from '#/lib/core/logger.ts';
import {
  invitationHash,
  invitationLink,
  invitationToken,
} from '#/lib/mentorships/invitation-link.ts';
import { type Invitation, invitationMail } from './invitation-mail.ts';
import { isForGood, problemCode } from './mail-problem.ts';
import type { Mail } from './mail-server.ts';

/** Whoever has taken a row has it for so long; then it is anybody's again. Longer than any attempt. */
const LEASE = { minutes: 5 };
/** About nine hours from the first to the last. */
export const mostAttempts = 10;

/** A row that was taken; `attempts` tells this taking from those before and after. */
interface Taken {
  id: string;
  subjectId: string;
  turn: number;
  attempts: number;
}

/**
 * Takes the next mail that is due, if any, and hands it to `send`, outside of any transaction. A crash between sending
 * and settling sends it twice, never not at all. Returns whether there was one.
 * @param stopping says whether `send` failed because this process is told to end: then it was no attempt
 */
export async function sendNext(
  clock: () => Temporal.Instant,
  send: (mail: Mail, id: string) => Promise<void>,
  stopping: () => boolean = () => false,
): Promise<boolean> {
  const found = await inTransaction(system, clock(), take);
  if (!found) return false;
  const { taken, mail } = found;
  if (!mail) return true;
  const failure = await send(mail, taken.id).then(
    () => null,
    (error: unknown) => ({ error }),
  );
  await inTransaction(system, clock(), (ctx) => {
    if (!failure) return settle(ctx, taken, 'sent', null);
    const code = problemCode(failure.error);
    if (stopping()) return tryAgain(ctx, taken, 0, code);
    log('warn', 'mail_not_sent', { code });
    const isLast = taken.attempts >= mostAttempts || isForGood(failure.error);
    if (isLast) return settle(ctx, taken, 'failed', code);
    return tryAgain(ctx, taken, pauseAfter(taken.attempts, Math.random()), code);
  });
  return true;
}

/** Minutes, doubled each time up to three hours, and a quarter more or less so that many do not come at once. */
export function pauseAfter(attempts: number, chance: number): number {
  return Math.min(2 ** (attempts - 1), 180) * 60_000 * (0.75 + chance / 2);
}

/** Whether the mail is still allowed and of use is asked now, not when it was queued. */
async function take(ctx: Context): Promise<{ taken: Taken; mail: Mail | null } | null> {
  const { sql } = ctx.db;
  const now = ctx.now.toString();
  const [taken] = await sql<Taken[]>`
    update outbox set attempts = attempts + 1, leased_until = ${ctx.now.add(LEASE).toString()}
    where id = (
      select id from outbox where state = 'queued' and next_attempt_at <= ${now}
        and (leased_until is null or leased_until <= ${now})
      order by next_attempt_at limit 1 for update skip locked)
    returning id, subject_id "subjectId", turn, attempts`;
  if (!taken) return null;
  // Taken again and again, and never settled: whoever sends it dies of it.
  if (taken.attempts > mostAttempts) {
    await settle(ctx, taken, 'failed', 'never_settled');
    return { taken, mail: null };
  }
  const mail = await invitationOf(ctx, taken);
  if (!mail) await settle(ctx, taken, 'dropped', null);
  return { taken, mail };
}

async function invitationOf(ctx: Context, { subjectId, turn }: Taken): Promise<Mail | null> {
  const { sql } = ctx.db;
  const [found] = await sql<(Omit<Invitation, 'link'> & { tokenHash: Uint8Array })[]>`
    select s.invited_email "to", m.name, s.message, s.expires_at "expiresAt", s.token_hash "tokenHash",
      json_build_object('goals', s.goal_sharing, 'journal', s.journal_since is not null, 'past', s.past_shared) sharing
    from mentorships s join members m on m.id = s.owner_id
    where s.id = ${subjectId} and s.invitation_number = ${turn} and s.state = 'invited'
      and s.expires_at > ${ctx.now.toString()}`;
  const invitation = { id: subjectId, invitationNumber: turn };
  // Another secret since: a link made now would open nothing.
  const hash = invitationHash(invitationToken(invitation));
  if (!found || !hash || Buffer.compare(hash, found.tokenHash) !== 0) return null;
  return invitationMail({ ...found, link: invitationLink(invitation) });
}

async function settle(
  { db, now }: Context,
  { id, attempts }: Taken,
  state: 'sent' | 'failed' | 'dropped',
  problem: string | null,
): Promise<void> {
  await db.sql`update outbox set state = ${state}, problem = ${problem}, leased_until = null,
      settled_at = ${now.toString()}
    where id = ${id} and state = 'queued' and attempts = ${attempts}`;
}

async function tryAgain(
  { db, now }: Context,
  { id, attempts }: Taken,
  pause: number,
  problem: string,
): Promise<void> {
  const at = now.add({ milliseconds: Math.round(pause) }).toString();
  await db.sql`update outbox set problem = ${problem}, leased_until = null, next_attempt_at = ${at},
      attempts = ${pause === 0 ? attempts - 1 : attempts}
    where id = ${id} and state = 'queued' and attempts = ${attempts}`;
}
