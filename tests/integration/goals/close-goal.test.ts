import type { z } from '@hono/zod-openapi';
import { expect, test } from 'vitest';
import type { Context } from '#/lib/core/context.ts';
import type { GoalRecord } from '#/lib/goals/access.ts';
import { closeGoal } from '#/lib/goals/close-goal.ts';
import type { closureInput, GoalAt } from '#/lib/goals/input.ts';
import { pauseGoal } from '#/lib/goals/pause-goal.ts';
import { mintMember } from '#/tests/support/member.ts';
import { act, eventsOf, makeGoal, nextWeek, refusal, thisWeek } from './arrange.ts';
import { keepsToItsOwner } from './moves.ts';

const closure = { outcome: 'partly', retrospective: 'Ana runs releases.\n\n**Next:** hotfixes.' };

keepsToItsOwner(
  (ctx: Context, at: GoalAt) => closeGoal(ctx, { ...at, closure: closure as never }),
  makeActive,
);

test('a goal is closed in this week, with what became of it', async () => {
  const { goal } = await close(await makeActive());
  expect(goal).toMatchObject({ ...closure, state: 'closed', closedWeek: thisWeek, version: 2 });
  expect((await eventsOf(goal.ownerId)).at(-1)).toMatchObject({ kind: 'goal_closed' });
});

test('a paused goal closes too; the week of the closing belongs to the pause', async () => {
  const active = await makeActive();
  const at = { goalId: active.id, version: active.version };
  const paused = await act(active.ownerId, (ctx) => pauseGoal(ctx, at));
  const { goal } = await close(paused.goal);
  expect(goal).toMatchObject({
    state: 'closed',
    pauses: [{ fromWeek: thisWeek, untilWeek: nextWeek }],
  });
});

test.each([
  ['no outcome', { retrospective: 'Fine.' }, 'outcome'],
  ['an unknown outcome', { ...closure, outcome: 'won' }, 'outcome'],
  ['no retrospective', { outcome: 'met' }, 'retrospective'],
  ['a blank retrospective', { outcome: 'met', retrospective: ' \n\t ' }, 'retrospective'],
  [
    'a very long retrospective',
    { outcome: 'met', retrospective: 'x'.repeat(4001) },
    'retrospective',
  ],
])('%s is refused beside its field', async (_, wish, path) => {
  const error = await refusal(close(await makeActive(), wish));
  expect(error).toMatchObject({ issues: [{ path }] });
});

test('a draft is not closed, and a closed goal not once more', async () => {
  const draft = await makeGoal((await mintMember()).id, { state: 'draft' });
  expect(await refusal(close(draft))).toMatchObject({ code: 'goal_state' });
  const { goal } = await close(await makeActive());
  expect(await refusal(close(goal))).toMatchObject({ code: 'goal_state' });
});

async function makeActive() {
  return makeGoal((await mintMember()).id);
}

function close({ ownerId, id, version }: GoalRecord, wish: object = closure) {
  const asked = wish as z.input<typeof closureInput>;
  return act(ownerId, (ctx) => closeGoal(ctx, { goalId: id, version, closure: asked }));
}
