import { inTransaction } from '#/db/transaction.ts';
import type { TokenScope } from '#/db/vocabulary.ts';
import { clockAt, systemClock } from '#/lib/core/clock.ts';
import type { Context } from '#/lib/core/context.ts';
import { createToken } from '#/lib/tokens/create-token.ts';
import { type ApiWishes, ask } from '#/tests/support/api.ts';

export function act<T>(memberId: string, work: (ctx: Context) => Promise<T>, at?: string) {
  const now = at ? clockAt(at)() : systemClock();
  return inTransaction({ kind: 'member', memberId }, now, work);
}

/** A token of this member, made by the verb. */
export function mintToken(memberId: string, scopes: TokenScope[], at?: string) {
  return act(memberId, (ctx) => createToken(ctx, { name: 'Script', scopes }), at);
}

/** Asks as a script does: with a token, and nothing that a browser would send. */
export function askWith(token: string, call: string, wishes: ApiWishes = {}) {
  const headers = { authorization: `Bearer ${token}`, origin: undefined, ...wishes.headers };
  return ask(call, { ...wishes, headers });
}
