import { expect, test } from 'vitest';
import { newId } from '#/lib/core/ids.ts';
import { addWeeks } from '#/lib/core/week-key.ts';
import { getGoalFor } from '#/lib/goals/access.ts';
import { endPause } from '#/lib/goals/end-pause.ts';
import { asMember, mintMember } from '#/tests/support/member.ts';
import { act, makeGoal, thisWeek } from './arrange.ts';

test.each([
  ['a pause of weeks ends', 2, [{ fromWeek: thisWeek, untilWeek: addWeeks(thisWeek, 2) }]],
  ['a pause of no week goes', 0, []],
  ['a pause still to come goes', -1, []],
])('%s', async (_, weeks, left) => {
  const goal = await makeGoal((await mintMember()).id);
  const earlier = { fromWeek: addWeeks(thisWeek, -8), untilWeek: addWeeks(thisWeek, -6) };
  await asMember(
    goal.ownerId,
    (sql) => sql`insert into goal_pauses (id, owner_id, goal_id, from_week, until_week) values
      (${newId()}, ${goal.ownerId}, ${goal.id}, ${earlier.fromWeek}, ${earlier.untilWeek}),
      (${newId()}, ${goal.ownerId}, ${goal.id}, ${thisWeek}, null)`,
  );
  const pauses = await act(goal.ownerId, async (ctx) => {
    await endPause(ctx, goal.id, addWeeks(thisWeek, weeks));
    return (await getGoalFor(ctx, goal.id)).pauses;
  });
  expect(pauses).toEqual([earlier, ...left]);
});
