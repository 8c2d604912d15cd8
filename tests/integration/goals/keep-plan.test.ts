import { beforeEach, expect, test } from 'vitest';
import { submitCheckIn } from '#/lib/check-ins/submit-check-in.ts';
import { weekKey } from '#/lib/core/week-key.ts';
import { type GoalRecord, getGoalFor } from '#/lib/goals/access.ts';
import { asPlanned } from '#/lib/pace/as-planned.ts';
import { asMember } from '#/tests/support/member.ts';
import { act, makeGoal, refusal } from './arrange.ts';
import { aimedAt, change, mentorOf, noticesOf, startedGoal } from './replan-arrange.ts';

const [thisWeek, nextWeek] = [weekKey('2026-11-16'), weekKey('2026-11-23')];
const monday = '2026-11-23T10:00:00Z';

let goal: GoalRecord;

beforeEach(async () => {
  goal = await startedGoal();
});

/** The target that holds in a week. */
function targetIn(from: GoalRecord, week: typeof thisWeek): number | undefined {
  return asPlanned(from, week).metrics[0]?.target;
}

test('harder holds at once: in the week that is due next', async () => {
  const harder = (await change(goal, { weeks: 4, milestones: [] })).goal;
  expect(harder.earlierPlans).toMatchObject([{ untilWeek: thisWeek, weeks: 6 }]);
  expect(asPlanned(harder, weekKey('2026-11-09')).weeks).toBe(6);
  expect(asPlanned(harder, thisWeek).weeks).toBe(4);
});

test('easier holds after the next due moment, and says so', async () => {
  const { goal: eased, warnings } = await change(goal, aimedAt(goal, 4));
  expect(eased.metrics).toMatchObject([{ target: 4 }]);
  expect([targetIn(eased, thisWeek), targetIn(eased, nextWeek)]).toEqual([0, 4]);
  expect(warnings).toContain(
    'This makes the plan easier, so it holds from 23 November 2026 on, after the next due moment.',
  );
  const { goal: longer } = await change(eased, { weeks: 8 }, { version: 2 });
  expect(asPlanned(longer, thisWeek).weeks).toBe(6);
  expect(asPlanned(longer, nextWeek).weeks).toBe(8);
});

test('harder says so too; words and milestones change no plan', async () => {
  const { warnings } = await change(goal, { weeks: 4, milestones: [] });
  expect(warnings).toContain('This makes the plan harder, so it holds at once.');
  const other = await startedGoal();
  const { goal: renamed, warnings: none } = await change(other, { title: 'Hand over' });
  expect(renamed.earlierPlans).toEqual([]);
  expect(none).toEqual([]);
});

test('two changes in one week: what was never in force never is', async () => {
  const { goal: eased } = await change(goal, aimedAt(goal, 4));
  const { goal: again } = await change(eased, aimedAt(eased, 5), { version: 2 });
  expect([targetIn(again, thisWeek), targetIn(again, nextWeek)]).toEqual([0, 5]);
  const { goal: harder } = await change(again, aimedAt(again, -2), { version: 3 });
  expect(targetIn(harder, thisWeek)).toBe(-2);
  expect(targetIn(harder, weekKey('2026-11-09'))).toBe(0);
});

test('an easing taken back leaves the plan as it was, in every week', async () => {
  const { goal: eased } = await change(goal, aimedAt(goal, 4));
  const { goal: back } = await change(eased, aimedAt(eased, 0), { version: 2 });
  for (const week of [weekKey('2026-11-09'), thisWeek, nextWeek]) {
    expect(targetIn(back, week)).toBe(0);
  }
});

test('before anything was due a plan changes freely, and nobody is told', async () => {
  const fresh = await makeGoal(goal.ownerId, { startWeek: '2026-11-16' });
  const mentor = await mentorOf(goal);
  const { goal: eased, warnings } = await change(fresh, aimedAt(fresh, 2));
  expect(targetIn(eased, thisWeek)).toBe(2);
  expect(warnings).toEqual([]);
  expect(await noticesOf(mentor)).toEqual([]);
});

test('what a week was measured against is never rewritten by a later change', async () => {
  await act(
    goal.ownerId,
    (ctx) =>
      submitCheckIn(ctx, {
        week: thisWeek,
        expectedVersion: null,
        content: {
          goals: [
            {
              goalId: goal.id,
              confidence: 'on_track',
              nextChange: '',
              values: goal.metrics.map(({ id }) => ({ metricId: id, value: 7 })),
              milestonesReached: [],
            },
          ],
          journal: { wins: '', blockers: '', learned: '', focus: '', lastFocusOutcome: null },
          private: { energy: null, note: '' },
        },
      }),
    '2026-11-20T10:00:00Z',
  );
  const snapshot = () =>
    asMember(
      goal.ownerId,
      (sql) => sql`select week, planned_value, delta, chance from measurements order by week`,
    );
  const before = await snapshot();
  expect(before[2]).toMatchObject({ planned_value: 5 });
  await change(goal, { ...aimedAt(goal, -10), weeks: 5 }, { at: monday });
  expect(await snapshot()).toEqual(before);
});

test('two changes at once: one holds, the other is told of it', async () => {
  const both = await Promise.allSettled([
    change(goal, aimedAt(goal, 4)),
    change(goal, aimedAt(goal, 5)),
  ]);
  expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  expect(both.find(({ status }) => status === 'rejected')).toMatchObject({
    reason: { code: 'stale_version', currentVersion: 2 },
  });
  const now = await act(goal.ownerId, (ctx) => getGoalFor(ctx, goal.id));
  expect(now.earlierPlans).toHaveLength(1);
});

test('a waypoint in the last week, and one twice, are refused beside the field', async () => {
  const [metric] = aimedAt(goal, 0).metrics ?? [];
  const waypoints = [
    { weekNumber: 3, value: 6 },
    { weekNumber: 3, value: 5 },
  ];
  expect(
    await refusal(change(goal, { metrics: [{ ...metric, waypoints } as never] })),
  ).toMatchObject({ issues: [{ path: 'metrics.0.waypoints.1.weekNumber' }] });
});
