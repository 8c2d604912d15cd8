import { expect, test } from 'vitest';
import { newId } from '#/lib/core/ids.ts';
import type { GoalRecord } from '#/lib/goals/access.ts';
import { goalDetail, goalList, goalOverview, goalsPerPage } from '#/lib/goals/queries.ts';
import { asMember, mintMember } from '#/tests/support/member.ts';
import { act, logWeek, makeGoal, refusal } from './arrange.ts';

test('a goal comes with all that its standing is computed from', async () => {
  const { id } = await mintMember();
  const goal = await makeGoal(id, { startWeek: '2026-11-02' });
  await logWeek(goal, { week: '2026-11-09', value: 3 });
  await logWeek(goal, { week: '2026-11-02', value: 5 });
  await asMember(
    id,
    (sql) => sql`insert into confidences (goal_id, week, owner_id, check_in_id, confidence)
      select ${goal.id}, week, owner_id, id, 'at_risk' from check_ins where week = '2026-11-09'`,
  );
  const found = await act(id, ({ db }) => goalDetail(db, goal.id));
  expect(found?.metrics[0]?.points).toEqual([
    { week: '2026-11-02', value: 5 },
    { week: '2026-11-09', value: 3 },
  ]);
  expect(found?.confidences).toEqual([{ week: '2026-11-09', confidence: 'at_risk' }]);
});

test('what is not theirs is not there, in every read', async () => {
  const goal = await makeGoal((await mintMember()).id);
  const stranger = await mintMember();
  await act(stranger.id, async ({ db }) => {
    expect(await goalDetail(db, goal.id)).toBeNull();
    expect((await goalList(db)).goals).toEqual([]);
    expect((await goalOverview(db)).active.goals).toEqual([]);
  });
});

test.each(['', 'new', 'x'.repeat(500), newId(), "' or true"])('%j is no goal', async (goalId) => {
  const { id } = await mintMember();
  expect(await act(id, ({ db }) => goalDetail(db, goalId))).toBeNull();
});

test('a thousand goals: pages of fifty, each goal once, newest start first', async () => {
  const id = await memberWithGoals(1000);
  const seen: GoalRecord[] = [];
  let cursor: string | null = null;
  do {
    const page = await act(id, ({ db }) => goalList(db, cursor ? { cursor } : {}));
    expect(page.goals.length).toBeLessThanOrEqual(goalsPerPage);
    seen.push(...page.goals);
    cursor = page.nextCursor;
  } while (cursor);
  expect(new Set(seen.map((goal) => goal.id)).size).toBe(1000);
  const starts = seen.map(({ startWeek }) => startWeek);
  expect(starts).toEqual([...starts].sort().reverse());
});

test('a thousand goals: the overview holds the first of every state, and where it goes on', async () => {
  const id = await memberWithGoals(1000);
  const overview = await act(id, ({ db }) => goalOverview(db, 20));
  for (const state of ['draft', 'active', 'paused', 'closed'] as const) {
    const { goals, nextCursor } = overview[state];
    expect(goals).toHaveLength(20);
    const next = await act(id, ({ db }) =>
      goalList(db, { state, cursor: nextCursor ?? '', limit: 1 }),
    );
    expect(next.goals[0]?.state).toBe(state);
    expect(goals.map((goal) => goal.id)).not.toContain(next.goals[0]?.id);
  }
});

test('an empty overview has every state', async () => {
  const { id } = await mintMember();
  const none = { goals: [], nextCursor: null };
  expect(await act(id, ({ db }) => goalOverview(db))).toEqual({
    draft: none,
    active: none,
    paused: none,
    closed: none,
  });
});

test('a cursor of elsewhere is refused, the limit is bounded', async () => {
  const id = await memberWithGoals(60);
  const list = (wish: object) => act(id, ({ db }) => goalList(db, wish));
  for (const cursor of ['x', 'bnVsbA', Buffer.from('["2026-11-17","x"]').toString('base64url')]) {
    expect(await refusal(list({ cursor }))).toMatchObject({ issues: [{ path: 'cursor' }] });
  }
  expect((await list({ limit: 1e9 })).goals).toHaveLength(goalsPerPage);
  expect((await list({ limit: -3 })).goals).toHaveLength(1);
});

async function memberWithGoals(count: number): Promise<string> {
  const { id } = await mintMember();
  await asMember(id, async (sql) => {
    await sql`insert into goals (id, owner_id, title, start_week, weeks, state, outcome, closed_week, created_at, updated_at)
      select gen_random_uuid(), ${id}, 'Goal ' || i, date '2026-11-16' + 7 * (i % 40), 6, state,
        case state when 'closed' then 'met' end, case state when 'closed' then date '2026-11-16' end, now(), now()
      from (select i, (array['draft', 'active', 'paused', 'closed'])[1 + i % 4] state from generate_series(1, ${count}) i) g`;
    await sql`insert into metrics (id, owner_id, goal_id, position, kind, name, baseline, target, direction)
      select gen_random_uuid(), owner_id, id, 0, 'total', 'Amount', 0, 10, 'up' from goals`;
  });
  return id;
}
