import 'server-only';
import { and, eq, isNull, ne } from 'drizzle-orm';
import { sessions } from '#/db/schema/accounts.ts';
import { type Context, memberIdOf } from '#/lib/core/context.ts';
import { recordEvent } from '#/lib/events/record-event.ts';

/** Ends every session of the member who acts but one. @returns how many ended */
export async function endOtherSessions(
  ctx: Context,
  currentSessionId: string,
): Promise<{ sessionsEnded: number }> {
  const ownerId = memberIdOf(ctx);
  const others = and(
    eq(sessions.ownerId, ownerId),
    isNull(sessions.revokedAt),
    ne(sessions.id, currentSessionId),
  );
  const ended = await ctx.db.orm
    .update(sessions)
    .set({ revokedAt: ctx.now.toString() })
    .where(others)
    .returning({ id: sessions.id });
  const facts = { others: ended.length };
  if (ended.length > 0) {
    await recordEvent(ctx, { ownerId, kind: 'session_ended', subjectId: currentSessionId, facts });
  }
  return { sessionsEnded: ended.length };
}
