import 'server-only';
import type { z } from '@hono/zod-openapi';
import { type Context, memberIdOf } from '#/lib/core/context.ts';
import { InvalidInput } from '#/lib/core/errors.ts';
import { parseInput } from '#/lib/core/parse-input.ts';
import type { WeekKey } from '#/lib/core/week.ts';
import { currentWeekOf, type GoalRecord, getGoalFor } from '#/lib/goals/access.ts';
import { editGoal } from '#/lib/goals/edit-goal.ts';
import { longest } from '#/lib/goals/rules.ts';
import { activeWeeks, offWeeksOf } from '#/lib/pace/goal-weeks.ts';
import { milestoneTaking } from './input.ts';
import { firstLine, type Taking } from './rules.ts';
import { type Suggestion, takeSuggestion } from './take-suggestion.ts';

type Wishes = { commentId: string } & z.input<typeof milestoneTaking>;

/**
 * Makes a mentor's suggestion a milestone of a goal: the one it is about, else the one named, else the only one that
 * runs. Its first line is the title; its week is the next that counts. Again it answers the same.
 * @throws NotFound; NotAllowed; Conflict `no_suggestion`, `goal_state`; InvalidInput when a goal has to be chosen
 */
export async function takeAsMilestone(
  ctx: Context,
  { commentId, ...wishes }: Wishes,
): Promise<Taking> {
  const { goalId, weekNumber } = parseInput(milestoneTaking, wishes);
  return takeSuggestion(ctx, { commentId, usedAs: 'milestone' }, async (suggestion) => {
    const goal = await goalToChange(ctx, suggestion.goalId ?? goalId ?? (await onlyGoal(ctx)));
    const week = weekNumber ?? nextWeekOf(goal, await currentWeekOf(ctx));
    if (week > goal.weeks) {
      const message = `The goal has ${goal.weeks} weeks.`;
      throw new InvalidInput([{ path: 'weekNumber', message }]);
    }
    const { title, why, startWeek, weeks, version } = goal;
    const metrics = goal.metrics.map(({ points: _, ...metric }) => metric);
    const kept = goal.milestones.map(({ reachedWeek: _, ...milestone }) => milestone);
    const made = { weekNumber: week, title: titleOf(suggestion) };
    const next = { title, why, startWeek, weeks, metrics, milestones: [...kept, made] };
    await editGoal(ctx, { goalId: goal.id, version, goal: next });
    return { goalId: goal.id, weekNumber: week };
  });
}

async function onlyGoal(ctx: Context): Promise<string> {
  const running = await ctx.db.sql<{ id: string }[]>`
    select id from goals where owner_id = ${memberIdOf(ctx)} and state = 'active' limit 2`;
  const [only] = running;
  if (only && running.length === 1) return only.id;
  const message = only ? 'Choose the goal it belongs to.' : 'Start a goal first.';
  throw new InvalidInput([{ path: 'goalId', message }]);
}

/** Locked before it is read, so that nobody changes it in between. */
async function goalToChange(ctx: Context, goalId: string): Promise<GoalRecord> {
  await ctx.db.sql`
    select 1 from goals where id = ${goalId} and owner_id = ${memberIdOf(ctx)} for update`;
  return getGoalFor(ctx, goalId);
}

/** The number of the first week after this one; the last week when none is left. */
function nextWeekOf(goal: GoalRecord, currentWeek: WeekKey): number {
  const weeks = activeWeeks(goal.startWeek, goal.weeks, offWeeksOf(goal, currentWeek));
  const next = weeks.findIndex((week) => week > currentWeek);
  return next < 0 ? goal.weeks : next + 1;
}

function titleOf({ body }: Suggestion): string {
  return firstLine(body, longest.title) || 'A suggestion of my mentor';
}
