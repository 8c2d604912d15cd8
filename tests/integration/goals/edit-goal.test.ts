import { beforeEach, expect, test } from 'vitest';
import { newId } from '#/lib/core/ids.ts';
import { type GoalRecord, getGoalFor } from '#/lib/goals/access.ts';
import { closeGoal } from '#/lib/goals/close-goal.ts';
import { editGoal } from '#/lib/goals/edit-goal.ts';
import { asMember, mintMember } from '#/tests/support/member.ts';
import { act, eventsOf, logWeek, makeGoal, type NewGoal, refusal } from './arrange.ts';

let goal: GoalRecord;

beforeEach(async () => {
  const member = await mintMember();
  goal = await makeGoal(member.id, {
    weeks: 12,
    startWeek: '2026-11-02',
    metrics: [
      { kind: 'level', name: 'Releases I touched', baseline: 5, target: 0 },
      { kind: 'total', name: 'Reviews', target: 10 },
    ],
    milestones: [
      { weekNumber: 2, title: 'Runbook written' },
      { weekNumber: 6, title: 'Ana runs a release alone' },
    ],
  });
});

test('the whole goal is replaced: kept, changed, added, taken out', async () => {
  const [releases] = goal.metrics;
  const [, alone] = goal.milestones;
  const { goal: edited } = await edit({
    title: 'Hand over releases',
    why: '',
    weeks: 8,
    startWeek: '2026-11-09',
    metrics: [
      { kind: 'habit', name: 'One-on-ones', target: 5, requiredShare: 0.75 },
      { id: releases?.id, kind: 'level', name: 'Releases', baseline: 5, target: 1, weight: 3 },
    ],
    milestones: [{ id: alone?.id, weekNumber: 7, title: 'Ana alone' }],
  });
  expect(edited).toMatchObject({
    version: 2,
    title: 'Hand over releases',
    why: '',
    weeks: 8,
    startWeek: '2026-11-09',
    state: 'active',
    metrics: [
      { kind: 'habit', name: 'One-on-ones', requiredShare: 0.75 },
      { id: releases?.id, name: 'Releases', target: 1, weight: 3 },
    ],
    milestones: [{ id: alone?.id, weekNumber: 7, title: 'Ana alone' }],
  });
  expect(edited.metrics).toHaveLength(2);
  expect((await eventsOf(goal.ownerId)).map(({ kind }) => kind)).toEqual([
    'goal_created',
    'goal_edited',
    'plan_eased',
  ]);
});

test('a stranger finds nothing, and changes nothing', async () => {
  const stranger = await mintMember();
  const error = await refusal(
    act(stranger.id, (ctx) =>
      editGoal(ctx, { goalId: goal.id, version: 1, goal: wishOf(goal, { title: 'Mine now' }) }),
    ),
  );
  expect(error).toMatchObject({ code: 'not_found', message: 'There is no such goal.' });
  expect(await now()).toEqual(goal);
});

test('an id that is no id is not found either', async () => {
  const error = await refusal(
    act(goal.ownerId, (ctx) =>
      editGoal(ctx, { goalId: "' or true", version: 1, goal: wishOf(goal) }),
    ),
  );
  expect(error).toMatchObject({ code: 'not_found' });
});

test('two edits at once: one is kept, the other is told what stands now', async () => {
  const both = await Promise.allSettled([
    edit({ title: 'From one tab' }),
    edit({ title: 'From another' }),
  ]);
  const kept = both.find((one) => one.status === 'fulfilled');
  const refused = both.find((one) => one.status === 'rejected');
  expect(kept?.value.goal.version).toBe(2);
  expect(refused?.reason).toMatchObject({
    code: 'stale_version',
    currentVersion: 2,
    current: kept?.value.goal,
  });
});

test('a version that was seen too long ago overwrites nothing', async () => {
  await edit({ title: 'Newer' });
  expect(await refusal(edit({ title: 'Older' }))).toMatchObject({
    code: 'stale_version',
    current: { title: 'Newer' },
  });
  expect((await now()).title).toBe('Newer');
});

test('what is logged keeps its metric, its kind and its weeks', async () => {
  await logWeek(goal, { week: '2026-11-16' });
  const [releases, reviews] = wishOf(goal).metrics;
  if (!releases || !reviews) throw new Error('two metrics');
  const refused = (wish: Partial<Edit>) => refusal(edit(wish));
  expect(await refused({ metrics: [reviews] })).toMatchObject({
    issues: [{ path: 'metrics', message: expect.stringContaining('“Releases I touched”') }],
  });
  const asTotal = { ...releases, kind: 'total' as const, direction: 'up' as const, target: 9 };
  expect(await refused({ metrics: [asTotal, reviews] })).toMatchObject({
    issues: [{ path: 'metrics.0.kind', message: expect.stringContaining('logged values') }],
  });
  expect(await refused({ startWeek: '2026-11-09' })).toMatchObject({
    issues: [{ path: 'startWeek', message: expect.stringContaining('stays where it is') }],
  });
  expect(await refused({ weeks: 2, milestones: [] })).toMatchObject({
    issues: [{ path: 'weeks', message: 'Week 3 is logged already: keep at least 3 weeks.' }],
  });
  expect((await now()).version).toBe(1);
  const { goal: edited } = await edit({
    weeks: 3,
    milestones: [],
    metrics: [{ ...releases, weight: 0 }],
  });
  expect(edited).toMatchObject({ weeks: 3, metrics: [{ weight: 0, points: [{ value: 4 }] }] });
});

