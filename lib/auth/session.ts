import 'server-only';
import { inTransaction, readInSession } from '#/db/transaction.ts';
import { endSession } from '#/lib/accounts/end-session.ts';
import { tokenHash } from '#/lib/accounts/start-session.ts';
import { systemClock } from '#/lib/core/clock.ts';
import { NotFound } from '#/lib/core/errors.ts';

/** What Auth.js carries for a session while it answers a request; nothing of it leaves the server but the id. */
export interface SessionToken {
  [key: string]: unknown;
  sub: string;
  name: string;
  email: string;
  sessionId: string;
  sessionToken: string;
}

/** The member behind an opaque session id, or null when it is unknown, revoked, idle for too long or over. */
export async function findSession(
  token: string,
  now = systemClock(),
): Promise<SessionToken | null> {
  const found = await readInSession(tokenHash(token), now, async () => null);
  if (!found) return null;
  const { memberId, name, email, sessionId } = found.viewer;
  return { sub: memberId, name, email, sessionId, sessionToken: token };
}

/** Ends the session that a member signs out of; one that ended in between has ended. */
export async function signOut(memberId: string, sessionId: string): Promise<void> {
  const actor = { kind: 'member', memberId } as const;
  await inTransaction(actor, systemClock(), (ctx) => endSession(ctx, { sessionId })).catch(
    (error: unknown) => {
      if (!(error instanceof NotFound)) throw error;
    },
  );
}
