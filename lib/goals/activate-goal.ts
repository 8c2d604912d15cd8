import 'server-only';
import type { Context } from '#/lib/core/context.ts';
import { Conflict } from '#/lib/core/errors.ts';
import { recordEvent } from '#/lib/events/record-event.ts';
import { answerWith, currentWeekOf, type GoalAnswer, getGoalToChange } from './access.ts';
import { changeGoal } from './change-goal.ts';
import type { GoalAt } from './input.ts';
import { assertMove, startProblem } from './rules.ts';

/**
 * Starts a draft: from its first Monday on, its weeks are due.
 * @throws NotFound; StaleVersion; Conflict `goal_state`, or `goal_start` when its first Monday is too long ago
 */
export async function activateGoal(ctx: Context, at: GoalAt): Promise<GoalAnswer> {
  const goal = await getGoalToChange(ctx, at);
  assertMove(goal.state, 'activate');
  const problem = startProblem(goal.startWeek, await currentWeekOf(ctx));
  if (problem) throw new Conflict('goal_start', `Edit this draft before you start it. ${problem}`);
  await changeGoal(ctx, goal, { state: 'active' });
  const facts = { startWeek: goal.startWeek, weeks: goal.weeks };
  const { ownerId } = goal;
  await recordEvent(ctx, { ownerId, kind: 'goal_activated', subjectId: goal.id, facts });
  return answerWith(ctx, goal.id);
}
