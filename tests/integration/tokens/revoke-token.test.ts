import { expect, test } from 'vitest';
import { NotFound } from '#/lib/core/errors.ts';
import { revokeToken } from '#/lib/tokens/revoke-token.ts';
import { mintMember } from '#/tests/support/member.ts';
import { eventsOf, refusal } from '../accounts/arrange.ts';
import { act, askWith, mintToken } from './arrange.ts';

test('a revoked token is nobody’s from the next request on', async () => {
  const { id } = await mintMember();
  const { item, token } = await mintToken(id, ['goals:read']);
  expect((await askWith(token, 'GET /api/v1/goals')).status).toBe(200);
  await act(id, (ctx) => revokeToken(ctx, { tokenId: item.id }));
  expect((await askWith(token, 'GET /api/v1/goals')).status).toBe(401);
  expect(await eventsOf(id)).toEqual(['token_created', 'token_revoked']);
  const again = act(id, (ctx) => revokeToken(ctx, { tokenId: item.id }));
  expect(await refusal(again)).toBeInstanceOf(NotFound);
});

test('someone else’s token is not found, and goes on', async () => {
  const [me, other] = [await mintMember(), await mintMember()];
  const { item, token } = await mintToken(other.id, ['goals:read']);
  const attempt = act(me.id, (ctx) => revokeToken(ctx, { tokenId: item.id }));
  expect(await refusal(attempt)).toBeInstanceOf(NotFound);
  expect((await askWith(token, 'GET /api/v1/goals')).status).toBe(200);
});
