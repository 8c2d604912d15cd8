import { beforeEach, describe, expect, test } from 'vitest';
import { type GoalRecord, getGoalFor } from '#/lib/goals/access.ts';
import { replanGoal } from '#/lib/goals/replan-goal.ts';
import { replanList, sharedReplanList } from '#/lib/goals/replan-list.ts';
import { mintMember } from '#/tests/support/member.ts';
import { act, eventsOf, makeGoal, refusal } from './arrange.ts';
import { keepsToItsOwner } from './moves.ts';
import { decide, mentorOf, noticesOf, reason, startedGoal } from './replan-arrange.ts';

let goal: GoalRecord;
let metricId: string;

beforeEach(async () => {
  goal = await startedGoal();
  metricId = goal.metrics[0]?.id ?? '';
});

keepsToItsOwner(
  (ctx, at) => replanGoal(ctx, { ...at, decision: { option: 'keep', reason } }),
  startedGoal,
);

describe('each option', () => {
  test('pause, drop and keep', async () => {
    const { goal: paused } = await decide(goal, { option: 'pause' });
    expect(paused).toMatchObject({ state: 'paused', pauses: [{ fromWeek: '2026-11-16' }] });
    const { goal: dropped } = await decide(await startedGoal(), { option: 'drop' });
    expect(dropped).toMatchObject({ state: 'closed', outcome: 'dropped', retrospective: reason });
    const third = await startedGoal();
    const { goal: kept } = await decide(third, { option: 'keep' });
    expect(kept).toEqual({ ...(await now(third)), version: 2 });
    expect(kept.earlierPlans).toEqual([]);
    expect(await history(third)).toMatchObject([{ option: 'keep', holdsFrom: null }]);
  });
});

describe('what is refused, and then nothing of it is there', () => {
  test.each([
    ['an ease without a target', { option: 'ease' }, 'metrics'],
    ['an extension without weeks', { option: 'extend' }, 'weeks'],
    ['fewer weeks', { option: 'extend', weeks: 5 }, 'weeks'],
    ['thirteen weeks', { option: 'extend', weeks: 13 }, 'weeks'],
    ['no reason', { option: 'keep', reason: ' \n' }, 'reason'],
    ['a reason as long as a book', { option: 'keep', reason: 'x'.repeat(2001) }, 'reason'],
  ] as const)('%s', async (_, decision, path) => {
    expect(await refusal(decide(goal, decision))).toMatchObject({ issues: [{ path }] });
    expect(await now(goal)).toMatchObject({ version: 1 });
  });

  test('a draft, a paused and a closed goal', async () => {
    const draft = await makeGoal(goal.ownerId, { state: 'draft' });
    expect(await refusal(decide(draft, { option: 'keep' }))).toMatchObject({ code: 'goal_state' });
    const { goal: paused } = await decide(goal, { option: 'pause' });
    expect(await refusal(decide(paused, { option: 'keep' }))).toMatchObject({ code: 'goal_state' });
  });

  test('with its weeks up: all but more weeks, or letting go', async () => {
    const at = '2026-12-16T10:00:00Z';
    expect(await refusal(decide(goal, { option: 'keep' }, { at }))).toMatchObject({
      code: 'goal_over',
    });
    expect(await refusal(decide(goal, { option: 'pause' }, { at }))).toMatchObject({
      code: 'goal_over',
    });
    const { goal: longer } = await decide(goal, { option: 'extend', weeks: 8 }, { at });
    expect(longer).toMatchObject({ weeks: 8, earlierPlans: [{ untilWeek: '2026-12-14' }] });
  });
});

describe('who learns of it', () => {
  test('the mentors who see the goal, once, with the reason on its page', async () => {
    const mentor = await mentorOf(goal);
    const blind = await mentorOf(goal, { goalIds: [] });
    await decide(goal, { option: 'ease', metrics: [{ id: metricId, target: 4 }] });
    expect(await noticesOf(mentor)).toEqual([
      {
        text: 'Tomás Vidal made a new plan for “Hand over the release pipeline”',
        path: `/mentees/${mentor.mentorshipId}/goals/${goal.id}`,
      },
    ]);
    expect(await noticesOf(blind)).toEqual([]);
    const seen = ({ id, mentorshipId }: typeof mentor) =>
      act(id, ({ db }) => sharedReplanList(db, mentorshipId, goal.id));
    expect(await seen(mentor)).toMatchObject([{ reason, holdsFrom: '2026-11-23' }]);
    expect(await seen(blind)).toEqual([]);
    expect((await eventsOf(goal.ownerId)).map(({ kind }) => kind)).toEqual([
      'goal_created',
      'goal_edited',
      'goal_replanned',
    ]);
  });

  test('a mentor of today sees no decision from before, unless the past is shared', async () => {
    await decide(goal, { option: 'keep' });
    const startedAt = '2026-11-19T10:00:00Z';
    const since = await mentorOf(goal, { startedAt, past: false });
    const all = await mentorOf(goal, { startedAt });
    const seen = ({ id, mentorshipId }: typeof since) =>
      act(id, ({ db }) => sharedReplanList(db, mentorshipId, goal.id));
    expect(await seen(since)).toEqual([]);
    expect(await seen(all)).toHaveLength(1);
    const stranger = await mintMember();
    expect(await act(stranger.id, ({ db }) => replanList(db, goal.id))).toEqual([]);
    expect(await seen({ ...all, id: stranger.id })).toEqual([]);
  });
});

test('a decision and a change at once: one is told of the other', async () => {
  const both = await Promise.allSettled([
    decide(goal, { option: 'split', metrics: [{ id: metricId, target: 5 }] }),
    decide(goal, { option: 'extend', weeks: 8 }),
  ]);
  expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  expect(await history(goal)).toHaveLength(1);
});

function history({ id, ownerId }: GoalRecord) {
  return act(ownerId, ({ db }) => replanList(db, id));
}

function now({ id, ownerId }: GoalRecord) {
  return act(ownerId, (ctx) => getGoalFor(ctx, id));
}
