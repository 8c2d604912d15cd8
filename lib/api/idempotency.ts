import 'server-only';
import { hash } from 'node:crypto';
import type { Context } from '#/lib/core/context.ts';
import { Conflict } from '#/lib/core/errors.ts';
import { RequestRefused } from './request-refused.ts';

/** What is kept of an answer, to be given again. */
export interface KeptAnswer {
  status: number;
  etag: string | null;
  location: string | null;
  body: string;
}

export interface IdempotentRequest {
  key: string;
  hash: Uint8Array;
}

/** @throws RequestRefused 400 when the key is not 1 to 255 visible ASCII characters */
export function idempotentRequest(
  request: Request,
  path: string,
  body: string,
): IdempotentRequest | null {
  const key = request.headers.get('idempotency-key');
  if (key === null) return null;
  if (!/^[\x21-\x7e]{1,255}$/.test(key)) {
    const advice = 'An Idempotency-Key has 1 to 255 visible characters, such as a UUID.';
    throw new RequestRefused(400, 'malformed_idempotency_key', advice);
  }
  return { key, hash: hash('sha256', `${request.method} ${path}\n${body}`, 'buffer') };
}

/**
 * Takes the key for this transaction, or returns the answer it was used for. A second request with the same key
 * waits here until the first has committed, and then gets its answer; if the first fails, it goes ahead itself.
 * @throws RequestRefused 422 when the key was used for another request
 */
export async function claimKey(
  { db, now }: Context,
  { key, hash: requestHash }: IdempotentRequest,
): Promise<KeptAnswer | null> {
  const { sql } = db;
  const claimed = await sql`
    insert into idempotency_keys (owner_id, key, request_hash, status, body, created_at)
    values (app_actor(), ${key}, ${requestHash}, 0, '', ${now.toString()})
    on conflict do nothing returning 1`.catch(giveUpWaiting);
  if (claimed.length > 0) return null;
  return keptAnswer({ db }, { key, hash: requestHash });
}

/** The answer that a key was used for, if it was. @throws RequestRefused 422 as `claimKey` */
export async function keptAnswer(
  { db }: Pick<Context, 'db'>,
  { key, hash: requestHash }: IdempotentRequest,
): Promise<KeptAnswer | null> {
  const [kept] = await db.sql<(KeptAnswer & { same: boolean })[]>`
    select status, etag, location, body, request_hash = ${requestHash} same
    from idempotency_keys where owner_id = app_actor() and key = ${key}`;
  if (!kept) return null;
  if (kept.same) return kept;
  const advice = 'This Idempotency-Key was used for another request. Take a new one.';
  throw new RequestRefused(422, 'idempotency_key_reused', advice);
}

/** Keeps the answer with the key, and forgets what is older than two days. */
export async function keepAnswer(
  { db, now }: Context,
  { key }: IdempotentRequest,
  { status, etag, location, body }: KeptAnswer,
): Promise<void> {
  const oldest = now.subtract({ hours: 48 }).toString();
  await db.sql`
    with swept as (
      delete from idempotency_keys where owner_id = app_actor() and created_at < ${oldest}
    )
    update idempotency_keys set status = ${status}, etag = ${etag}, location = ${location}, body = ${body}
    where owner_id = app_actor() and key = ${key}`;
}

function giveUpWaiting(error: { code?: string }): never {
  if (error.code !== '55P03') throw error;
  throw new Conflict(
    'still_working',
    'The first request with this Idempotency-Key is still being worked on. Ask again in a moment.',
  );
}
