import { expect, test } from 'vitest';
import { inputOf } from '#/lib/goals/plans/rules.ts';
import { rewriteGoal } from '#/lib/goals/rewrite-goal.ts';
import { act, eventsOf } from './arrange.ts';
import { mentorOf, noticesOf, startedGoal } from './replan-arrange.ts';

test('gives the goal as it was and what became of its plan, and tells nobody', async () => {
  const goal = await startedGoal();
  const mentor = await mentorOf(goal);
  const next = { ...inputOf(goal), weeks: 8 };
  const { before, change } = await act(goal.ownerId, (ctx) =>
    rewriteGoal(ctx, { goalId: goal.id, version: 1, goal: next }),
  );
  expect(before).toEqual(goal);
  expect(change).toEqual({ easier: true, holdsFrom: '2026-11-23', waits: true, free: false });
  expect((await eventsOf(goal.ownerId)).map(({ kind }) => kind)).toEqual([
    'goal_created',
    'goal_edited',
  ]);
  expect(await noticesOf(mentor)).toEqual([]);
});

test('words alone change no plan', async () => {
  const goal = await startedGoal();
  const next = { ...inputOf(goal), title: 'Hand over' };
  const { change } = await act(goal.ownerId, (ctx) =>
    rewriteGoal(ctx, { goalId: goal.id, version: 1, goal: next }),
  );
  expect(change).toBeNull();
});
