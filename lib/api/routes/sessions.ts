import 'server-only';
import { z } from '@hono/zod-openapi';
import { endOtherSessions } from '#/lib/accounts/end-other-sessions.ts';
import { endSession } from '#/lib/accounts/end-session.ts';
import { listSessions } from '#/lib/accounts/queries.ts';
import { uuid } from '#/lib/core/shapes.ts';
import { memberRoute } from '../define-route.ts';
import { sessionsEnded } from './accounts.ts';

const session = z
  .strictObject({
    id: z.string(),
    device: z.string().openapi({ example: 'Chrome on macOS' }),
    current: z.boolean().openapi({ description: 'The session of this request.' }),
    startedAt: z.string(),
    lastSeenAt: z.string(),
  })
  .openapi('Session');

export const sessionRoutes = [
  memberRoute({
    method: 'get',
    path: '/api/v1/sessions',
    noun: 'sessions',
    scope: 'session',
    summary: 'Where you are signed in',
    description: 'Last used first.',
    answer: z.strictObject({ sessions: z.array(session) }),
    handle: async (ctx, { viewer }) => {
      const sessions = await listSessions(ctx.db, ctx.now);
      const current = ({ id }: { id: string }) => id === viewer.sessionId;
      return { body: { sessions: sessions.map((each) => ({ ...each, current: current(each) })) } };
    },
  }),
  memberRoute({
    method: 'delete',
    path: '/api/v1/sessions',
    noun: 'sessions',
    scope: 'session',
    summary: 'Sign out everywhere else',
    answer: sessionsEnded,
    handle: async (ctx, { viewer }) => ({ body: await endOtherSessions(ctx, viewer.sessionId) }),
  }),
  memberRoute({
    method: 'delete',
    path: '/api/v1/sessions/{id}',
    noun: 'sessions',
    scope: 'session',
    summary: 'End one session',
    params: z.strictObject({ id: uuid }),
    handle: async (ctx, { params }) => {
      await endSession(ctx, { sessionId: params.id });
      return {};
    },
  }),
] as const;
