import { z } from '@hono/zod-openapi';
import { Temporal } from 'temporal-polyfill';
import { uuid } from '#/lib/core/shapes.ts';

export const markReadInput = z.strictObject({ noticeId: uuid });

/** An instant as the inbox writes it. */
export function isInstant(value: unknown): value is string {
  if (typeof value !== 'string' || !/^2\d{3}-[\d:.TZ-]{1,32}$/.test(value)) return false;
  try {
    return Temporal.Instant.from(value) !== undefined;
  } catch {
    return false;
  }
}

export const markAllReadInput = z
  .strictObject({
    until: z
      .string()
      .refine(isInstant, 'Name a moment, such as 2026-11-20T18:42:00Z.')
      .optional()
      .openapi({
        format: 'date-time',
        description: 'The moment of the newest notice that was seen. Later ones stay unread.',
      }),
  })
  .openapi('NoticeReadings', { example: { until: '2026-11-20T18:42:00Z' } });
