import 'server-only';
import type { Context } from '#/lib/core/context.ts';
import { newId } from '#/lib/core/ids.ts';
import type { WeekKey } from '#/lib/core/week-key.ts';
import { termsOf } from '#/lib/pace/as-planned.ts';
import type { GoalRecord } from '../access.ts';

/**
 * Keeps the plan of a goal that is about to be replaced: it holds in the weeks before `untilWeek`. One that was still
 * to come then never holds.
 * @param goal as it stood before the change, whose conditional update (`changeGoal`) came first: it keeps others waiting
 */
export async function keepPlan(
  ctx: Context,
  goal: Pick<GoalRecord, 'id' | 'ownerId' | 'weeks' | 'metrics'>,
  untilWeek: WeekKey,
): Promise<void> {
  const { sql } = ctx.db;
  await sql`
    update goal_plans set until_week = ${untilWeek} where goal_id = ${goal.id} and until_week > ${untilWeek}`;
  await sql`
    insert into goal_plans (id, owner_id, goal_id, number, until_week, weeks, terms, replaced_at)
    select ${newId()}, ${goal.ownerId}, ${goal.id},
      1 + coalesce((select max(number) from goal_plans where goal_id = ${goal.id}), 0), ${untilWeek}, ${goal.weeks},
      ${JSON.stringify(goal.metrics.map(termsOf))}::json::jsonb, ${ctx.now.toString()}`;
}
