import { expect, test } from 'vitest';
import { activateGoal } from '#/lib/goals/activate-goal.ts';
import { mintMember } from '#/tests/support/member.ts';
import { act, eventsOf, makeGoal, refusal } from './arrange.ts';
import { keepsToItsOwner } from './moves.ts';

keepsToItsOwner(activateGoal, makeDraft);

test('a draft starts', async () => {
  const draft = await makeDraft();
  const { goal, warnings } = await activate(draft);
  expect(goal).toEqual({ ...draft, state: 'active', version: 2 });
  expect(warnings).toEqual([]);
  expect((await eventsOf(draft.ownerId)).at(-1)).toEqual({
    kind: 'goal_activated',
    subject: draft.id,
  });
});

test('a fourth active goal starts, with a word of advice', async () => {
  const draft = await makeDraft();
  for (let i = 0; i < 3; i++) await makeGoal(draft.ownerId);
  const { goal, warnings } = await activate(draft);
  expect(goal.state).toBe('active');
  expect(warnings).toEqual([expect.stringContaining('Two or three at a time get done')]);
});

test('an active goal does not start again', async () => {
  const goal = await makeGoal((await mintMember()).id);
  expect(await refusal(activate(goal))).toMatchObject({
    code: 'goal_state',
    message: 'This goal is active. Only a draft can be started.',
  });
});

test('a draft whose first Monday is long past needs a new one', async () => {
  const draft = await makeDraft();
  expect(await refusal(activate(draft, '2027-03-01T10:00:00Z'))).toMatchObject({
    code: 'goal_start',
    message: expect.stringContaining('within the last 12 weeks'),
  });
});

async function makeDraft() {
  return makeGoal((await mintMember()).id, { state: 'draft' });
}

function activate({ ownerId, id, version }: Awaited<ReturnType<typeof makeGoal>>, at?: string) {
  return act(ownerId, (ctx) => activateGoal(ctx, { goalId: id, version }), at);
}
