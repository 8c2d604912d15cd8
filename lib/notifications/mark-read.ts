import 'server-only';
import type { z } from '@hono/zod-openapi';
import type { Context } from '#/lib/core/context.ts';
import { NotFound } from '#/lib/core/errors.ts';
import { parseInput } from '#/lib/core/parse-input.ts';
import { visibleNotices } from './access.ts';
import { markReadInput } from './input.ts';

/** Marks one notice of whoever acts as read; once is enough. @throws InvalidInput, NotFound */
export async function markRead(ctx: Context, input: z.input<typeof markReadInput>): Promise<void> {
  const { noticeId } = parseInput(markReadInput, input);
  const { sql } = ctx.db;
  const [found] = await sql`
    update notices own set read_at = coalesce(own.read_at, ${ctx.now.toString()})
    where own.owner_id = (select app_actor())
      and own.event_id = (select n.event_id ${visibleNotices(ctx.db)} and n.event_id = ${noticeId})
    returning own.event_id`;
  if (!found) throw new NotFound('notice');
}
