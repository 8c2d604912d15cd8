import 'server-only';
import type { Context } from '#/lib/core/context.ts';
import { InvalidInput } from '#/lib/core/errors.ts';
import { addWeeks } from '#/lib/core/week-key.ts';
import type { GoalRecord } from '../access.ts';
import { createGoal } from '../create-goal.ts';
import { easierMetrics } from '../easing/rules.ts';
import { rewriteGoal } from '../rewrite-goal.ts';
import { longest, standingOf } from '../rules.ts';
import type { Decision } from './input.ts';
import { inputOf, type PlanChange, replanOf } from './rules.ts';

type Clock = Parameters<typeof replanOf>[1];

/**
 * Cuts a goal in two: it keeps the nearer targets, and the way that is left becomes a draft that starts on the Monday
 * after its end, with the habits, with what is to be kept, and with the milestones that go along.
 * @returns the draft's id, and what became of the plan of the first part
 */
export async function splitGoal(
  ctx: Context,
  goal: GoalRecord,
  { decision, clock }: { decision: Decision; clock: Clock },
): Promise<{ successorId: string; change: PlanChange | null }> {
  const metrics = easierMetrics(goal, decision.metrics, { cut: true });
  const moved = movedMilestones(goal, decision.milestoneIds);
  const first = { ...inputOf(goal), metrics: inputOf({ ...goal, metrics }).metrics };
  const stays = first.milestones.filter(({ id }) => !decision.milestoneIds.includes(id));
  const { change } = await rewriteGoal(ctx, {
    ...{ goalId: goal.id, version: goal.version, goal: { ...first, milestones: stays } },
  });
  const { now, split } = replanOf(goal, clock);
  const weeks = decision.weeks ?? split?.next.weeks ?? goal.weeks;
  const passed = (standingOf(goal, clock).nextDueIndex ?? 1) - 1;
  const { goal: rest } = await createGoal(ctx, {
    title: partTitle(goal.title),
    why: goal.why,
    startWeek: addWeeks(now.endWeek, 1),
    weeks,
    state: 'draft',
    metrics: restOf(goal, metrics),
    milestones: moved.map(({ title, weekNumber }) => ({
      title,
      weekNumber: Math.min(weeks, Math.max(1, weekNumber - passed)),
    })),
  });
  return { successorId: rest.id, change };
}

function movedMilestones({ milestones }: GoalRecord, ids: readonly string[]) {
  const issues = ids.flatMap((id, i) => {
    const own = milestones.find((one) => one.id === id);
    if (own && own.reachedWeek === null) return [];
    const message = own
      ? 'This milestone is reached, so it stays.'
      : 'This goal has no such milestone.';
    return [{ path: `milestoneIds.${i}`, message }];
  });
  if (issues.length > 0) throw new InvalidInput(issues);
  return milestones.filter(({ id }) => ids.includes(id));
}

/** Of what is cut the way still to go; habits, and levels to keep, as they are. */
function restOf(goal: GoalRecord, cut: GoalRecord['metrics']) {
  return inputOf(goal).metrics.flatMap(({ id, ...metric }) => {
    const baseline = cut.find((one) => one.id === id)?.target ?? metric.target;
    const isKept = metric.kind === 'habit' || metric.target === metric.baseline;
    if (isKept) return [metric];
    return baseline === metric.target ? [] : [{ ...metric, baseline, waypoints: [] }];
  });
}

/** "Hand over releases" → "Hand over releases, part 2" → "…, part 3". */
function partTitle(title: string): string {
  const [, name = title, part = '1'] = /^(.*), part (\d{1,3})$/.exec(title) ?? [];
  const ending = `, part ${Number(part) + 1}`;
  return `${name.slice(0, longest.title - ending.length).trimEnd()}${ending}`;
}
