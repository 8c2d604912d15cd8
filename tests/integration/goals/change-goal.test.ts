import { expect, test } from 'vitest';
import { getGoalFor } from '#/lib/goals/access.ts';
import { changeGoal } from '#/lib/goals/change-goal.ts';
import { mintMember } from '#/tests/support/member.ts';
import { act, makeGoal, refusal } from './arrange.ts';

test('a change moves the version on, and is refused when it was moved on already', async () => {
  const goal = await makeGoal((await mintMember()).id);
  const retitle = (title: string) =>
    act(goal.ownerId, (ctx) => changeGoal(ctx, { id: goal.id, version: 1 }, { title }));
  await retitle('First');
  expect(await refusal(retitle('Second'))).toMatchObject({
    code: 'stale_version',
    currentVersion: 2,
    current: { title: 'First', version: 2 },
  });
});

test('of ten changes at once, one is made', async () => {
  const goal = await makeGoal((await mintMember()).id);
  const ten = Array.from({ length: 10 }, (_, i) =>
    act(goal.ownerId, (ctx) => changeGoal(ctx, goal, { title: `Title ${i}` })),
  );
  const made = (await Promise.allSettled(ten)).filter(({ status }) => status === 'fulfilled');
  expect(made).toHaveLength(1);
  expect(await act(goal.ownerId, (ctx) => getGoalFor(ctx, goal.id))).toMatchObject({ version: 2 });
});

test('a stranger’s change meets no goal', async () => {
  const goal = await makeGoal((await mintMember()).id);
  const stranger = await mintMember();
  const change = act(stranger.id, (ctx) => changeGoal(ctx, goal, { title: 'Mine' }));
  expect(await refusal(change)).toMatchObject({ code: 'not_found' });
});
