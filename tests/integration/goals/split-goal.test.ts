import { beforeEach, expect, test } from 'vitest';
import { type GoalRecord, getGoalFor } from '#/lib/goals/access.ts';
import { asMember } from '#/tests/support/member.ts';
import { act, refusal } from './arrange.ts';
import { decide, startedGoal } from './replan-arrange.ts';

let goal: GoalRecord;
let metricId: string;

beforeEach(async () => {
  goal = await startedGoal();
  metricId = goal.metrics[0]?.id ?? '';
});

test('split: the rest becomes a draft after its end', async () => {
  const [, alone] = goal.milestones;
  const { goal: first, successorId } = await decide(goal, {
    option: 'split',
    metrics: [{ id: metricId, target: 5 }],
    weeks: 4,
    milestoneIds: [alone?.id ?? ''],
  });
  expect(first.metrics).toMatchObject([{ target: 5 }]);
  expect(first.milestones.map(({ title }) => title)).toEqual(['Runbook written']);
  const rest = await act(goal.ownerId, (ctx) => getGoalFor(ctx, successorId ?? ''));
  expect(rest).toMatchObject({
    title: 'Hand over the release pipeline, part 2',
    state: 'draft',
    startWeek: '2026-12-14',
    weeks: 4,
    metrics: [{ name: 'Releases', baseline: 5, target: 0, direction: 'down', points: [] }],
    milestones: [{ title: 'Ana runs a release alone', weekNumber: 3, reachedWeek: null }],
  });
});

test('split keeps a habit in both parts', async () => {
  const two = await startedGoal({
    metrics: [
      { kind: 'total', name: 'Reviews', target: 40 },
      { kind: 'habit', name: 'One-on-ones', target: 5, requiredShare: 0.8 },
    ],
  });
  const metrics = [{ id: two.metrics[0]?.id ?? '', target: 20 }];
  const { successorId } = await decide(two, { option: 'split', metrics });
  const rest = await act(two.ownerId, (ctx) => getGoalFor(ctx, successorId ?? ''));
  expect(rest.metrics).toMatchObject([
    { kind: 'total', baseline: 20, target: 40 },
    { kind: 'habit', requiredShare: 0.8 },
  ]);
});

test('a metric of another goal, a milestone that is reached or not there', async () => {
  const other = await startedGoal();
  const foreign = [{ id: other.metrics[0]?.id ?? '', target: 4 }];
  expect(await refusal(decide(goal, { option: 'ease', metrics: foreign }))).toMatchObject({
    issues: [{ path: 'metrics.0.id' }],
  });
  const [runbook] = goal.milestones;
  await asMember(
    goal.ownerId,
    (sql) => sql`update milestones set reached_week = '2026-11-09' where id = ${runbook?.id ?? ''}`,
  );
  const milestoneIds = [runbook?.id ?? '', other.milestones[0]?.id ?? ''];
  const metrics = [{ id: metricId, target: 5 }];
  expect(await refusal(decide(goal, { option: 'split', metrics, milestoneIds }))).toMatchObject({
    issues: [{ path: 'milestoneIds.0' }, { path: 'milestoneIds.1' }],
  });
  expect(await act(goal.ownerId, ({ db }) => db.sql`select 1 from goals`)).toHaveLength(1);
});

test('a third part is part 3, and a long title stays within its bounds', async () => {
  const title = `${'x'.repeat(115)}, part 2`.slice(-120);
  const long = await startedGoal({ title });
  const metrics = [{ id: long.metrics[0]?.id ?? '', target: 5 }];
  const { successorId } = await decide(long, { option: 'split', metrics });
  const rest = await act(long.ownerId, (ctx) => getGoalFor(ctx, successorId ?? ''));
  expect(rest.title).toMatch(/^x+, part 3$/);
  expect(rest.title.length).toBeLessThanOrEqual(120);
});
