import 'server-only';
import { and, eq } from 'drizzle-orm';
import { goals } from '#/db/schema/goals.ts';
import type { Context } from '#/lib/core/context.ts';
import { StaleVersion } from '#/lib/core/errors.ts';
import { recordEvent } from '#/lib/events/record-event.ts';
import { getGoalFor, getGoalToChange } from './access.ts';
import type { GoalAt } from './input.ts';
import { assertMove } from './rules.ts';

/**
 * Deletes a draft with its metrics and milestones. A goal that was started stays: it is closed instead.
 * @throws NotFound; StaleVersion; Conflict `goal_state`
 */
export async function deleteGoal(ctx: Context, at: GoalAt): Promise<void> {
  const goal = await getGoalToChange(ctx, at);
  assertMove(goal.state, 'delete');
  const deleted = await ctx.db.orm
    .delete(goals)
    .where(and(eq(goals.id, goal.id), eq(goals.version, goal.version)))
    .returning({ id: goals.id });
  if (deleted.length === 0) {
    const current = await getGoalFor(ctx, goal.id);
    throw new StaleVersion(current.version, current);
  }
  const { ownerId, id: subjectId } = goal;
  await recordEvent(ctx, { ownerId, kind: 'goal_deleted', subjectId });
}
