import 'server-only';
import type { z } from '@hono/zod-openapi';
import type { Context } from '#/lib/core/context.ts';
import { parseInput } from '#/lib/core/parse-input.ts';
import { addWeeks } from '#/lib/core/week-key.ts';
import { recordEvent } from '#/lib/events/record-event.ts';
import { answerWith, currentWeekOf, type GoalAnswer, getGoalToChange } from './access.ts';
import { changeGoal } from './change-goal.ts';
import { endPause } from './end-pause.ts';
import { closureInput, type GoalAt } from './input.ts';
import { assertMove } from './rules.ts';

/**
 * Closes an active or paused goal in this week, for good, with what became of it and what was learned.
 * @throws InvalidInput by field; NotFound; StaleVersion; Conflict `goal_state`
 */
export async function closeGoal(
  ctx: Context,
  { closure, ...at }: GoalAt & { closure: z.input<typeof closureInput> },
): Promise<GoalAnswer> {
  const { outcome, retrospective } = parseInput(closureInput, closure);
  const goal = await getGoalToChange(ctx, at);
  assertMove(goal.state, 'close');
  const closedWeek = await currentWeekOf(ctx);
  await changeGoal(ctx, goal, { state: 'closed', outcome, retrospective, closedWeek });
  // The week of the closing is still one of the pause: it was not due.
  await endPause(ctx, goal.id, addWeeks(closedWeek, 1));
  const facts = { outcome, closedWeek };
  const { ownerId, id: subjectId } = goal;
  await recordEvent(ctx, { ownerId, kind: 'goal_closed', subjectId, facts });
  return answerWith(ctx, goal.id);
}
