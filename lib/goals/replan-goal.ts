import 'server-only';
import type { z } from '@hono/zod-openapi';
import { replans } from '#/db/schema/plans.ts';
import type { Context } from '#/lib/core/context.ts';
import { Conflict } from '#/lib/core/errors.ts';
import { newId } from '#/lib/core/ids.ts';
import { parseInput } from '#/lib/core/parse-input.ts';
import { recordEvent } from '#/lib/events/record-event.ts';
import type { PaceClock } from '#/lib/pace/types.ts';
import {
  answerWith,
  clockOf,
  type GoalAnswer,
  type GoalRecord,
  getGoalToChange,
} from './access.ts';
import { changeGoal } from './change-goal.ts';
import { closeGoal } from './close-goal.ts';
import type { GoalAt } from './input.ts';
import { pauseGoal } from './pause-goal.ts';
import { mentorsOf } from './plans/access.ts';
import { type Decision, replanInput } from './plans/input.ts';
import { replacePlan } from './plans/replace-plan.ts';
import type { PlanChange } from './plans/rules.ts';
import { splitGoal } from './plans/split-goal.ts';
import { assertMove, standingOf } from './rules.ts';

export interface ReplanAnswer extends GoalAnswer {
  /** The draft with the rest, when the goal was split. */
  successorId: string | null;
}

/**
 * Carries out what a member decides about an active goal that went off its plan, and keeps the decision with its
 * reason: ease, extend, split, pause, drop, or keep the plan. The mentors who see the goal are told.
 * @throws InvalidInput by field; NotFound; StaleVersion; Conflict `goal_state`, `goal_over` when its weeks are up and
 *   it can only be extended or dropped, `too_many_goals`
 */
export async function replanGoal(
  ctx: Context,
  { decision: input, ...at }: GoalAt & { decision: z.input<typeof replanInput> },
): Promise<ReplanAnswer> {
  const decision = parseInput(replanInput, input);
  const goal = await getGoalToChange(ctx, at);
  assertMove(goal.state, 'replan');
  const clock = await clockOf(ctx);
  const { option, reason } = decision;
  if (standingOf(goal, clock).over && option !== 'extend' && option !== 'drop') {
    throw new Conflict('goal_over', 'Its weeks are up: give it more weeks, or close it.');
  }
  const done = await carryOut(ctx, goal, { decision, clock });
  const { id: goalId, ownerId } = goal;
  const [id, week] = [newId(), clock.currentWeek];
  const createdAt = ctx.now.toString();
  await ctx.db.orm.insert(replans).values({ id, ownerId, goalId, option, reason, week, createdAt });
  const { successorId = null, change = null } = done;
  const holds = change && { holdsFrom: change.holdsFrom };
  const facts = { goalId, option, week, ...holds, ...(successorId && { successorId }) };
  const tell = await mentorsOf(ctx, goalId);
  await recordEvent(ctx, { ownerId, kind: 'goal_replanned', subjectId: goalId, facts, tell });
  return { ...(await answerWith(ctx, goalId, change)), successorId };
}

interface Done {
  change?: PlanChange | null;
  successorId?: string;
}

async function carryOut(
  ctx: Context,
  goal: GoalRecord,
  { decision, clock }: { decision: Decision; clock: PaceClock },
): Promise<Done> {
  const at = { goalId: goal.id, version: goal.version };
  switch (decision.option) {
    case 'ease':
    case 'extend':
      return { change: await replacePlan(ctx, goal, { decision, clock }) };
    case 'split':
      return splitGoal(ctx, goal, { decision, clock });
    case 'pause':
      await pauseGoal(ctx, at);
      return {};
    case 'drop': {
      const closure = { outcome: 'dropped', retrospective: decision.reason } as const;
      await closeGoal(ctx, { ...at, closure });
      return {};
    }
    case 'keep':
      // Its version moves on all the same: of two decisions at once one is told of the other.
      await changeGoal(ctx, goal, {});
      return {};
  }
}
