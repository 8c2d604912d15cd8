import 'server-only';
import { z } from '@hono/zod-openapi';
import { tokenScopes } from '#/db/vocabulary.ts';
import { uuid } from '#/lib/core/shapes.ts';
import { createToken } from '#/lib/tokens/create-token.ts';
import { newTokenInput } from '#/lib/tokens/input.ts';
import { listTokens } from '#/lib/tokens/queries.ts';
import { revokeToken } from '#/lib/tokens/revoke-token.ts';
import { mostTokens, tokenDays } from '#/lib/tokens/rules.ts';
import { memberRoute } from '../define-route.ts';

const token = z
  .strictObject({
    id: z.string(),
    name: z.string(),
    ending: z.string().openapi({ description: 'Its last four characters.' }),
    scopes: z.array(z.enum(tokenScopes)),
    createdAt: z.string(),
    lastUsedAt: z.string().nullable().openapi({ description: 'To ten minutes.' }),
    expiresAt: z.string(),
  })
  .openapi('Token');

const newToken = token
  .extend({
    token: z.string().nullable().openapi({
      description: 'All of it, this one time: null when the answer is given again for its key.',
      example: 'mp_…',
    }),
  })
  .openapi('CreatedToken');

export const tokenRoutes = [
  memberRoute({
    method: 'get',
    path: '/api/v1/tokens',
    noun: 'tokens',
    scope: 'session',
    summary: 'List your access tokens',
    description: 'Those that hold, newest first.',
    answer: z.strictObject({ tokens: z.array(token) }).openapi('Tokens'),
    handle: async (ctx) => ({ body: { tokens: await listTokens(ctx.db, ctx.now) } }),
  }),
  memberRoute({
    method: 'post',
    path: '/api/v1/tokens',
    noun: 'tokens',
    scope: 'session',
    summary: 'Make an access token',
    description: `It acts for you within its scopes, for 1 to ${tokenDays.most} days, ${tokenDays.usual} when you do not
      say. This answer is the only place where it is shown.`,
    body: newTokenInput,
    answer: newToken,
    status: 201,
    refusals: { 409: `You have ${mostTokens} tokens already.` },
    handle: async (ctx, { body }) => {
      const { item, token } = await createToken(ctx, body);
      return { body: { ...item, token: null }, once: { token } };
    },
  }),
  memberRoute({
    method: 'delete',
    path: '/api/v1/tokens/{id}',
    noun: 'tokens',
    scope: 'session',
    summary: 'Revoke an access token',
    description: 'Its next request is refused.',
    params: z.strictObject({ id: uuid }),
    handle: async (ctx, { params }) => {
      await revokeToken(ctx, { tokenId: params.id });
      return {};
    },
  }),
] as const;
