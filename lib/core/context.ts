import type { Temporal } from 'temporal-polyfill';
import type { Db } from '#/db/transaction.ts';
import type { Actor } from './actor.ts';
import { NotSignedIn } from './errors.ts';

/** What every verb gets: who asks, a transaction that has named them, and the time. */
export interface Context {
  readonly actor: Actor;
  readonly db: Db;
  readonly now: Temporal.Instant;
}

/** The id of the member who acts, by themselves or through a token. Throws NotSignedIn for anyone else. */
export function memberIdOf(ctx: Context): string {
  if (ctx.actor.kind === 'system') throw new NotSignedIn();
  return ctx.actor.memberId;
}
