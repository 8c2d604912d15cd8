import { expect, test } from 'vitest';

import { ask } from '#/tests/support/api.ts';
import { mintMember } from '#/tests/support/member.ts';
import { insertSession } from '#/tests/support/session.ts';
import { weekFromNow } from '#/tests/support/weeks.ts';
import { goalWish } from './arrange.ts';

const soon = weekFromNow(1);

test('a goal from its draft to its closing, through the API alone', async () => {
  const { token } = await insertSession((await mintMember()).id);
  const { state: _, ...wish } = goalWish({ startWeek: soon });
  const made = await ask('POST /api/v1/goals', { token, body: wish });
  expect(made.status).toBe(201);
  expect(made.headers.get('etag')).toBe('"1"');
  expect(made.body).toMatchObject({ state: 'draft', warnings: [] });
  const path = `/api/v1/goals/${made.body.id}`;
  expect(made.headers.get('location')).toBe(path);

  const active = await ask(`POST ${path}/activation`, { token, version: 1 });
  expect(active.body).toMatchObject({ state: 'active', version: 2 });
  const read = await ask(`GET ${path}`, { token });
  const { warnings: __, ...goal } = active.body;
  expect(read.body).toEqual(goal);
  expect(read.headers.get('etag')).toBe('"2"');

  const body = { ...wish, title: 'Hand over releases', metrics: [], milestones: [] };
  expect((await ask(`PUT ${path}`, { token, body })).status).toBe(428);
  const edited = await ask(`PUT ${path}`, { token, body, version: 2 });
  expect(edited.body).toMatchObject({ title: 'Hand over releases', version: 3 });
  expect(edited.body.warnings).toEqual([expect.stringContaining('no number yet')]);
  const stale = await ask(`PUT ${path}`, { token, body, version: 2 });
  expect(stale.status).toBe(412);
  const { body: standsNow } = await ask(`GET ${path}`, { token });
  expect(stale.body).toMatchObject({ currentVersion: 3, current: standsNow });

  const paused = await ask(`PUT ${path}/pause`, { token, version: 3 });
  expect(paused.body).toMatchObject({ state: 'paused', version: 4 });
  const resumed = await ask(`DELETE ${path}/pause`, { token, version: 4 });
  expect(resumed.body).toMatchObject({ state: 'active', version: 5, pauses: [] });
  const standing = await ask(`GET ${path}/standing`, { token });
  expect(standing.body).toMatchObject({ shown: 'no_data', weekIndex: 0, weeksTotal: 6 });
  expect((await ask(`DELETE ${path}`, { token, version: 5 })).status).toBe(409);

  const closure = { outcome: 'dropped', retrospective: 'Another team took it over.' };
  const closed = await ask(`POST ${path}/closure`, { token, version: 5, body: closure });
  expect(closed.body).toMatchObject({ ...closure, state: 'closed' });
  const list = await ask('GET /api/v1/goals?state=closed', { token });
  expect(list.body).toMatchObject({ goals: [{ id: made.body.id }], nextCursor: null });
});

test('a lost answer makes no second goal', async () => {
  const { token } = await insertSession((await mintMember()).id);
  const body = goalWish({ startWeek: soon });
  const key = 'the-same-change';
  const first = await ask('POST /api/v1/goals', { token, body, key });
  const again = await ask('POST /api/v1/goals', { token, body, key });
  expect([again.status, again.body]).toEqual([201, first.body]);
  expect((await ask('GET /api/v1/goals', { token })).body.goals).toHaveLength(1);
});

test('a draft is deleted, and is not found after', async () => {
  const { token } = await insertSession((await mintMember()).id);
  const body = goalWish({ startWeek: soon, state: 'draft' });
  const { id } = (await ask('POST /api/v1/goals', { token, body })).body;
  expect((await ask(`DELETE /api/v1/goals/${id}`, { token, version: 1 })).status).toBe(204);
  expect((await ask(`GET /api/v1/goals/${id}`, { token })).status).toBe(404);
});

test.each(['state=open', 'limit=0', 'limit=51', 'limit=x', 'cursor=x', 'page=2'])(
  'a list asked for with %s is refused',
  async (search) => {
    const { token } = await insertSession((await mintMember()).id);
    expect((await ask(`GET /api/v1/goals?${search}`, { token })).status).toBe(422);
  },
);
