import { expect, test } from 'vitest';
import { pauseGoal } from '#/lib/goals/pause-goal.ts';
import { mintMember } from '#/tests/support/member.ts';
import { act, eventsOf, logWeek, makeGoal, nextWeek, refusal, thisWeek } from './arrange.ts';
import { keepsToItsOwner } from './moves.ts';

keepsToItsOwner(pauseGoal, makeActive);

test('an active goal rests from this week on', async () => {
  const active = await makeActive();
  const { goal } = await pause(active);
  expect(goal).toMatchObject({
    state: 'paused',
    version: 2,
    pauses: [{ fromWeek: thisWeek, untilWeek: null }],
  });
  expect((await eventsOf(active.ownerId)).at(-1)).toMatchObject({ kind: 'goal_paused' });
});

test('a week that is logged still counts: the pause begins with the next', async () => {
  const active = await makeActive();
  await logWeek(active, { week: thisWeek });
  const { goal } = await pause(active);
  expect(goal.pauses).toEqual([{ fromWeek: nextWeek, untilWeek: null }]);
});

test.each(['draft', 'paused'] as const)('a goal that is %s does not pause', async (state) => {
  const active = await makeGoal((await mintMember()).id, state === 'draft' ? { state } : {});
  const goal = state === 'draft' ? active : (await pause(active)).goal;
  expect(await refusal(pause(goal))).toMatchObject({ code: 'goal_state' });
});

async function makeActive() {
  return makeGoal((await mintMember()).id);
}

function pause({ ownerId, id, version }: Awaited<ReturnType<typeof makeGoal>>) {
  return act(ownerId, (ctx) => pauseGoal(ctx, { goalId: id, version }));
}
