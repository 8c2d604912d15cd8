import 'server-only';
import { z } from '@hono/zod-openapi';
import { openRoute } from '../define-route.ts';

export const documentationRoutes = [
  openRoute({
    method: 'get',
    path: '/api/v1/openapi.json',
    noun: 'api',
    summary: 'This API as an OpenAPI 3.1 document',
    answer: z.record(z.string(), z.unknown()),
    handle: async () => {
      // Loaded when first asked for: nothing else needs the generator.
      const { openApiDocument } = await import('../openapi.ts');
      return { body: { ...openApiDocument() } };
    },
  }),
] as const;
