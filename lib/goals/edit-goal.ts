import 'server-only';
import type { z } from '@hono/zod-openapi';
import type { Context } from '#/lib/core/context.ts';
import { InvalidInput, type Issue } from '#/lib/core/errors.ts';
import { parseInput } from '#/lib/core/parse-input.ts';
import type { WeekKey } from '#/lib/core/week-key.ts';
import { recordEvent } from '#/lib/events/record-event.ts';
import {
  answerWith,
  clockOf,
  type GoalAnswer,
  type GoalRecord,
  getGoalToChange,
  holdParts,
} from './access.ts';
import { changeGoal } from './change-goal.ts';
import { type GoalAt, type GoalInput, goalInput } from './input.ts';
import { metricChangeProblems } from './metrics/rules.ts';
import { milestoneChangeProblems } from './milestones/rules.ts';
import { keepPlan } from './plans/keep-plan.ts';
import { planChange } from './plans/rules.ts';
import { assertMove, loggedWeeks, scheduleProblems } from './rules.ts';
import { writeParts } from './write-parts.ts';

/**
 * Replaces a goal that is not closed by what comes in: title, why, weeks, and all metrics and milestones. Those
 * with an id are kept and changed, those without are added, those missing are taken out if nothing is logged
 * for them. A plan that this replaces is kept: harder holds at once, easier after the next due moment.
 * @throws NotFound; StaleVersion with the goal as it stands; Conflict `goal_state`; InvalidInput by field
 */
export async function editGoal(
  ctx: Context,
  { goal: input, ...at }: GoalAt & { goal: z.input<typeof goalInput> },
): Promise<GoalAnswer> {
  const next = parseInput(goalInput, input);
  const seen = await getGoalToChange(ctx, at);
  assertMove(seen.state, 'edit');
  const goal = await holdParts(ctx, seen.id);
  const clock = await clockOf(ctx);
  const issues = problemsWith(goal, next, clock);
  if (issues.length > 0) throw new InvalidInput(issues);
  const { metrics, milestones, ...fields } = next;
  const change = planChange(goal, next, clock);
  if (change) await keepPlan(ctx, goal, change.holdsFrom);
  await changeGoal(ctx, seen, fields);
  await writeParts(ctx, goal, { metrics, milestones });
  const facts = {
    ...{ weeks: next.weeks, startWeek: next.startWeek, metrics: metrics.length },
    ...(change && { easier: change.easier, holdsFrom: change.holdsFrom }),
  };
  await recordEvent(ctx, { ownerId: goal.ownerId, kind: 'goal_edited', subjectId: goal.id, facts });
  return answerWith(ctx, goal.id);
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
