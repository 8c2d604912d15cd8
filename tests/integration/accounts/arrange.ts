import { inTransaction } from '#/db/transaction.ts';
import { hashPassword } from '#/lib/accounts/hash-password.ts';
import { prepareSignUp, signUp } from '#/lib/accounts/sign-up.ts';
import { system } from '#/lib/core/actor.ts';
import { clockAt } from '#/lib/core/clock.ts';
import type { Context } from '#/lib/core/context.ts';
import { asMember, mintMember } from '#/tests/support/member.ts';

/** A Wednesday; in Kathmandu, too. */
export const wednesday = '2026-11-18T10:00:00Z';
export const password = 'seven kites over Patan';

export function act<T>(memberId: string, work: (ctx: Context) => Promise<T>, at = wednesday) {
  return inTransaction({ kind: 'member', memberId }, clockAt(at)(), work);
}

export function actAsSystem<T>(work: (ctx: Context) => Promise<T>, at = wednesday) {
  return inTransaction(system, clockAt(at)(), work);
}

export async function join(input: unknown, at = wednesday): Promise<string | null> {
  const member = await prepareSignUp(input);
  return actAsSystem((ctx) => signUp(ctx, member), at);
}

export async function mintWithPassword() {
  return mintMember({ passwordHash: await hashPassword(password) });
}

export async function eventsOf(memberId: string): Promise<string[]> {
  const rows = await asMember(memberId, (sql) => sql`select kind from events order by id`);
  return rows.map((row) => row.kind);
}

/** What a refused promise was refused with. */
export function refusal(promise: Promise<unknown>): Promise<unknown> {
  return promise.then(
    () => {
      throw new Error('It was not refused.');
    },
    (error: unknown) => error,
  );
}
