import 'server-only';
import type { Context } from '#/lib/core/context.ts';
import { recordEvent } from '#/lib/events/record-event.ts';
import { answerWith, currentWeekOf, type GoalAnswer, getGoalToChange } from './access.ts';
import { changeGoal } from './change-goal.ts';
import { endPause } from './end-pause.ts';
import type { GoalAt } from './input.ts';
import { assertMove } from './rules.ts';

/**
 * Lets a paused goal go on, from this week on.
 * @throws NotFound; StaleVersion; Conflict `goal_state`
 */
export async function resumeGoal(ctx: Context, at: GoalAt): Promise<GoalAnswer> {
  const goal = await getGoalToChange(ctx, at);
  assertMove(goal.state, 'resume');
  const fromWeek = await currentWeekOf(ctx);
  await changeGoal(ctx, goal, { state: 'active' });
  await endPause(ctx, goal.id, fromWeek);
  const { ownerId, id: subjectId } = goal;
  await recordEvent(ctx, { ownerId, kind: 'goal_resumed', subjectId, facts: { fromWeek } });
  return answerWith(ctx, goal.id);
}
