import type { z } from '@hono/zod-openapi';
import { inTransaction } from '#/db/transaction.ts';
import { clockAt } from '#/lib/core/clock.ts';
import type { Context } from '#/lib/core/context.ts';
import { newId } from '#/lib/core/ids.ts';
import { weekKey } from '#/lib/core/week-key.ts';
import type { GoalRecord } from '#/lib/goals/access.ts';
import { createGoal } from '#/lib/goals/create-goal.ts';
import type { newGoalInput } from '#/lib/goals/input.ts';
import { asMember } from '#/tests/support/member.ts';

export type NewGoal = z.input<typeof newGoalInput>;

/** A Wednesday; the member's week is that of 16 November. */
export const wednesday = '2026-11-18T10:00:00Z';
export const thisWeek = weekKey('2026-11-16');
export const nextWeek = weekKey('2026-11-23');

/** Runs a verb or a query as a member, at a moment. */
export function act<T>(
  memberId: string,
  work: (ctx: Context) => Promise<T>,
  at = wednesday,
): Promise<T> {
  return inTransaction({ kind: 'member', memberId }, clockAt(at)(), work);
}

export function goalWish(wishes: Partial<NewGoal> = {}): NewGoal {
  return {
    title: 'Hand over the release pipeline',
    why: 'The team should not wait for me.',
    startWeek: '2026-11-16',
    weeks: 6,
    state: 'active',
    metrics: [{ kind: 'level', name: 'Releases I touched', baseline: 5, target: 0 }],
    milestones: [{ weekNumber: 2, title: 'Runbook written' }],
    ...wishes,
  };
}

export async function makeGoal(
  memberId: string,
  wishes: Partial<NewGoal> = {},
  at = wednesday,
): Promise<GoalRecord> {
  return (await act(memberId, (ctx) => createGoal(ctx, goalWish(wishes)), at)).goal;
}

/** A submitted log of one week for the first metric of a goal. */
export async function logWeek(
  goal: GoalRecord,
  { week, value = 4 }: { week: string; value?: number },
): Promise<void> {
  const [metric] = goal.metrics;
  if (!metric) throw new Error('The goal has no metric to log');
  await asMember(goal.ownerId, async (sql) => {
    const id = newId();
    await sql`insert into check_ins (id, owner_id, week, state, submitted_at, created_at, updated_at)
      values (${id}, ${goal.ownerId}, ${week}, 'submitted', now(), now(), now())`;
    await sql`insert into measurements (metric_id, week, owner_id, check_in_id, value)
      values (${metric.id}, ${week}, ${goal.ownerId}, ${id}, ${value})`;
  });
}

export async function eventsOf(memberId: string): Promise<{ kind: string; subject: string }[]> {
  const rows = await asMember(
    memberId,
    (sql) => sql<{ kind: string; subject: string }[]>`
      select kind, subject_id subject from events order by id`,
  );
  return [...rows];
}

/** What a promise was rejected with; fails when it was not. */
export async function refusal(promise: Promise<unknown>): Promise<unknown> {
  try {
    await promise;
  } catch (error) {
    return error;
  }
  throw new Error('This should have been refused');
}
