import 'server-only';
import type { Context } from '#/lib/core/context.ts';

/** What the acting member was told about a check-in counts as read: they have just acted on it. */
export async function settleNotices(ctx: Context, checkInId: string): Promise<void> {
  await ctx.db.sql`
    update notices n set read_at = ${ctx.now.toString()}
    from events e
    where n.owner_id = (select app_actor()) and n.read_at is null and e.id = n.event_id
      and e.facts->>'checkInId' = ${checkInId}`;
}
