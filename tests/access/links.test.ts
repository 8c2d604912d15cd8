import { beforeAll, expect, it } from 'vitest';
import { ask } from '#/tests/support/api.ts';
import { everythingOf } from '#/tests/support/everything.ts';
import { contentFor, goalBody, makeWorld, type World } from '#/tests/support/world.ts';

// Ids of another member inside of what is otherwise one's own.

let owner: World;
let stranger: World;

beforeAll(async () => {
  [owner, stranger] = [await makeWorld(), await makeWorld()];
});

it.each([
  ['a goal', () => contentFor(owner.active, 1), 'goals.0.goalId'],
  [
    'a metric',
    () => contentFor({ ...stranger.active, metrics: owner.active.metrics }, 1),
    'goals.0.values.0.metricId',
  ],
  [
    'a milestone',
    () => {
      const content = contentFor(stranger.active, 1);
      const milestonesReached = owner.active.milestones.map(({ id }) => id);
      return { ...content, goals: content.goals.map((goal) => ({ ...goal, milestonesReached })) };
    },
    'goals.0.milestonesReached.0',
  ],
])('%s of somebody else cannot be logged', async (_, content, path) => {
  const { token } = stranger.session;
  const before = await Promise.all([owner, stranger].map(({ member }) => everythingOf(member.id)));
  const call = `POST /api/v1/check-ins/${stranger.thisWeek}/submission`;
  const version = await draftVersion();
  const answer = await ask(call, { token, version, body: content() });
  expect([answer.status, answer.body.errors[0].path]).toEqual([422, path]);
  const after = await Promise.all([owner, stranger].map(({ member }) => everythingOf(member.id)));
  expect(after).toEqual(before);
  // Its twin: what is the member's own can.
  const week = `PUT /api/v1/check-ins/${stranger.thisWeek}`;
  const own = await ask(week, { token, version, body: contentFor(stranger.active, 1) });
  expect(own.status).toBe(200);
});

it('a metric of somebody else cannot be taken into a goal', async () => {
  const { token } = stranger.session;
  const [metric] = owner.active.metrics;
  const before = await everythingOf(owner.member.id);
  const metrics = [{ id: metric?.id, kind: 'level', name: 'Mine now', baseline: 5, target: 0 }];
  const body = goalBody(stranger.thisWeek, { metrics });
  const edit = { token, version: stranger.draft.version, body };
  const answers = [
    await ask(`PUT /api/v1/goals/${stranger.draft.id}`, edit),
    await ask('POST /api/v1/goals', { token, body }),
  ];
  for (const { status, body: problem } of answers) {
    expect([status, problem.errors[0].path]).toEqual([422, 'metrics.0.id']);
  }
  expect(await everythingOf(owner.member.id)).toBe(before);
  const own = { ...edit, body: goalBody(stranger.thisWeek) };
  expect((await ask(`PUT /api/v1/goals/${stranger.draft.id}`, own)).status).toBe(200);
});

async function draftVersion(): Promise<number> {
  const { token } = stranger.session;
  return (await ask(`GET /api/v1/check-ins/${stranger.thisWeek}`, { token })).body.version;
}
