import 'server-only';
import { and, eq, notInArray, sql } from 'drizzle-orm';
import { metrics, milestones } from '#/db/schema/goals.ts';
import type { Context } from '#/lib/core/context.ts';
import { newId } from '#/lib/core/ids.ts';
import type { GoalRecord } from './access.ts';
import type { GoalInput } from './input.ts';

/**
 * Makes the metrics and milestones of a goal those of the input: keeps and changes those with an id, adds those
 * without, takes out the rest. The rules have been asked; the ids belong to this goal.
 */
export async function writeParts(
  ctx: Context,
  goal: Pick<GoalRecord, 'id' | 'ownerId'>,
  input: Pick<GoalInput, 'metrics' | 'milestones'>,
): Promise<void> {
  const place = { ownerId: goal.ownerId, goalId: goal.id };
  const metricRows = input.metrics.map(({ id = newId(), ...metric }, position) => ({
    ...metric,
    ...place,
    id,
    position,
  }));
  const milestoneRows = input.milestones.map(({ id = newId(), ...milestone }) => ({
    ...milestone,
    ...place,
    id,
  }));
  await takeOutOthers(ctx, metrics, goal.id, metricRows);
  await takeOutOthers(ctx, milestones, goal.id, milestoneRows);
  if (metricRows.length > 0) {
    await ctx.db.orm
      .insert(metrics)
      .values(metricRows)
      .onConflictDoUpdate({
        target: metrics.id,
        set: {
          position: sql`excluded.position`,
          kind: sql`excluded.kind`,
          name: sql`excluded.name`,
          unit: sql`excluded.unit`,
          baseline: sql`excluded.baseline`,
          target: sql`excluded.target`,
          direction: sql`excluded.direction`,
          requiredShare: sql`excluded.required_share`,
          weight: sql`excluded.weight`,
          waypoints: sql`excluded.waypoints`,
          scaleLow: sql`excluded.scale_low`,
          scaleHigh: sql`excluded.scale_high`,
        },
      });
  }
  if (milestoneRows.length > 0) {
    await ctx.db.orm
      .insert(milestones)
      .values(milestoneRows)
      .onConflictDoUpdate({
        target: milestones.id,
        set: { weekNumber: sql`excluded.week_number`, title: sql`excluded.title` },
      });
  }
}

async function takeOutOthers(
  ctx: Context,
  table: typeof metrics | typeof milestones,
  goalId: string,
  kept: readonly { id: string }[],
): Promise<void> {
  const ids = kept.map(({ id }) => id);
  await ctx.db.orm
    .delete(table)
    .where(and(eq(table.goalId, goalId), ids.length > 0 ? notInArray(table.id, ids) : undefined));
}
