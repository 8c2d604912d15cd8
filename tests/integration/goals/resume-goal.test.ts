import { expect, test } from 'vitest';
import type { GoalRecord } from '#/lib/goals/access.ts';
import { pauseGoal } from '#/lib/goals/pause-goal.ts';
import { resumeGoal } from '#/lib/goals/resume-goal.ts';
import { mintMember } from '#/tests/support/member.ts';
import { act, eventsOf, logWeek, makeGoal, nextWeek, refusal, thisWeek } from './arrange.ts';
import { keepsToItsOwner } from './moves.ts';

const threeWeeksLater = '2026-12-09T10:00:00Z';

keepsToItsOwner(resumeGoal, makePaused);

test('a goal goes on with the week in which it is resumed', async () => {
  const { goal } = await resume(await makePaused(), threeWeeksLater);
  expect(goal).toMatchObject({
    state: 'active',
    version: 3,
    pauses: [{ fromWeek: thisWeek, untilWeek: '2026-12-07' }],
  });
  expect((await eventsOf(goal.ownerId)).at(-1)).toMatchObject({ kind: 'goal_resumed' });
});

test('a pause without a week leaves no trace', async () => {
  const { goal } = await resume(await makePaused());
  expect(goal).toMatchObject({ state: 'active', pauses: [] });
});

test('a pause that had not begun leaves no trace either', async () => {
  const active = await makeActive();
  await logWeek(active, { week: thisWeek });
  const paused = await pause(active);
  expect(paused.pauses).toEqual([{ fromWeek: nextWeek, untilWeek: null }]);
  expect((await resume(paused)).goal.pauses).toEqual([]);
});

test('a goal can rest more than once', async () => {
  const { goal } = await resume(await makePaused(), threeWeeksLater);
  const again = await act(
    goal.ownerId,
    (ctx) => pauseGoal(ctx, { goalId: goal.id, version: goal.version }),
    '2026-12-30T10:00:00Z',
  );
  expect(again.goal.pauses).toEqual([
    { fromWeek: thisWeek, untilWeek: '2026-12-07' },
    { fromWeek: '2026-12-28', untilWeek: null },
  ]);
});

test('an active goal does not resume', async () => {
  expect(await refusal(resume(await makeActive()))).toMatchObject({
    message: 'This goal is active. Only a paused goal can be resumed.',
  });
});

async function makeActive() {
  return makeGoal((await mintMember()).id);
}

async function makePaused() {
  return pause(await makeActive());
}

async function pause({ ownerId, id, version }: GoalRecord) {
  return (await act(ownerId, (ctx) => pauseGoal(ctx, { goalId: id, version }))).goal;
}

function resume({ ownerId, id, version }: GoalRecord, at?: string) {
  return act(ownerId, (ctx) => resumeGoal(ctx, { goalId: id, version }), at);
}
