import { beforeEach, expect, test } from 'vitest';
import type { GoalRecord } from '#/lib/goals/access.ts';
import { replanList } from '#/lib/goals/replan-list.ts';
import { act, refusal } from './arrange.ts';
import { decide, reason, startedGoal } from './replan-arrange.ts';

let goal: GoalRecord;
let metricId: string;

beforeEach(async () => {
  goal = await startedGoal();
  metricId = goal.metrics[0]?.id ?? '';
});

test('ease: an easier target from the next week on, with the reason kept', async () => {
  const { goal: eased } = await decide(goal, {
    option: 'ease',
    metrics: [{ id: metricId, target: 4 }],
  });
  expect(eased).toMatchObject({ version: 2, replannedWeek: '2026-11-16' });
  expect(eased.metrics).toMatchObject([{ target: 4 }]);
  expect(eased.earlierPlans).toMatchObject([{ untilWeek: '2026-11-23', weeks: 6 }]);
  expect(await act(goal.ownerId, ({ db }) => replanList(db, goal.id))).toMatchObject([
    { option: 'ease', reason, week: '2026-11-16', holdsFrom: '2026-11-23' },
  ]);
});

test('ease a habit by weeks', async () => {
  const habit = await startedGoal({
    metrics: [{ kind: 'habit', name: 'One-on-ones', target: 5, requiredShare: 1 }],
  });
  const metrics = [{ id: habit.metrics[0]?.id ?? '', requiredShare: 0.67 }];
  const { goal: eased } = await decide(habit, { option: 'ease', metrics });
  expect(eased.metrics).toMatchObject([{ requiredShare: 0.67, target: 5 }]);
});

test('extend: more weeks, waypoints to come spread over them', async () => {
  const stepped = await startedGoal({
    metrics: [
      {
        ...{ kind: 'level', name: 'Releases', baseline: 10, target: 0 },
        waypoints: [
          { weekNumber: 1, value: 9 },
          { weekNumber: 4, value: 2 },
        ],
      },
    ],
  });
  const { goal: longer } = await decide(stepped, { option: 'extend', weeks: 10 });
  expect(longer).toMatchObject({ weeks: 10, earlierPlans: [{ weeks: 6 }] });
  expect(longer.metrics[0]?.waypoints).toEqual([
    { weekNumber: 1, value: 9 },
    { weekNumber: 6, value: 2 },
  ]);
});

test.each([
  ['harder', -3],
  ['as it is', 0],
  ['back to where it began', 10],
  ['beyond where it began', 12],
])('an easier target that is %s', async (_, target) => {
  for (const option of ['ease', 'split'] as const) {
    const metrics = [{ id: metricId, target }];
    expect(await refusal(decide(goal, { option, metrics }))).toMatchObject({
      issues: [{ path: 'metrics.0.target' }],
    });
  }
});
