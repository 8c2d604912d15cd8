import { expect, test } from 'vitest';
import { getGoalFor } from '#/lib/goals/access.ts';
import { writeParts } from '#/lib/goals/write-parts.ts';
import { asMember, mintMember } from '#/tests/support/member.ts';
import { act, makeGoal, refusal } from './arrange.ts';

test('the parts become those of the input, in its order', async () => {
  const goal = await makeGoal((await mintMember()).id, {
    metrics: ['One', 'Two', 'Three'].map((name) => ({ kind: 'total', name, target: 5 })),
  });
  const [one, , three] = goal.metrics;
  if (!one || !three) throw new Error('three metrics');
  const metrics = [three, { ...one, name: 'Uno', target: 7 }].map(
    ({ points: _, ...metric }) => metric,
  );
  const after = await act(goal.ownerId, async (ctx) => {
    await writeParts(ctx, goal, { metrics, milestones: [{ weekNumber: 1, title: 'New' }] });
    return getGoalFor(ctx, goal.id);
  });
  expect(after.metrics).toEqual([three, { ...one, name: 'Uno', target: 7 }]);
  expect(after.milestones).toMatchObject([{ weekNumber: 1, title: 'New', reachedWeek: null }]);
  expect(after.milestones).toHaveLength(1);
});

test('nothing is left when nothing comes in, and other goals keep theirs', async () => {
  const { id } = await mintMember();
  const goal = await makeGoal(id);
  const other = await makeGoal(id);
  const after = await act(id, async (ctx) => {
    await writeParts(ctx, goal, { metrics: [], milestones: [] });
    return getGoalFor(ctx, goal.id);
  });
  expect(after).toMatchObject({ metrics: [], milestones: [] });
  expect(await act(id, (ctx) => getGoalFor(ctx, other.id))).toEqual(other);
});

test('the database refuses to write into the rows of someone else', async () => {
  const theirs = await makeGoal((await mintMember()).id);
  const { id, ...metric } = theirs.metrics[0] ?? { id: '' };
  const mine = await makeGoal((await mintMember()).id);
  const { points: _, ...wish } = metric as (typeof theirs.metrics)[number];
  await refusal(
    act(mine.ownerId, (ctx) =>
      writeParts(ctx, mine, { metrics: [{ ...wish, id, name: 'Taken over' }], milestones: [] }),
    ),
  );
  const names = await asMember(theirs.ownerId, (sql) => sql`select name from metrics`);
  expect(names).toMatchObject([{ name: 'Releases I touched' }]);
});
