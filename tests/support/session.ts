import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { asSystem } from './member.ts';

/**
 * The one place in the tests that knows how a session looks: the cookie of lib/auth over plain http, which
 * carries an opaque id, and the row that holds its SHA-256.
 */
export const sessionCookieName = 'milepost.session';

export interface TestSession {
  id: string;
  memberId: string;
  /** What the cookie carries. */
  token: string;
  tokenHash: Uint8Array;
}

/** Signs a member in by inserting the row. */
export async function insertSession(memberId: string): Promise<TestSession> {
  const token = randomBytes(32).toString('base64url');
  const tokenHash = createHash('sha256').update(token).digest();
  const id = randomUUID();
  await asSystem(
    (sql) => sql`
      insert into sessions (id, owner_id, token_hash, user_agent, created_at, last_seen_at, expires_at)
      values (${id}, ${memberId}, ${tokenHash}, 'tests', now(), now(), now() + interval '30 days')`,
  );
  return { id, memberId, token, tokenHash };
}
