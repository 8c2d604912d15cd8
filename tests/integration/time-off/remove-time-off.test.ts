import { expect, test } from 'vitest';
import { getGoalFor } from '#/lib/goals/access.ts';
import { removeTimeOff } from '#/lib/time-off/remove-time-off.ts';
import { asMember, mintMember } from '#/tests/support/member.ts';
import { act, eventsOf, makeGoal, refusal } from '../goals/arrange.ts';
import { takeOff } from './arrange.ts';

test('time off that is taken back is as if it had not been', async () => {
  const goal = await makeGoal((await mintMember()).id, { startWeek: '2026-11-02' });
  const { ownerId } = goal;
  const { id } = await takeOff(ownerId, { fromDay: '2026-11-06', toDay: '2026-11-09' });
  const kept = await takeOff(ownerId, { fromDay: '2026-11-05' });
  const removed = await act(ownerId, (ctx) => removeTimeOff(ctx, { timeOffId: id }));
  // The other one excuses its first week, too.
  expect(removed).toMatchObject({
    weeks: ['2026-11-02', '2026-11-09'],
    movesBack: [{ goalId: goal.id, endWeek: '2026-12-14' }],
    missedWithout: ['2026-11-09'],
  });
  const read = await act(ownerId, (ctx) => getGoalFor(ctx, goal.id));
  expect(read.excused).toEqual(kept.weeks);
  expect((await eventsOf(ownerId)).at(-1)).toEqual({ kind: 'time_off_removed', subject: id });
  const again = act(ownerId, (ctx) => removeTimeOff(ctx, { timeOffId: id }));
  expect(await refusal(again)).toMatchObject({ code: 'not_found' });
});

test('somebody else’s is not found, and stays', async () => {
  const [me, other] = [await mintMember(), await mintMember()];
  const { id } = await takeOff(other.id);
  const attempt = act(me.id, (ctx) => removeTimeOff(ctx, { timeOffId: id }));
  expect(await refusal(attempt)).toMatchObject({ code: 'not_found' });
  const left = await asMember(other.id, (sql) => sql`select week from excused_weeks`);
  expect(left).toHaveLength(1);
});
