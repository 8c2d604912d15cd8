import 'server-only';
import type { Context } from '#/lib/core/context.ts';
import { InvalidInput } from '#/lib/core/errors.ts';
import { extended } from '#/lib/pace/replan/eased-metric.ts';
import type { PaceClock } from '#/lib/pace/types.ts';
import type { GoalRecord } from '../access.ts';
import { easierMetrics } from '../easing/rules.ts';
import { rewriteGoal } from '../rewrite-goal.ts';
import { standingOf } from '../rules.ts';
import type { Decision } from './input.ts';
import { inputOf, type PlanChange, replanOf } from './rules.ts';

/** Eases or extends a goal as it was decided. @returns what became of its plan */
export async function replacePlan(
  ctx: Context,
  goal: GoalRecord,
  { decision, clock }: { decision: Decision; clock: PaceClock },
): Promise<PlanChange | null> {
  const next = decision.option === 'ease' ? eased(goal, decision) : longer(goal, decision, clock);
  const changed = inputOf({ ...goal, ...next });
  const at = { goalId: goal.id, version: goal.version };
  return (await rewriteGoal(ctx, { ...at, goal: changed })).change;
}

function eased(goal: GoalRecord, { metrics }: Decision): Partial<GoalRecord> {
  return { metrics: easierMetrics(goal, metrics) };
}

function longer(
  goal: GoalRecord,
  { weeks }: Decision,
  clock: PaceClock,
): Pick<GoalRecord, 'weeks' | 'metrics'> {
  const { extend } = replanOf(goal, clock);
  const choice = extend.find((one) => one.weeks === weeks);
  if (!choice) {
    const least = extend[0]?.weeks;
    const message = least
      ? `Choose ${least === 12 ? '12' : `${least} to 12`} weeks: that is more than now.`
      : 'A goal has at most 12 weeks: choose something else.';
    throw new InvalidInput([{ path: 'weeks', message }]);
  }
  return extended(goal, choice.weeks, standingOf(goal, clock).nextDueIndex ?? goal.weeks + 1);
}
