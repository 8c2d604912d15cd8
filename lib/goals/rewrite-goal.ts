import 'server-only';
import type { z } from '@hono/zod-openapi';
import type { Context } from '#/lib/core/context.ts';
import { InvalidInput, type Issue } from '#/lib/core/errors.ts';
import { parseInput } from '#/lib/core/parse-input.ts';
import type { WeekKey } from '#/lib/core/week-key.ts';
import { recordEvent } from '#/lib/events/record-event.ts';
import { clockOf, type GoalRecord, getGoalToChange, holdParts } from './access.ts';
import { changeGoal } from './change-goal.ts';
import { type GoalAt, type GoalInput, goalInput } from './input.ts';
import { metricChangeProblems } from './metrics/rules.ts';
import { milestoneChangeProblems } from './milestones/rules.ts';
import { keepPlan } from './plans/keep-plan.ts';
import { type PlanChange, planChange } from './plans/rules.ts';
import { assertMove, loggedWeeks, scheduleProblems } from './rules.ts';
import { writeParts } from './write-parts.ts';

/**
 * The change itself that `editGoal` and a new plan are made of; nobody is told of it yet.
 * @returns the goal as it stood before, and what became of its plan
 * @throws as `editGoal`
 */
export async function rewriteGoal(
  ctx: Context,
  { goal: input, ...at }: GoalAt & { goal: z.input<typeof goalInput> },
): Promise<{ before: GoalRecord; change: PlanChange | null }> {
  const next = parseInput(goalInput, input);
  const seen = await getGoalToChange(ctx, at);
  assertMove(seen.state, 'edit');
  const goal = await holdParts(ctx, seen.id);
  const clock = await clockOf(ctx);
  const issues = problemsWith(goal, next, clock);
  if (issues.length > 0) throw new InvalidInput(issues);
  const { metrics, milestones, ...fields } = next;
  const change = planChange(goal, next, clock);
  await changeGoal(ctx, seen, fields);
  if (change) await keepPlan(ctx, goal, change.holdsFrom);
  await writeParts(ctx, goal, { metrics, milestones });
  const facts = {
    ...{ weeks: next.weeks, startWeek: next.startWeek, metrics: metrics.length },
    ...(change && { easier: change.easier, holdsFrom: change.holdsFrom }),
  };
  await recordEvent(ctx, { ownerId: goal.ownerId, kind: 'goal_edited', subjectId: goal.id, facts });
  return { before: goal, change };
}

function problemsWith(
  goal: GoalRecord,
  next: GoalInput,
  { currentWeek }: { currentWeek: WeekKey },
): Issue[] {
  return [
    ...scheduleProblems(goal, next, { logged: loggedWeeks(goal), currentWeek }),
    ...metricChangeProblems(goal.metrics, next.metrics),
    ...milestoneChangeProblems(goal.milestones, next.milestones),
  ];
}
