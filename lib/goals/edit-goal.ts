import 'server-only';
import type { z } from '@hono/zod-openapi';
import type { Context } from '#/lib/core/context.ts';
import { answerWith, type GoalAnswer } from './access.ts';
import type { GoalAt, goalInput } from './input.ts';
import { tellEasing } from './plans/tell-easing.ts';
import { rewriteGoal } from './rewrite-goal.ts';

/**
 * Replaces a goal that is not closed by what comes in: title, why, weeks, and all metrics and milestones. Those
 * with an id are kept and changed, those without are added, those missing are taken out if nothing is logged
 * for them. A plan that this replaces is kept: harder holds at once, easier after the next due moment, and the
 * mentors who see the goal are told of that.
 * @throws NotFound; StaleVersion with the goal as it stands; Conflict `goal_state`; InvalidInput by field
 */
export async function editGoal(
  ctx: Context,
  at: GoalAt & { goal: z.input<typeof goalInput> },
): Promise<GoalAnswer> {
  const { before, change } = await rewriteGoal(ctx, at);
  if (change?.easier && !change.free) await tellEasing(ctx, before, change);
  return answerWith(ctx, before.id, change);
}
