import 'server-only';
import type { z } from '@hono/zod-openapi';
import { goals } from '#/db/schema/goals.ts';
import { type Context, memberIdOf } from '#/lib/core/context.ts';
import { Conflict, InvalidInput } from '#/lib/core/errors.ts';
import { newId } from '#/lib/core/ids.ts';
import { parseInput } from '#/lib/core/parse-input.ts';
import { type WeekKey, weekOf } from '#/lib/core/week.ts';
import { recordEvent } from '#/lib/events/record-event.ts';
import { answerWith, type GoalAnswer } from './access.ts';
import { newGoalInput } from './input.ts';
import { metricChangeProblems } from './metrics/rules.ts';
import { milestoneChangeProblems } from './milestones/rules.ts';
import { goalsAtMost, startProblem } from './rules.ts';
import { writeParts } from './write-parts.ts';

/**
 * Makes a goal, as a draft or straight active, with its metrics and milestones.
 * @param input `newGoalInput`; `startWeek` is the Monday of a week in the member's zone
 * @throws InvalidInput with a path for each field; Conflict `too_many_goals` from 1,000 goals on
 */
export async function createGoal(
  ctx: Context,
  input: z.input<typeof newGoalInput>,
): Promise<GoalAnswer> {
  const ownerId = memberIdOf(ctx);
  const { metrics, milestones, ...fields } = parseInput(newGoalInput, input);
  const { currentWeek, goals: count } = await roomFor(ctx, ownerId);
  const late = startProblem(fields.startWeek, currentWeek);
  const issues = [
    ...(late ? [{ path: 'startWeek', message: late }] : []),
    ...metricChangeProblems([], metrics),
    ...milestoneChangeProblems([], milestones),
  ];
  if (issues.length > 0) throw new InvalidInput(issues);
  if (count >= goalsAtMost) {
    throw new Conflict(
      'too_many_goals',
      'You have 1,000 goals, the most there can be. Delete a draft first.',
    );
  }
  const id = newId();
  const at = ctx.now.toString();
  await ctx.db.orm.insert(goals).values({ ...fields, id, ownerId, createdAt: at, updatedAt: at });
  await writeParts(ctx, { id, ownerId }, { metrics, milestones });
  const { state, weeks, startWeek } = fields;
  const facts = { state, weeks, startWeek, metrics: metrics.length };
  await recordEvent(ctx, { ownerId, kind: 'goal_created', subjectId: id, facts });
  return answerWith(ctx, id);
}

async function roomFor(
  ctx: Context,
  ownerId: string,
): Promise<{ currentWeek: WeekKey; goals: number }> {
  const { sql } = ctx.db;
  // Locked, so that creations of one member queue up and the count below holds until the commit.
  const [member] = await sql<[{ timeZone: string }]>`
    select time_zone "timeZone" from members where id = ${ownerId} for no key update`;
  const [count] = await sql<[{ goals: number }]>`
    select count(*)::int goals from goals where owner_id = ${ownerId}`;
  return { ...count, currentWeek: weekOf(ctx.now, member.timeZone) };
}
