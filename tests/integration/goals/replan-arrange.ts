import type { z } from '@hono/zod-openapi';
import { type GoalRecord, getGoalFor } from '#/lib/goals/access.ts';
import { editGoal } from '#/lib/goals/edit-goal.ts';
import type { goalInput } from '#/lib/goals/input.ts';
import type { replanInput } from '#/lib/goals/plans/input.ts';
import { replanGoal } from '#/lib/goals/replan-goal.ts';
import { noticeList } from '#/lib/notifications/notice-list.ts';
import { mintMember, type TestMember } from '#/tests/support/member.ts';
import { mintMentorship } from '#/tests/support/mentorship.ts';
import { act, logWeek, makeGoal, type NewGoal } from './arrange.ts';

export const reason = 'Two releases moved to December.';

/**
 * A goal in its third of six weeks, of which two are logged: releases from 10 to 0, now at 8. It is a Wednesday, and
 * the week that is due next is that of 16 November.
 */
export async function startedGoal(wishes: Partial<NewGoal> = {}): Promise<GoalRecord> {
  const { id } = await mintMember({ name: 'Tomás Vidal' });
  const goal = await makeGoal(id, {
    startWeek: '2026-11-02',
    metrics: [{ kind: 'level', name: 'Releases', baseline: 10, target: 0 }],
    milestones: [
      { weekNumber: 2, title: 'Runbook written' },
      { weekNumber: 5, title: 'Ana runs a release alone' },
    ],
    ...wishes,
  });
  await logWeek(goal, { week: '2026-11-02', value: 9 });
  await logWeek(goal, { week: '2026-11-09', value: 8 });
  return act(id, (ctx) => getGoalFor(ctx, goal.id));
}

type Changes = Partial<z.input<typeof goalInput>>;

export function change(goal: GoalRecord, changes: Changes, { version = 1, at = '' } = {}) {
  const { title, why, startWeek, weeks } = goal;
  const metrics = goal.metrics.map(({ points: _, ...metric }) => metric);
  const milestones = goal.milestones.map(({ reachedWeek: _, ...milestone }) => milestone);
  const next = { title, why, startWeek, weeks, metrics, milestones, ...changes };
  const work = { goalId: goal.id, version, goal: next };
  return act(goal.ownerId, (ctx) => editGoal(ctx, work), at || undefined);
}

/** The goal's metrics with another target for the first. */
export function aimedAt(goal: GoalRecord, target: number): Changes {
  const metrics = goal.metrics.map(({ points: _, ...metric }) => metric);
  return { metrics: metrics.map((metric, i) => (i === 0 ? { ...metric, target } : metric)) };
}

export function decide(
  goal: GoalRecord,
  decision: Omit<z.input<typeof replanInput>, 'reason'> & { reason?: string },
  { version = goal.version, at = '' } = {},
) {
  const work = { goalId: goal.id, version, decision: { reason, ...decision } };
  return act(goal.ownerId, (ctx) => replanGoal(ctx, work), at || undefined);
}

/** A mentor of the goal's owner. */
export async function mentorOf(
  { ownerId }: GoalRecord,
  wishes: Parameters<typeof mintMentorship>[2] = {},
): Promise<TestMember & { mentorshipId: string }> {
  const mentor = await mintMember({ name: 'Priya Raman' });
  const mentee = { id: ownerId, timeZone: 'Europe/Lisbon' } as TestMember;
  return { ...mentor, mentorshipId: await mintMentorship(mentee, mentor, wishes) };
}

export async function noticesOf(member: { id: string }) {
  const { items } = await act(member.id, ({ db }) => noticeList(db));
  return items.map(({ text, path }) => ({ text, path }));
}