test('a value logged while the edit runs is not lost with its metric', async () => {
  const [, reviews] = wishOf(goal).metrics;
  if (!reviews) throw new Error('two metrics');
  const [logged, edited] = await Promise.allSettled([
    logWeek(goal, { week: '2026-11-16' }),
    edit({ metrics: [reviews] }),
  ]);
  const values = await asMember(goal.ownerId, (sql) => sql`select value from measurements`);
  expect(values).toHaveLength(logged.status === 'fulfilled' ? 1 : 0);
  expect([logged.status, edited.status].sort()).toEqual(['fulfilled', 'rejected']);
});

test('a reached milestone stays; its words may change', async () => {
  const [runbook, alone] = wishOf(goal).milestones;
  if (!runbook || !alone) throw new Error('two milestones');
  await asMember(
    goal.ownerId,
    (sql) => sql`update milestones set reached_week = '2026-11-09' where id = ${runbook.id ?? ''}`,
  );
  expect(await refusal(edit({ milestones: [alone] }))).toMatchObject({
    issues: [
      { path: 'milestones', message: '“Runbook written” is reached and cannot be removed.' },
    ],
  });
  const { goal: edited } = await edit({ milestones: [{ ...runbook, title: 'Runbook shared' }] });
  expect(edited.milestones).toMatchObject([
    { title: 'Runbook shared', reachedWeek: '2026-11-09', weekNumber: 2 },
  ]);
});

test('the parts of another goal, the same part twice and parts that are not there are refused', async () => {
  const other = await makeGoal(goal.ownerId);
  const stranger = await makeGoal((await mintMember()).id);
  const [releases] = wishOf(goal).metrics;
  const [runbook] = wishOf(goal).milestones;
  for (const id of [other.metrics[0]?.id, stranger.metrics[0]?.id, newId()]) {
    expect(await refusal(edit({ metrics: [{ ...releases, id } as never] }))).toMatchObject({
      issues: [{ path: 'metrics.0.id' }],
    });
  }
  for (const id of [other.milestones[0]?.id, stranger.milestones[0]?.id, newId()]) {
    expect(await refusal(edit({ milestones: [{ ...runbook, id } as never] }))).toMatchObject({
      issues: [{ path: 'milestones.0.id' }],
    });
  }
  const twice = { metrics: [releases, releases], milestones: [runbook, runbook] } as never;
  expect(await refusal(edit(twice))).toMatchObject({
    issues: [{ path: 'metrics.1.id' }, { path: 'milestones.1.id' }],
  });
  expect(await act(goal.ownerId, (ctx) => getGoalFor(ctx, other.id))).toEqual(other);
});

test('a start long past may stay, and may not be chosen anew', async () => {
  const spring = { at: '2027-05-01T10:00:00Z' };
  const later = await edit({ title: 'Still the same start' }, spring);
  expect(later.goal.startWeek).toBe('2026-11-02');
  expect(await refusal(edit({ startWeek: '2026-11-09' }, { ...spring, version: 2 }))).toMatchObject(
    {
      issues: [{ path: 'startWeek', message: expect.stringContaining('12 weeks') }],
    },
  );
});

test('a closed goal stays as it is', async () => {
  const closure = { outcome: 'met', retrospective: 'It worked.' } as const;
  await act(goal.ownerId, (ctx) => closeGoal(ctx, { goalId: goal.id, version: 1, closure }));
  expect(await refusal(edit({ title: 'Better than it was' }, { version: 2 }))).toMatchObject({
    code: 'goal_state',
    message:
      'This goal is closed, and stays as it is. Only a goal that is not closed can be edited.',
  });
});

type Edit = Omit<NewGoal, 'state'>;

function wishOf(from: GoalRecord, wishes: Partial<Edit> = {}): Edit {
  const { title, why, startWeek, weeks } = from;
  const metrics = from.metrics.map(({ points: _, ...metric }) => metric);
  const milestones = from.milestones.map(({ reachedWeek: _, ...milestone }) => milestone);
  return { title, why, startWeek, weeks, metrics, milestones, ...wishes };
}

function edit(wishes: Partial<Edit>, { version = 1, at }: { version?: number; at?: string } = {}) {
  const wish = wishOf(goal, wishes);
  return act(goal.ownerId, (ctx) => editGoal(ctx, { goalId: goal.id, version, goal: wish }), at);
}

function now(): Promise<GoalRecord> {
  return act(goal.ownerId, (ctx) => getGoalFor(ctx, goal.id));
}
