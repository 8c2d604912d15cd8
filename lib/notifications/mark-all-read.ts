import 'server-only';
import type { z } from '@hono/zod-openapi';
import type { Context } from '#/lib/core/context.ts';
import { parseInput } from '#/lib/core/parse-input.ts';
import { markAllReadInput } from './input.ts';

/**
 * Marks the notices of whoever acts as read, up to the moment of the newest that they have seen, so that what came
 * in between stays unread. @throws InvalidInput
 */
export async function markAllRead(
  ctx: Context,
  input: z.input<typeof markAllReadInput>,
): Promise<void> {
  const { until } = parseInput(markAllReadInput, input);
  const now = ctx.now.toString();
  await ctx.db.sql`
    update notices set read_at = ${now}
    where owner_id = (select app_actor()) and read_at is null and created_at <= ${until ?? now}`;
}
