import { describe, expect, it, test } from 'vitest';
import { submitCheckIn } from '#/lib/check-ins/submit-check-in.ts';
import { getGoalFor } from '#/lib/goals/access.ts';
import { pauseGoal } from '#/lib/goals/pause-goal.ts';
import { asMember, mintMember } from '#/tests/support/member.ts';
import { act, logWeek, makeGoal, refusal, thisWeek, wednesday } from '../goals/arrange.ts';
import { takeOff } from './arrange.ts';

test('days off excuse their weeks and move the goals in them', async () => {
  const goal = await makeGoal((await mintMember()).id);
  const { ownerId } = goal;
  const item = await takeOff(ownerId, {
    ...{ fromDay: '2026-12-04', toDay: '2026-12-07', kind: 'illness', reason: 'The knee.' },
  });
  expect(item).toMatchObject({
    ...{ fromDay: '2026-12-04', toDay: '2026-12-07', kind: 'illness', reason: 'The knee.' },
    weeks: ['2026-11-30', '2026-12-07'],
    logged: [],
    moves: [{ goalId: goal.id, title: goal.title, endWeek: '2027-01-04' }],
    movesBack: [{ endWeek: '2026-12-21' }],
    missedWithout: [],
  });
  const read = await act(ownerId, (ctx) => getGoalFor(ctx, goal.id));
  expect(read.excused.sort()).toEqual(['2026-11-30', '2026-12-07']);
});

test('the event tells how much, and neither kind nor reason', async () => {
  const { id } = await mintMember();
  await takeOff(id, { kind: 'illness', reason: 'The knee.' });
  const events = await asMember(id, (sql) => sql`select kind, facts from events`);
  expect([...events]).toEqual([{ kind: 'time_off_added', facts: { weeks: 1, logged: 0 } }]);
});

test('a week that is logged counts, and the answer names it', async () => {
  const goal = await makeGoal((await mintMember()).id);
  await logWeek(goal, { week: thisWeek });
  const item = await takeOff(goal.ownerId, { fromDay: '2026-11-18', toDay: '2026-11-24' });
  expect(item).toMatchObject({ weeks: ['2026-11-23'], logged: [thisWeek] });
  const alone = takeOff(goal.ownerId, { fromDay: '2026-11-18' });
  expect(await refusal(alone)).toMatchObject({
    issues: [{ path: 'toDay', message: expect.stringContaining('logged already') }],
  });
});

test('a week that two excuse, or that is paused too, moves an end once', async () => {
  const goal = await makeGoal((await mintMember()).id);
  await takeOff(goal.ownerId, { fromDay: '2026-11-30' });
  const second = await takeOff(goal.ownerId, { fromDay: '2026-12-02' });
  expect(second).toMatchObject({ weeks: ['2026-11-30'], moves: [] });
  const at = { goalId: goal.id, version: goal.version };
  await act(goal.ownerId, (ctx) => pauseGoal(ctx, at));
  expect(await takeOff(goal.ownerId, { fromDay: '2026-11-18' })).toMatchObject({ moves: [] });
});

describe('what is refused', () => {
  it.each([
    [{ fromDay: '2026-11-21', toDay: '2026-11-22' }, 'toDay'],
    [{ fromDay: '2026-02-30', toDay: '2026-11-30' }, 'fromDay'],
    [{ fromDay: '2026-11-20', toDay: '2026-11-19' }, 'toDay'],
    [{ kind: 'sabbatical' as never }, 'kind'],
    [{ reason: 'x'.repeat(2001) }, 'reason'],
  ])('%j', async (wish, path) => {
    const { id } = await mintMember();
    expect(await refusal(takeOff(id, wish))).toMatchObject({ issues: [{ path }] });
  });

  it('is more than 200', async () => {
    const { id } = await mintMember();
    await asMember(
      id,
      (sql) => sql`insert into time_off (id, owner_id, from_day, to_day, kind, created_at)
        select gen_random_uuid(), ${id}, '2026-11-30', '2026-11-30', 'other', now() from generate_series(1, 200)`,
    );
    expect(await refusal(takeOff(id))).toMatchObject({ code: 'too_much_time_off' });
  });
});

test('at the same time as the log of the week, one of the two is first', async () => {
  const goal = await makeGoal((await mintMember()).id);
  const [metric] = goal.metrics;
  const content = {
    goals: [
      {
        ...{ goalId: goal.id, confidence: 'on_track' as const, nextChange: '' },
        values: [{ metricId: metric?.id ?? '', value: 4 }],
        milestonesReached: [],
      },
    ],
    journal: { wins: '', blockers: '', learned: '', focus: '', lastFocusOutcome: null },
    private: { energy: null, note: '' },
  };
  const log = () =>
    act(
      goal.ownerId,
      (ctx) => submitCheckIn(ctx, { week: thisWeek, expectedVersion: null, content }),
      wednesday,
    );
  const both = await Promise.allSettled([
    log(),
    takeOff(goal.ownerId, { fromDay: '2026-11-18', toDay: '2026-11-18' }),
  ]);
  expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  const [left] = await asMember(
    goal.ownerId,
    (sql) =>
      sql`select (select count(*)::int from check_ins) logs, (select count(*)::int from excused_weeks) off`,
  );
  expect(left?.logs + left?.off).toBe(1);
});
