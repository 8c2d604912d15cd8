import { expect, test } from 'vitest';
import { newId } from '#/lib/core/ids.ts';
import { createGoal } from '#/lib/goals/create-goal.ts';
import { goalsAtMost } from '#/lib/goals/rules.ts';
import { asMember, mintMember } from '#/tests/support/member.ts';
import { act, eventsOf, goalWish, makeGoal, type NewGoal, refusal, wednesday } from './arrange.ts';

test('a goal comes back whole, with what follows from its numbers filled in', async () => {
  const { id } = await mintMember();
  const { goal, warnings } = await act(id, (ctx) =>
    createGoal(ctx, {
      title: '  Feedback within 48 hours ',
      startWeek: '2026-11-23',
      weeks: 6,
      metrics: [
        { kind: 'level', name: 'Given in time', unit: '%', baseline: 40, target: 90 },
        { kind: 'total', name: 'Reviews written', target: 10, weight: 2 },
        {
          kind: 'habit',
          name: 'Hours of coding',
          target: 10,
          direction: 'down',
          requiredShare: 0.8,
        },
      ],
      milestones: [{ weekNumber: 6, title: 'Peer rating ≥ 4' }],
    }),
  );
  expect(goal).toMatchObject({
    ownerId: id,
    title: 'Feedback within 48 hours',
    why: '',
    startWeek: '2026-11-23',
    weeks: 6,
    state: 'draft',
    version: 1,
    outcome: null,
    pauses: [],
    confidences: [],
    metrics: [
      {
        kind: 'level',
        unit: '%',
        baseline: 40,
        target: 90,
        direction: 'up',
        weight: 1,
        points: [],
      },
      { kind: 'total', baseline: 0, target: 10, direction: 'up', requiredShare: null, weight: 2 },
      { kind: 'habit', target: 10, direction: 'down', requiredShare: 0.8 },
    ],
    milestones: [{ weekNumber: 6, title: 'Peer rating ≥ 4', reachedWeek: null }],
  });
  expect(warnings).toEqual([]);
  expect(await eventsOf(id)).toEqual([{ kind: 'goal_created', subject: goal.id }]);
});

test('the current week is the member’s own, not the machine’s', async () => {
  const member = await mintMember({ timeZone: 'Pacific/Kiritimati' });
  const atDateLine = '2026-11-15T11:00:00Z';
  const wish = goalWish({ startWeek: '2026-08-17' });
  const error = await refusal(
    act(member.id, (ctx) => createGoal(ctx, { ...wish, startWeek: '2026-08-17' }), atDateLine),
  );
  expect(error).toMatchObject({ issues: [{ path: 'startWeek' }] });
  const west = await mintMember({ timeZone: 'Pacific/Pago_Pago' });
  const { goal } = await act(west.id, (ctx) => createGoal(ctx, wish), atDateLine);
  expect(goal.startWeek).toBe('2026-08-17');
});

test.each<[string, unknown, string, RegExp]>([
  ['one week', goalWish({ weeks: 1, milestones: [] }), 'weeks', /at least 2 weeks/],
  ['thirteen weeks', goalWish({ weeks: 13 }), 'weeks', /at most 12 weeks/],
  ['half a week', goalWish({ weeks: 2.5 }), 'weeks', /whole number/],
  ['weeks as text', { ...goalWish(), weeks: '6' }, 'weeks', /number of weeks/],
  ['a Tuesday', goalWish({ startWeek: '2026-11-17' }), 'startWeek', /its Monday/],
  ['a day that does not exist', goalWish({ startWeek: '2026-02-30' }), 'startWeek', /its Monday/],
  ['a week too long ago', goalWish({ startWeek: '2026-08-17' }), 'startWeek', /last 12 weeks/],
  ['a week too far ahead', goalWish({ startWeek: '2027-11-22' }), 'startWeek', /next 52 weeks/],
  ['no title', goalWish({ title: ' \t ' }), 'title', /Fill this in/],
  ['a title of two lines', goalWish({ title: 'a\nb' }), 'title', /one line/],
  ['a title that turns round', goalWish({ title: 'a\u202egpj.exe' }), 'title', /direction marks/],
  ['a megabyte of reasons', goalWish({ why: 'x'.repeat(1_000_000) }), 'why', /4,000 characters/],
  ['control characters', goalWish({ why: 'a\u0000b' }), 'why', /control characters/],
  ['an unknown key', { ...goalWish(), ownerId: newId() }, 'ownerId', /no field of this name/],
  ['closed from the start', { ...goalWish(), state: 'closed' }, 'state', /one of/],
  ['nothing at all', null, '', /object/],
  [
    'a milestone after the end',
    goalWish({ weeks: 2, milestones: [{ weekNumber: 3, title: 'x' }] }),
    'milestones.0.weekNumber',
    /1 to 2/,
  ],
  [
    'an id of its own',
    goalWish({ milestones: [{ id: newId(), weekNumber: 1, title: 'x' }] }),
    'milestones.0.id',
    /no such milestone/,
  ],
  [
    'a level without a start',
    metric({ kind: 'level', target: 3 }),
    'metrics.0.baseline',
    /stands today/,
  ],
  [
    'a level that contradicts itself',
    metric({ kind: 'level', baseline: 5, target: 1, direction: 'up' }),
    'metrics.0.direction',
    /goes down/,
  ],
  ['a total of nothing', metric({ kind: 'total', target: 0 }), 'metrics.0.target', /above 0/],
  [
    'a total that shrinks',
    metric({ kind: 'total', target: 3, direction: 'down' }),
    'metrics.0.direction',
    /only go up/,
  ],
  [
    'a habit without a share',
    metric({ kind: 'habit', target: 5 }),
    'metrics.0.requiredShare',
    /share of the weeks/,
  ],
  [
    'a share for a level',
    metric({ kind: 'level', baseline: 1, target: 5, requiredShare: 1 }),
    'metrics.0.requiredShare',
    /Only a habit/,
  ],
  [
    'an endless number',
    metric({ kind: 'total', target: Number.POSITIVE_INFINITY }),
    'metrics.0.target',
    /number/i,
  ],
  [
    'a number as text',
    metric({ kind: 'total', target: '10' as never }),
    'metrics.0.target',
    /Enter a number/,
  ],
  [
    'a negative weight',
    metric({ kind: 'total', target: 10, weight: -1 }),
    'metrics.0.weight',
    /0 or more/,
  ],
])('%s is refused beside its field, and changes nothing', async (_, wish, path, sentence) => {
  const { id } = await mintMember();
  const error = await refusal(act(id, (ctx) => createGoal(ctx, wish as NewGoal)));
  expect(error).toMatchObject({ code: 'invalid_input' });
  const { issues } = error as { issues: { path: string; message: string }[] };
  expect(issues).toContainEqual({ path, message: expect.stringMatching(sentence) });
  expect(await asMember(id, (sql) => sql`select id from goals`)).toHaveLength(0);
  expect(await eventsOf(id)).toEqual([]);
});

