import 'server-only';
import { and, eq } from 'drizzle-orm';
import { credentials } from '#/db/schema/accounts.ts';
import type { Context } from '#/lib/core/context.ts';
import { Conflict, InvalidInput } from '#/lib/core/errors.ts';
import { parseInput } from '#/lib/core/parse-input.ts';
import { recordEvent } from '#/lib/events/record-event.ts';
import { getOwnMember } from './access.ts';
import { checkPassword } from './check-password.ts';
import { endOtherSessions } from './end-other-sessions.ts';
import { hashPassword, verifyPassword } from './hash-password.ts';
import { changePasswordInput } from './input.ts';

/**
 * Sets a new password for the member who acts, and ends all their sessions but the one that asks.
 * The door limits how often the current password can be guessed.
 * @returns how many sessions ended
 * @throws InvalidInput, Conflict when the password was changed somewhere else meanwhile, TooManyAttempts
 */
export async function changePassword(
  ctx: Context,
  input: unknown,
  currentSessionId: string,
): Promise<{ sessionsEnded: number }> {
  const { currentPassword, newPassword } = parseInput(changePasswordInput, input);
  const member = await getOwnMember(ctx);
  const known = eq(credentials.memberId, member.id);
  const read = ctx.db.orm.select({ hash: credentials.passwordHash }).from(credentials).where(known);
  const [stored] = await read;
  if (!stored || !(await verifyPassword(currentPassword, stored.hash))) {
    throw new InvalidInput([
      { path: 'currentPassword', message: 'This is not your current password.' },
    ]);
  }
  checkPassword(newPassword, member, 'newPassword');
  const changed = await ctx.db.orm
    .update(credentials)
    .set({ passwordHash: await hashPassword(newPassword), changedAt: ctx.now.toString() })
    .where(and(known, eq(credentials.passwordHash, stored.hash)))
    .returning({ id: credentials.memberId });
  if (changed.length === 0) {
    throw new Conflict('password_changed', 'Your password was changed somewhere else just now.');
  }
  await recordEvent(ctx, { ownerId: member.id, kind: 'password_changed', subjectId: member.id });
  return endOtherSessions(ctx, currentSessionId);
}
