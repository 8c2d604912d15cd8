import { beforeEach, expect, test } from 'vitest';
import type { GoalRecord } from '#/lib/goals/access.ts';
import { asMember } from '#/tests/support/member.ts';
import { aimedAt, change, mentorOf, noticesOf, startedGoal } from './replan-arrange.ts';

let goal: GoalRecord;

beforeEach(async () => {
  goal = await startedGoal();
});

test('the mentors who see the goal are told of an easing, once, and only while they see it', async () => {
  const mentor = await mentorOf(goal);
  const other = await mentorOf(goal, { goalIds: [] });
  await change(goal, aimedAt(goal, 4));
  expect(await noticesOf(mentor)).toEqual([
    {
      text: 'Tomás Vidal eased “Hand over the release pipeline”: from 23 Nov on',
      path: `/mentees/${mentor.mentorshipId}/goals/${goal.id}`,
    },
  ]);
  expect(await noticesOf(other)).toEqual([]);
  const harder = { ...aimedAt(goal, -4) };
  await change(goal, harder, { version: 2 });
  expect(await noticesOf(mentor)).toHaveLength(1);
  await asMember(
    goal.ownerId,
    (sql) => sql`update mentorships set goal_sharing = 'named' where id = ${mentor.mentorshipId}`,
  );
  expect(await noticesOf(mentor)).toEqual([]);
});
