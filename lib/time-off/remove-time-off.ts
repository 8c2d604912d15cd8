import 'server-only';
import { and, eq } from 'drizzle-orm';
import { timeOff } from '#/db/schema/time-off.ts';
import { type Context, memberIdOf } from '#/lib/core/context.ts';
import { NotFound } from '#/lib/core/errors.ts';
import { parseInput } from '#/lib/core/parse-input.ts';
import { recordEvent } from '#/lib/events/record-event.ts';
import { removalInput } from './input.ts';
import { type TimeOffItem, timeOffDetail } from './queries.ts';

/**
 * Takes time off back: its weeks count again, those that have passed as missed, unless other time off excuses them.
 * @returns what is taken back, with what it did until now
 * @throws InvalidInput; NotFound
 */
export async function removeTimeOff(ctx: Context, input: unknown): Promise<TimeOffItem> {
  const { timeOffId } = parseInput(removalInput, input);
  const ownerId = memberIdOf(ctx);
  const item = await timeOffDetail(ctx.db, timeOffId, ctx.now);
  const removed = await ctx.db.orm
    .delete(timeOff)
    .where(and(eq(timeOff.id, timeOffId), eq(timeOff.ownerId, ownerId)))
    .returning({ id: timeOff.id });
  if (!item || removed.length === 0) throw new NotFound('time off');
  const facts = { weeks: item.weeks.length };
  await recordEvent(ctx, { ownerId, kind: 'time_off_removed', subjectId: timeOffId, facts });
  return item;
}
