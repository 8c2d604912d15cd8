import 'server-only';
import { createHash, randomBytes } from 'node:crypto';
import type { Context } from '#/lib/core/context.ts';
import { newId } from '#/lib/core/ids.ts';
import { sessionDays } from './rules.ts';

export interface StartedSession {
  id: string;
  /** The opaque id for the cookie. It is stored nowhere: only its SHA-256 is. */
  token: string;
}

/**
 * Starts a session for a member whose password was right, unless it was changed since it was checked.
 * @param ctx the actor is the system
 * @param passwordHash what the password was checked against
 * @returns null when the password is another one by now
 */
export async function startSession(
  ctx: Context,
  {
    memberId,
    passwordHash,
    userAgent,
  }: { memberId: string; passwordHash: string; userAgent: string },
): Promise<StartedSession | null> {
  const { sql } = ctx.db;
  // Locks the row: a change of the password waits, and then ends this session with the others.
  const [unchanged] = await sql`select 1 from credentials
    where member_id = ${memberId} and password_hash = ${passwordHash} for share`;
  if (!unchanged) return null;
  const token = randomBytes(32).toString('base64url');
  const id = newId();
  const now = ctx.now.toString();
  const end = ctx.now.add({ hours: 24 * sessionDays.absolute }).toString();
  await sql`insert into sessions
    (id, owner_id, token_hash, user_agent, created_at, last_seen_at, expires_at)
    values (${id}, ${memberId}, ${tokenHash(token)}, ${readable(userAgent)}, ${now}, ${now}, ${end})`;
  await sql`delete from sessions where owner_id = ${memberId}
    and least(coalesce(revoked_at, expires_at), expires_at) < ${now}::timestamptz - interval '30 days'`;
  return { id, token };
}

/** What is stored of a session's token, and of a device's. */
export function tokenHash(token: string): Uint8Array {
  return createHash('sha256').update(token).digest();
}

function readable(userAgent: string): string {
  return userAgent.replace(/[^\x20-\x7e]/g, '').slice(0, 200);
}
