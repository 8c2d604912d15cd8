import 'server-only';
import { z } from '@hono/zod-openapi';
import { eventKinds } from '#/db/vocabulary.ts';
import { uuid } from '#/lib/core/shapes.ts';
import { markAllReadInput } from '#/lib/notifications/input.ts';
import { markAllRead } from '#/lib/notifications/mark-all-read.ts';
import { markRead } from '#/lib/notifications/mark-read.ts';
import { noticeList } from '#/lib/notifications/notice-list.ts';
import { memberRoute } from '../define-route.ts';

const notice = z
  .strictObject({
    id: z.string(),
    kind: z.enum(eventKinds),
    text: z.string().openapi({ description: 'Who did what to which week or goal.' }),
    waitsForYou: z
      .boolean()
      .openapi({ description: 'A question that is open, and yours to answer.' }),
    path: z.string().openapi({ description: 'The page, and the place on it, that it is about.' }),
    createdAt: z.string(),
    readAt: z.string().nullable(),
  })
  .openapi('Notice', {
    example: {
      id: '019a9d2c-7b00-7c3e-9f41-2a6d0c5b8e17',
      kind: 'check_in_submitted',
      text: 'Tomás Vidal logged the week of 16 November',
      waitsForYou: false,
      path: '/reviews/019a9d2c-7b00-7c3e-9f41-2a6d0c5b8e18',
      createdAt: '2026-11-20T18:42:00Z',
      readAt: null,
    },
  });

export const noticeRoutes = [
  memberRoute({
    method: 'get',
    path: '/api/v1/notices',
    noun: 'notices',
    scope: 'notices:read',
    summary: 'Read your inbox',
    description:
      'Newest first, 30 at most; `nextCursor` leads on. What you may no longer see is not there.',
    query: z.strictObject({ cursor: z.string().max(512).optional() }),
    answer: z
      .strictObject({ items: z.array(notice), nextCursor: z.string().nullable() })
      .openapi('NoticePage'),
    handle: async (ctx, { query }) => ({ body: await noticeList(ctx.db, query) }),
  }),
  memberRoute({
    method: 'post',
    path: '/api/v1/notices/{id}/reading',
    noun: 'notices',
    scope: 'notices:write',
    summary: 'Mark one notice as read',
    description: 'Again changes nothing.',
    params: z.strictObject({ id: uuid }),
    handle: async (ctx, { params }) => {
      await markRead(ctx, { noticeId: params.id });
      return {};
    },
  }),
  memberRoute({
    method: 'post',
    path: '/api/v1/notices/readings',
    noun: 'notices',
    scope: 'notices:write',
    summary: 'Mark all notices as read',
    description: 'With `until`, those up to that moment: what came in since stays unread.',
    body: markAllReadInput,
    handle: async (ctx, { body }) => {
      await markAllRead(ctx, body);
      return {};
    },
  }),
] as const;
