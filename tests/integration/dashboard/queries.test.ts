import { randomUUID } from 'node:crypto';
import { Temporal } from 'temporal-polyfill';
import { expect, test } from 'vitest';
import { readInSession } from '#/db/transaction.ts';
import { dashboardFacts } from '#/lib/dashboard/queries.ts';
import { dashboard } from '#/lib/dashboard/rules.ts';
import { asMember, mintMember } from '#/tests/support/member.ts';
import { insertSession } from '#/tests/support/session.ts';
import { statementsOf } from '#/tests/support/statements.ts';

// Wednesday of the seventh week of a goal that began on 5 October.
const now = Temporal.Instant.from('2026-11-18T10:00:00Z');
const rules = [{ fromWeek: '2020-01-06', weekday: 5, time: '18:00' }];

async function signedIn() {
  const member = await mintMember({ timeZone: 'Europe/Lisbon', dueRules: rules });
  const { tokenHash } = await insertSession(member.id);
  return { ...member, tokenHash };
}

async function read(tokenHash: Uint8Array) {
  const page = await readInSession(tokenHash, Temporal.Now.instant(), (db) =>
    dashboardFacts(db, now),
  );
  if (!page) throw new Error('The session is not good.');
  const { viewer, value } = page;
  return {
    facts: value,
    board: dashboard(value, { now, zone: viewer.timeZone, rules: viewer.dueRules }),
  };
}

async function addGoal(
  ownerId: string,
  title: string,
  { start = '2026-10-05', values = [] as number[] } = {},
) {
  const [goal, metric] = [randomUUID(), randomUUID()];
  await asMember(ownerId, async (sql) => {
    await sql`insert into goals (id, owner_id, title, start_week, weeks, state, created_at, updated_at)
      values (${goal}, ${ownerId}, ${title}, ${start}, 12, 'active', now(), now())`;
    await sql`insert into metrics (id, owner_id, goal_id, position, kind, name, baseline, target, direction)
      values (${metric}, ${ownerId}, ${goal}, 0, 'level', 'One-on-ones', 0, 12, 'up')`;
    for (const [i, value] of values.entries()) {
      const week = Temporal.PlainDate.from(start).add({ weeks: i }).toString();
      const checkIn = await logged(sql, ownerId, week);
      await sql`insert into measurements (metric_id, week, owner_id, check_in_id, value)
        values (${metric}, ${week}, ${ownerId}, ${checkIn}, ${value})`;
      await sql`insert into confidences (goal_id, week, owner_id, check_in_id, confidence)
        values (${goal}, ${week}, ${ownerId}, ${checkIn}, 'on_track')`;
    }
  });
  return goal;
}

async function logged(
  sql: Parameters<Parameters<typeof asMember>[1]>[0],
  ownerId: string,
  week: string,
) {
  await sql`insert into check_ins (id, owner_id, week, state, due_at, submitted_at, created_at, updated_at)
    values (${randomUUID()}, ${ownerId}, ${week}, 'submitted', ${week}::date + 4, ${week}::date + 4, now(), now())
    on conflict do nothing`;
  const [row] = await sql`select id from check_ins where owner_id = ${ownerId} and week = ${week}`;
  return row?.id;
}

test('a new member has an empty dashboard that leads on', async () => {
  const { tokenHash } = await signedIn();
  const { board } = await read(tokenHash);
  expect(board.goals).toEqual([]);
  expect(board.log).toBeNull();
  expect(board.headline[0]).toBe('Set your first goal.');
  expect(board.rhythm).toEqual({ streak: 0, consistency: null, logged: 0, due: 0 });
});

test('the neediest goal comes first, with its three facts', async () => {
  const member = await signedIn();
  await addGoal(member.id, 'Well on its way', { values: [1, 2, 3, 4, 5, 6] });
  await addGoal(member.id, 'Left behind', { values: [0, 0, 1, 1, 1, 1] });
  const { board } = await read(member.tokenHash);
  expect(board.goals.map(({ title }) => title)).toEqual(['Left behind', 'Well on its way']);
  expect(board.goals[0]?.standing).toMatchObject({
    said: 'on_track',
    shown: 'behind',
    stale: false,
    disagreement: 'confident_but_behind',
  });
  expect(board.log).toEqual({ week: '2026-11-16', state: 'open', overdue: false });
  expect(board.due.at).toBe('2026-11-20T18:00:00Z');
  expect(board.rhythm).toMatchObject({ streak: 6, logged: 6, due: 6 });
  expect(board.trail.currentIndex).toBe(6);
  expect(board.todayFraction).toBeCloseTo(6 + (2 + 10 / 24) / 7);
});

test('nobody sees another member’s goals', async () => {
  const [owner, stranger] = [await signedIn(), await signedIn()];
  await addGoal(owner.id, 'Mine alone', { values: [1] });
  expect((await read(owner.tokenHash)).facts.goals).toHaveLength(1);
  expect((await read(stranger.tokenHash)).facts).toEqual({
    ...{ goals: [], spans: [], excused: [], checkIns: [] },
    ...{ lastClosed: null, said: [] },
  });
});

test('what was said of goals that have ended is counted by what became of them', async () => {
  const [owner, stranger] = [await signedIn(), await signedIn()];
  const close = (id: string, outcome: string, week: string) =>
    asMember(
      owner.id,
      (sql) =>
        sql`update goals set state = 'closed', outcome = ${outcome}, closed_week = ${week} where id = ${id}`,
    );
  await close(await addGoal(owner.id, 'Met', { values: [1, 2] }), 'met', '2026-11-09');
  await close(await addGoal(owner.id, 'Missed', { values: [1] }), 'missed', '2026-11-02');
  await close(await addGoal(owner.id, 'Dropped', { values: [1] }), 'dropped', '2026-10-26');
  await addGoal(owner.id, 'Runs still', { values: [1, 2, 3] });
  const { facts } = await read(owner.tokenHash);
  expect(facts.lastClosed).toEqual({ title: 'Met', outcome: 'met' });
  expect(facts.said).toEqual([
    { confidence: 'on_track', outcome: 'met', count: 2 },
    { confidence: 'on_track', outcome: 'missed', count: 1 },
  ]);
  expect((await read(stranger.tokenHash)).facts).toMatchObject({ lastClosed: null, said: [] });
});

test('a week off is said, and until when', async () => {
  const member = await signedIn();
  await addGoal(member.id, 'Rests', { values: [1, 2, 3, 4, 5, 6] });
  const off = randomUUID();
  await asMember(member.id, async (sql) => {
    await sql`insert into time_off (id, owner_id, from_day, to_day, kind, created_at)
      values (${off}, ${member.id}, '2026-11-16', '2026-11-27', 'holiday', now())`;
    for (const week of ['2026-11-16', '2026-11-23']) {
      await sql`insert into excused_weeks (owner_id, week, time_off_id) values (${member.id}, ${week}, ${off})`;
    }
  });
  const { board } = await read(member.tokenHash);
  expect(board).toMatchObject({ offUntil: '2026-11-30', log: null, nextSteps: [] });
  expect(board.headline).toEqual([
    'You are off this week.',
    'Nothing is due until the week of 30 Nov.',
  ]);
});

test('the page costs two statements, with one goal and with twenty', async () => {
  const member = await signedIn();
  await addGoal(member.id, 'Goal 1', { values: [1, 2] });
  expect(await statementsOf(() => read(member.tokenHash))).toHaveLength(2);
  for (let i = 2; i <= 20; i++) await addGoal(member.id, `Goal ${i}`, { values: [1, 2] });
  expect(await statementsOf(() => read(member.tokenHash))).toHaveLength(2);
});
