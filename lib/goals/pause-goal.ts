import 'server-only';
import { goalPauses } from '#/db/schema/goals.ts';
import type { Context } from '#/lib/core/context.ts';
import { newId } from '#/lib/core/ids.ts';
import { recordEvent } from '#/lib/events/record-event.ts';
import { answerWith, currentWeekOf, type GoalAnswer, getGoalToChange } from './access.ts';
import { changeGoal } from './change-goal.ts';
import type { GoalAt } from './input.ts';
import { assertMove, firstPausedWeek, loggedWeeks } from './rules.ts';

/**
 * Lets an active goal rest from this week on, or from the next one when this week is logged: nothing is due,
 * and its end moves out by every week of the pause.
 * @throws NotFound; StaleVersion; Conflict `goal_state`
 */
export async function pauseGoal(ctx: Context, at: GoalAt): Promise<GoalAnswer> {
  const goal = await getGoalToChange(ctx, at);
  assertMove(goal.state, 'pause');
  const fromWeek = firstPausedWeek(loggedWeeks(goal), await currentWeekOf(ctx));
  await changeGoal(ctx, goal, { state: 'paused' });
  const { ownerId, id: goalId } = goal;
  await ctx.db.orm.insert(goalPauses).values({ id: newId(), ownerId, goalId, fromWeek });
  await recordEvent(ctx, { ownerId, kind: 'goal_paused', subjectId: goalId, facts: { fromWeek } });
  return answerWith(ctx, goalId);
}
