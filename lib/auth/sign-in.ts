import 'server-only';
import { type Db, inTransaction } from '#/db/transaction.ts';
import { verifyPassword } from '#/lib/accounts/hash-password.ts';
import { normaliseEmail } from '#/lib/accounts/rules.ts';
import { startSession, tokenHash } from '#/lib/accounts/start-session.ts';
import { system } from '#/lib/core/actor.ts';
import { systemClock } from '#/lib/core/clock.ts';
import type { Context } from '#/lib/core/context.ts';
import { TooManyAttempts } from '#/lib/core/errors.ts';
import { clientAddress } from './client-address.ts';
import { type Counter, clearOldCounters, countTry, forgiveTry } from './limits.ts';
import { tokenIn } from './viewer.ts';

export interface SignedIn {
  memberId: string;
  name: string;
  email: string;
  /** The opaque id for the session's cookie. */
  token: string;
}

interface Candidate {
  memberId: string;
  name: string;
  email: string;
  passwordHash: string;
  knownDevice: boolean;
}

/**
 * Checks an address and a password and starts a session. An unknown address and a wrong password take the same steps.
 * @param headers of the request: where it comes from, its browser, and the device it says it is
 * @returns null when the two do not fit
 * @throws TooManyAttempts, DatabaseUnavailable
 */
export async function signIn(
  given: { email: unknown; password: unknown },
  headers: Headers,
  now = systemClock(),
): Promise<SignedIn | null> {
  const { email, password } = readable(given);
  const device = tokenIn(headers.get('cookie'), 'device');
  const deviceHash = device === null ? null : tokenHash(device);
  const { candidate, counters, wait } = await inTransaction(system, now, async (ctx) => {
    const found = await findCandidate(ctx.db, email, deviceHash);
    const counted = countersOf(found, email, deviceHash, clientAddress(headers));
    return { candidate: found, counters: counted, wait: await countTry(ctx, counted) };
  });
  if (wait !== null) throw new TooManyAttempts(wait);
  // Between two transactions, so that no connection waits for the hash.
  const right = await verifyPassword(password, candidate?.passwordHash ?? null);
  if (!right || !candidate) return null;
  return inTransaction(system, now, async (ctx) => {
    const userAgent = headers.get('user-agent') ?? '';
    const session = await startSession(ctx, { ...candidate, userAgent });
    if (!session) return null;
    await forgiveTry(ctx, counters);
    await clearOldCounters(ctx);
    await endPrevious(ctx, headers);
    if (deviceHash) await rememberDevice(ctx, candidate.memberId, deviceHash);
    const { memberId, name } = candidate;
    return { memberId, name, email: candidate.email, token: session.token };
  });
}

function readable({ email, password }: { email: unknown; password: unknown }) {
  return {
    email: normaliseEmail(typeof email === 'string' ? email.slice(0, 1000) : ''),
    password: typeof password === 'string' ? password.slice(0, 1000) : '',
  };
}

async function findCandidate(
  { sql }: Db,
  email: string,
  deviceHash: Uint8Array | null,
): Promise<Candidate | null> {
  const [row] = await sql<Candidate[]>`
    select m.id "memberId", m.name, m.email, c.password_hash "passwordHash",
      exists (select from known_devices d where d.owner_id = m.id and d.token_hash = ${deviceHash}) "knownDevice"
    from members m join credentials c on c.member_id = m.id where m.email = ${email}`;
  return row ?? null;
}

function countersOf(
  candidate: Candidate | null,
  email: string,
  deviceHash: Uint8Array | null,
  address: string,
): Counter[] {
  if (candidate?.knownDevice && deviceHash) {
    return [['device', `${candidate.memberId} ${Buffer.from(deviceHash).toString('hex')}`]];
  }
  return [
    ['account', email],
    ['address', address],
  ];
}

/** Signing in again on the same browser replaces its session. */
async function endPrevious({ db: { sql }, now }: Context, headers: Headers): Promise<void> {
  const previous = tokenIn(headers.get('cookie'), 'session');
  if (previous === null) return;
  await sql`update sessions set revoked_at = ${now.toString()}
    where token_hash = ${tokenHash(previous)} and revoked_at is null`;
}

async function rememberDevice({ db: { sql }, now }: Context, memberId: string, hash: Uint8Array) {
  await sql`insert into known_devices (owner_id, token_hash, last_used_at)
    values (${memberId}, ${hash}, ${now.toString()})
    on conflict (owner_id, token_hash) do update set last_used_at = excluded.last_used_at`;
  await sql`delete from known_devices where owner_id = ${memberId}
    and (last_used_at < ${now.toString()}::timestamptz - interval '1 year' or token_hash not in (
      select token_hash from known_devices where owner_id = ${memberId}
      order by last_used_at desc limit 20))`;
}
