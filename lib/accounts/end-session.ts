import 'server-only';
import { and, eq, isNull } from 'drizzle-orm';
import { sessions } from '#/db/schema/accounts.ts';
import { type Context, memberIdOf } from '#/lib/core/context.ts';
import { NotFound } from '#/lib/core/errors.ts';
import { parseInput } from '#/lib/core/parse-input.ts';
import { recordEvent } from '#/lib/events/record-event.ts';
import { endSessionInput } from './input.ts';

/** Ends one session of the member who acts: its next request is nobody's. @throws InvalidInput, NotFound */
export async function endSession(ctx: Context, input: unknown): Promise<void> {
  const { sessionId } = parseInput(endSessionInput, input);
  const ownerId = memberIdOf(ctx);
  const ended = await ctx.db.orm
    .update(sessions)
    .set({ revokedAt: ctx.now.toString() })
    .where(
      and(eq(sessions.id, sessionId), eq(sessions.ownerId, ownerId), isNull(sessions.revokedAt)),
    )
    .returning({ id: sessions.id });
  if (ended.length === 0) throw new NotFound('session');
  await recordEvent(ctx, { ownerId, kind: 'session_ended', subjectId: sessionId });
}
