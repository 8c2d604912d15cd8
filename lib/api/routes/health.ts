import 'server-only';
import { z } from '@hono/zod-openapi';
import { openRoute } from '../define-route.ts';
import { readiness } from '../readiness.ts';

const health = z
  .strictObject({ status: z.enum(['ok', 'database_unavailable', 'schema_outdated']) })
  .openapi('Health', { example: { status: 'ok' } });

export const healthRoutes = [
  openRoute({
    method: 'get',
    path: '/api/health/live',
    noun: 'health',
    summary: 'Is the process alive?',
    description: 'Never touches the database.',
    answer: health,
    handle: async () => ({ body: { status: 'ok' } }),
  }),
  openRoute({
    method: 'get',
    path: '/api/health/ready',
    noun: 'health',
    summary: 'Can it take requests?',
    description: 'Checks the database and its schema; 503 while it stops or cannot reach them.',
    answer: health,
    handle: async () => {
      const status = await readiness();
      return { body: { status }, status: status === 'ok' ? 200 : 503 };
    },
  }),
] as const;
