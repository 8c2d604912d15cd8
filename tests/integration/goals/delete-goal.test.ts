import { expect, test } from 'vitest';
import { deleteGoal } from '#/lib/goals/delete-goal.ts';
import { asMember, mintMember } from '#/tests/support/member.ts';
import { act, eventsOf, makeGoal, refusal } from './arrange.ts';
import { keepsToItsOwner } from './moves.ts';

keepsToItsOwner(deleteGoal, makeDraft);

test('a draft goes, with all its parts', async () => {
  const draft = await makeDraft();
  await remove(draft);
  const rows = await asMember(
    draft.ownerId,
    (sql) =>
      sql`select id from goals union all select id from metrics union all select id from milestones`,
  );
  expect(rows).toEqual([]);
  expect((await eventsOf(draft.ownerId)).at(-1)).toEqual({
    kind: 'goal_deleted',
    subject: draft.id,
  });
});

test('a goal that was started stays', async () => {
  const goal = await makeGoal((await mintMember()).id);
  expect(await refusal(remove(goal))).toMatchObject({
    code: 'goal_state',
    message: 'This goal is active. Only a draft can be deleted; close this goal instead.',
  });
});

async function makeDraft() {
  return makeGoal((await mintMember()).id, { state: 'draft' });
}

function remove({ ownerId, id, version }: Awaited<ReturnType<typeof makeGoal>>) {
  return act(ownerId, (ctx) => deleteGoal(ctx, { goalId: id, version }));
}
