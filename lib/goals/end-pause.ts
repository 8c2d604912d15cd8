import 'server-only';
import { and, eq, gte, isNull } from 'drizzle-orm';
import { goalPauses } from '#/db/schema/goals.ts';
import type { Context } from '#/lib/core/context.ts';
import type { WeekKey } from '#/lib/core/week-key.ts';

/**
 * Ends the pause of a goal, if one lasts: `untilWeek` is the first week that counts again. A pause that would
 * hold no week goes away.
 */
export async function endPause(ctx: Context, goalId: string, untilWeek: WeekKey): Promise<void> {
  const lasting = and(eq(goalPauses.goalId, goalId), isNull(goalPauses.untilWeek));
  await ctx.db.orm.delete(goalPauses).where(and(lasting, gte(goalPauses.fromWeek, untilWeek)));
  await ctx.db.orm.update(goalPauses).set({ untilWeek }).where(lasting);
}
