import 'server-only';
import { createHmac } from 'node:crypto';
import { RateLimiterDrizzle, RateLimiterRes } from 'rate-limiter-flexible';
import { rateLimits } from '#/db/schema/accounts.ts';
import type { Context } from '#/lib/core/context.ts';
import { authSecret } from '#/lib/core/env.ts';

const minutes = 60;
/** So many tries in so many seconds. */
const limits = {
  /** Wrong passwords for one account, from devices that its owner has not used. */
  account: { points: 10, duration: 15 * minutes },
  /** Wrong passwords on one device that the owner has used: counted apart, so that strangers never lock it out. */
  device: { points: 10, duration: 15 * minutes },
  /** Wrong passwords from one address, whatever the account. */
  address: { points: 50, duration: 15 * minutes },
  signUp: { points: 30, duration: 60 * minutes },
  /** Changes of one member's password, right or wrong: a stolen session must not find the password out. */
  passwordChange: { points: 10, duration: 15 * minutes },
  /** Invitations that one member sends, again or anew. */
  invitation: { points: 20, duration: 60 * minutes },
};
export type Limit = keyof typeof limits;

/** One counter: which limit, and whom it counts. */
export type Counter = readonly [limit: Limit, whom: string];

/**
 * Counts a try in each counter, before its outcome is known, so that parallel tries cannot slip through. Counts even
 * when the answer is no: run it in a transaction of its own, which commits. @param ctx the actor is the system
 * @returns null when the try may go on, else the seconds to wait
 */
export async function countTry(ctx: Context, counters: readonly Counter[]): Promise<number | null> {
  let wait: number | null = null;
  for (const [limit, whom] of counters) {
    try {
      await limiterOf(ctx, limit).consume(keyOf(whom));
    } catch (refusal) {
      if (!(refusal instanceof RateLimiterRes)) throw refusal;
      wait = Math.max(wait ?? 1, Math.ceil(refusal.msBeforeNext / 1000));
    }
  }
  return wait;
}

/** A try was right: takes it back where others count too, and forgets the wrong ones before it elsewhere. */
export async function forgiveTry(ctx: Context, counters: readonly Counter[]): Promise<void> {
  for (const [limit, whom] of counters) {
    const limiter = limiterOf(ctx, limit);
    if (limit === 'address') await limiter.reward(keyOf(whom));
    else await limiter.delete(keyOf(whom));
  }
}

/** Counters whose time is over; cheap enough to run with every sign-in. */
export async function clearOldCounters(ctx: Context): Promise<void> {
  await ctx.db.sql`delete from rate_limits where key in (
    select key from rate_limits where expire < (now() at time zone 'utc') - interval '1 hour' limit 100
    for update skip locked)`;
}

function limiterOf(ctx: Context, limit: Limit): RateLimiterDrizzle {
  return new RateLimiterDrizzle({
    storeClient: ctx.db.orm,
    schema: rateLimits,
    clearExpiredByTimeout: false,
    keyPrefix: limit,
    ...limits[limit],
  });
}

// The table must not tell who tried to sign in from where.
function keyOf(whom: string): string {
  return createHmac('sha256', authSecret()).update(whom).digest('base64url');
}
