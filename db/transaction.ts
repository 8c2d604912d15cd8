import { PgDatabase, PgDialect } from 'drizzle-orm/pg-core';
import type { PostgresJsDatabase } from 'drizzle-orm/postgres-js';
import { PostgresJsSession } from 'drizzle-orm/postgres-js/session';
import type { TransactionSql } from 'postgres';
import type { Temporal } from 'temporal-polyfill';
import type { TokenScope } from '#/db/vocabulary.ts';
import { type Actor, actorName } from '#/lib/core/actor.ts';
import type { Context } from '#/lib/core/context.ts';
import type { DatedDueRule } from '#/lib/core/week.ts';
import { databaseClient } from './client.ts';
import { withRetries } from './faults.ts';

export interface Db {
  /** Drizzle on this transaction: the ordinary way to read and write. */
  readonly orm: PostgresJsDatabase;
  /** The driver's tagged template on this transaction: prepared, for the hot statements. Dates and instants are text. */
  readonly sql: TransactionSql;
}

/**
 * Runs `work` in one transaction that has taken the application's role and named `actor`.
 * Repeats it on a serialisation failure or a deadlock, so `work` must not act on anything but `ctx.db`.
 * Throws DatabaseUnavailable when the database cannot be reached; then nothing was committed, unless the
 * connection broke during the commit itself.
 */
export function inTransaction<T>(
  actor: Actor,
  now: Temporal.Instant,
  work: (ctx: Context) => Promise<T>,
): Promise<T> {
  return withRetries(() =>
    begin(async (sql) => {
      // Not awaited: the server runs statements of one connection in order, so the first of `work` goes right behind.
      const named = sql`select set_config('role', 'milepost_app', true),
        set_config('app.actor', ${actorName(actor)}, true)`.execute();
      named.catch(ignore);
      const value = await work({ actor, now, db: dbOf(sql) });
      await named;
      return value;
    }),
  );
}

/** What is known of a member at the start of each request. */
export interface ViewerFacts {
  memberId: string;
  email: string;
  name: string;
  timeZone: string;
  memberVersion: number;
  activeGoals: number;
  dueRules: DatedDueRule[];
  /** Whom they mentor now. */
  mentees: number;
  /** Reviews they owe, or are offered; 100 at most. */
  owedReviews: number;
  /** 100 at most. */
  unreadNotices: number;
}

export interface Viewer extends ViewerFacts {
  sessionId: string;
}

export interface TokenViewer extends ViewerFacts {
  tokenId: string;
  scopes: TokenScope[];
}

/**
 * For pages: checks a session (SHA-256 of the opaque id), names its member as the actor and runs `read` right
 * behind, in one transaction. `read` is started before the session is known to be good; the database shows it
 * nothing if it is not, and its result is thrown away: then the answer is null.
 */
export function readInSession<T>(
  tokenHash: Uint8Array,
  now: Temporal.Instant,
  read: (db: Db) => Promise<T>,
): Promise<{ viewer: Viewer; value: T } | null> {
  return withRetries(() =>
    begin(async (sql) => {
      const asked = beginSession(sql, tokenHash, now);
      asked.catch(ignore);
      const value = await read(dbOf(sql));
      const viewer = await asked;
      return viewer && { viewer, value };
    }),
  );
}

/**
 * For the API: the same check, and `work` as the session's member once it is known to be good.
 * Null when it is not; `work` is not run then.
 */
export function actInSession<T>(
  tokenHash: Uint8Array,
  now: Temporal.Instant,
  work: (ctx: Context, viewer: Viewer) => Promise<T>,
): Promise<{ value: T } | null> {
  return withRetries(() =>
    begin(async (sql) => {
      const viewer = await beginSession(sql, tokenHash, now);
      if (!viewer) return null;
      const actor: Actor = { kind: 'member', memberId: viewer.memberId };
      return { value: await work({ actor, now, db: dbOf(sql) }, viewer) };
    }),
  );
}

/**
 * The same for a script: checks an API token (SHA-256 of all of it), and runs `work` for its member. Whether the
 * token's scopes allow what is asked, `work` has to compare. Null when the token is unknown, revoked or past its time.
 */
export function actWithToken<T>(
  tokenHash: Uint8Array,
  now: Temporal.Instant,
  work: (ctx: Context, viewer: TokenViewer) => Promise<T>,
): Promise<{ value: T } | null> {
  return withRetries(() =>
    begin(async (sql) => {
      const [viewer] = await sql<TokenViewer[]>`select token_id "tokenId", scopes,
        ${viewerColumns(sql)} from begin_token(${tokenHash}, ${now.toString()})`;
      if (!viewer) return null;
      const { memberId, tokenId, scopes } = viewer;
      const actor: Actor = { kind: 'token', memberId, tokenId, scopes };
      return { value: await work({ actor, now, db: dbOf(sql) }, viewer) };
    }),
  );
}

/**
 * "View as mentor": runs `read` as nobody who looks through the mentor's eyes at this one mentee. It sees what the
 * mentor's queries show through the same policies, nothing that is the mentor's own, and can write nothing.
 */
export function readAsMentor<T>(
  { mentorId, menteeId }: { mentorId: string; menteeId: string },
  read: (db: Db) => Promise<T>,
): Promise<T> {
  return withRetries(() =>
    begin(async (sql) => {
      await sql`set transaction read only`;
      await sql`select set_config('role', 'milepost_app', true), set_config('app.actor', '', true),
        set_config('app.mentor', ${mentorId}, true), set_config('app.mentee', ${menteeId}, true)`;
      return read(dbOf(sql));
    }),
  );
}

/** Runs `work` of a verb in its own transaction, as another actor: for what one side's act does to the other's rows. */
export async function asAnother<T>(
  ctx: Context,
  actor: Actor,
  work: (ctx: Context) => Promise<T>,
): Promise<T> {
  const { sql } = ctx.db;
  await sql`select set_config('app.actor', ${actorName(actor)}, true)`;
  const value = await work({ ...ctx, actor });
  await sql`select set_config('app.actor', ${actorName(ctx.actor)}, true)`;
  return value;
}

function begin<T>(work: (sql: TransactionSql) => Promise<T>): Promise<T> {
  // The driver unwraps arrays in what a transaction returns; boxed, the value comes through as it is.
  return databaseClient()
    .begin(async (sql) => ({ value: await work(sql) }))
    .then((box) => (box as { value: T }).value);
}

async function beginSession(
  sql: TransactionSql,
  tokenHash: Uint8Array,
  now: Temporal.Instant,
): Promise<Viewer | null> {
  // Sent now, not at the await: what is sent next must find the actor named.
  const asked = sql<
    Viewer[]
  >`select session_id "sessionId", ${viewerColumns(sql)} from begin_session(${tokenHash}, ${now.toString()})`.execute();
  return (await asked)[0] ?? null;
}

function viewerColumns(sql: TransactionSql) {
  return sql`member_id "memberId", email, name, time_zone "timeZone", member_version "memberVersion",
    active_goals "activeGoals", due_rules "dueRules", mentees, owed_reviews "owedReviews",
    unread_notices "unreadNotices"`;
}

const dialect = new PgDialect();

function dbOf(sql: TransactionSql): Db {
  let orm: PostgresJsDatabase | undefined;
  return {
    sql,
    get orm() {
      orm ??= new PgDatabase(
        dialect,
        new PostgresJsSession(sql as never, dialect, undefined, {}) as never,
        undefined,
      ) as PostgresJsDatabase;
      return orm;
    },
  };
}

function ignore(): void {}
