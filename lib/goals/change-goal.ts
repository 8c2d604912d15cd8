import 'server-only';
import { and, eq, sql } from 'drizzle-orm';
import { goals } from '#/db/schema/goals.ts';
import type { Context } from '#/lib/core/context.ts';
import { StaleVersion } from '#/lib/core/errors.ts';
import { type GoalRecord, getGoalFor } from './access.ts';

type Fields = Partial<
  Pick<
    typeof goals.$inferInsert,
    'title' | 'why' | 'startWeek' | 'weeks' | 'state' | 'outcome' | 'retrospective' | 'closedWeek'
  >
>;

/**
 * The one write to a goal's row: moves it to its next version, if nobody has since it was read.
 * @param goal as `getGoalToChange` gave it
 * @throws StaleVersion with the goal as it stands when someone was faster; NotFound when it is gone
 */
export async function changeGoal(
  ctx: Context,
  goal: Pick<GoalRecord, 'id' | 'version'>,
  fields: Fields,
): Promise<void> {
  const changed = await ctx.db.orm
    .update(goals)
    .set({ ...fields, version: sql`${goals.version} + 1`, updatedAt: ctx.now.toString() })
    .where(and(eq(goals.id, goal.id), eq(goals.version, goal.version)))
    .returning({ id: goals.id });
  if (changed.length > 0) return;
  const current = await getGoalFor(ctx, goal.id);
  throw new StaleVersion(current.version, current);
}