test('every mistake is told at once', async () => {
  const { id } = await mintMember();
  const wish = goalWish({
    title: '',
    weeks: 13,
    metrics: [{ kind: 'level', name: '', target: Number.NaN }],
    milestones: [{ weekNumber: 0, title: '' }],
  });
  const error = await refusal(act(id, (ctx) => createGoal(ctx, wish)));
  const paths = (error as { issues: { path: string }[] }).issues.map(({ path }) => path);
  expect(paths).toEqual(
    expect.arrayContaining([
      'title',
      'weeks',
      'metrics.0.name',
      'metrics.0.target',
      'milestones.0.weekNumber',
      'milestones.0.title',
    ]),
  );
});

test('right-to-left and composed text is kept as it is meant', async () => {
  const { id } = await mintMember();
  const { title, why } = await makeGoal(id, { title: 'לקיים 1:1 עם Zoe\u0308', why: 'شكرا 👩‍💻' });
  expect(title).toBe('לקיים 1:1 עם Zoë');
  expect(why).toBe('شكرا 👩‍💻');
});

test('a fourth active goal, a long goal without an early sign, a goal without a number: words, no ban', async () => {
  const { id } = await mintMember();
  for (let i = 0; i < 3; i++) await makeGoal(id);
  const { warnings } = await act(id, (ctx) =>
    createGoal(
      ctx,
      goalWish({ weeks: 8, metrics: [], milestones: [{ weekNumber: 5, title: 'x' }] }),
    ),
  );
  expect(warnings).toEqual([
    expect.stringMatching(/4 active goals.*Two or three at a time get done/),
    expect.stringMatching(/no number yet/),
    expect.stringMatching(/milestone around week 3/),
  ]);
});

test('from 1,000 goals on it is enough, also for two at once', async () => {
  const { id } = await mintMember();
  await asMember(id, async (sql) => {
    await sql`insert into goals (id, owner_id, title, start_week, weeks, state, created_at, updated_at)
      select gen_random_uuid(), ${id}, 'Goal ' || i, '2026-11-16', 6, 'draft', now(), now()
      from generate_series(1, ${goalsAtMost - 1}) i`;
  });
  const two = await Promise.allSettled([makeGoal(id), makeGoal(id)]);
  expect(two.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  expect(two.find(({ status }) => status === 'rejected')).toMatchObject({
    reason: { code: 'too_many_goals', message: expect.stringContaining('1,000') },
  });
});

test('nobody but a member makes goals', async () => {
  const { inTransaction } = await import('#/db/transaction.ts');
  const { clockAt } = await import('#/lib/core/clock.ts');
  const nobody = inTransaction({ kind: 'system' }, clockAt(wednesday)(), (ctx) =>
    createGoal(ctx, goalWish()),
  );
  expect(await refusal(nobody)).toMatchObject({ code: 'not_signed_in' });
});

function metric(wish: Partial<NewGoal['metrics'][number]>): NewGoal {
  return goalWish({ metrics: [{ name: 'A metric', ...wish } as NewGoal['metrics'][number]] });
}
