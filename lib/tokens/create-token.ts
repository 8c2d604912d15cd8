import 'server-only';
import { randomInt } from 'node:crypto';
import { apiTokens } from '#/db/schema/accounts.ts';
import { getOwnMember } from '#/lib/accounts/access.ts';
import { tokenHash } from '#/lib/accounts/start-session.ts';
import type { Context } from '#/lib/core/context.ts';
import { Conflict } from '#/lib/core/errors.ts';
import { newId } from '#/lib/core/ids.ts';
import { parseInput } from '#/lib/core/parse-input.ts';
import { recordEvent } from '#/lib/events/record-event.ts';
import { newTokenInput } from './input.ts';
import { listTokens, type TokenItem } from './queries.ts';
import { base62, mostTokens, randomLength, tokenOf } from './rules.ts';

/**
 * Makes a token for the member who acts. `token` is all of it, here for the only time: what is stored is its hash.
 * @throws InvalidInput, Conflict when there are too many
 */
export async function createToken(
  ctx: Context,
  input: unknown,
): Promise<{ item: TokenItem; token: string }> {
  const { name, scopes, days } = parseInput(newTokenInput, input);
  const { id: ownerId } = await getOwnMember(ctx, { forUpdate: true });
  if ((await listTokens(ctx.db, ctx.now)).length >= mostTokens) {
    const advice = `You have ${mostTokens} tokens already. Revoke one that is no longer used.`;
    throw new Conflict('too_many_tokens', advice);
  }
  const token = makeToken();
  const item: TokenItem = {
    id: newId(),
    name,
    ending: token.slice(-4),
    scopes,
    createdAt: ctx.now.toString(),
    lastUsedAt: null,
    expiresAt: ctx.now.add({ hours: 24 * days }).toString(),
  };
  await ctx.db.orm.insert(apiTokens).values({ ...item, ownerId, tokenHash: tokenHash(token) });
  const facts = { scopes, days };
  await recordEvent(ctx, { ownerId, kind: 'token_created', subjectId: item.id, facts });
  return { item, token };
}

/** 178 bits of chance. */
function makeToken(): string {
  // `randomInt` is without bias; a byte modulo 62 would not be.
  const random = Array.from({ length: randomLength }, () => base62[randomInt(base62.length)]);
  return tokenOf(random.join(''));
}
