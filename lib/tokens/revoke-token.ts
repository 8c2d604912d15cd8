import 'server-only';
import { and, eq, isNull } from 'drizzle-orm';
import { apiTokens } from '#/db/schema/accounts.ts';
import { type Context, memberIdOf } from '#/lib/core/context.ts';
import { NotFound } from '#/lib/core/errors.ts';
import { parseInput } from '#/lib/core/parse-input.ts';
import { recordEvent } from '#/lib/events/record-event.ts';
import { revokeTokenInput } from './input.ts';

/** Ends a token of the member who acts, from its next request on. @throws InvalidInput, NotFound */
export async function revokeToken(ctx: Context, input: unknown): Promise<void> {
  const { tokenId } = parseInput(revokeTokenInput, input);
  const ownerId = memberIdOf(ctx);
  const revoked = await ctx.db.orm
    .update(apiTokens)
    .set({ revokedAt: ctx.now.toString() })
    .where(
      and(eq(apiTokens.id, tokenId), eq(apiTokens.ownerId, ownerId), isNull(apiTokens.revokedAt)),
    )
    .returning({ id: apiTokens.id });
  if (revoked.length === 0) throw new NotFound('token');
  await recordEvent(ctx, { ownerId, kind: 'token_revoked', subjectId: tokenId });
}
