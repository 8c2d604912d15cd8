import { beforeAll, describe, expect, it } from 'vitest';
import { ask } from '#/tests/support/api.ts';
import { contentFor, goalBody, makeWorld, type World } from '#/tests/support/world.ts';

let world: World;
let token: string;

beforeAll(async () => {
  world = await makeWorld();
  token = world.session.token;
});

describe('a change of what is there', () => {
  const call = () => `PUT /api/v1/goals/${world.draft.id}`;
  const body = () => goalBody(world.thisWeek, { title: 'Read two budgets' });

  it('needs the version that it was made on', async () => {
    const answer = await ask(call(), { token, body: body() });
    expect([answer.status, answer.body.code]).toEqual([428, 'version_required']);
  });

  it.each(['*', 'W/"1"', '1', '"1", "2"', '"one"', '"-1"', '"1'])(
    'is refused with the ETag %s',
    async (tag) => {
      const answer = await ask(call(), { token, body: body(), headers: { 'if-match': tag } });
      expect([answer.status, answer.body.code]).toEqual([400, 'malformed_precondition']);
    },
  );

  it('is done on the version it was read with, and refused on an older one with what stands now', async () => {
    const read = await ask(`GET /api/v1/goals/${world.draft.id}`, { token });
    const etag = read.headers.get('etag') ?? '';
    const headers = { 'if-match': etag };
    const done = await ask(call(), { token, body: body(), headers });
    expect([done.status, done.body.title]).toEqual([200, 'Read two budgets']);
    expect(done.headers.get('etag')).toBe(`"${read.body.version + 1}"`);
    const stale = await ask(call(), { token, body: { ...body(), title: 'Mine' }, headers });
    expect(stale.status).toBe(412);
    expect(stale.headers.get('etag')).toBe(done.headers.get('etag'));
    expect(stale.body).toMatchObject({
      code: 'stale_version',
      currentVersion: done.body.version,
      current: { title: 'Read two budgets' },
    });
  });

  it('is done once when two are made on the same version', async () => {
    const { body: goal } = await ask(`GET /api/v1/goals/${world.active.id}`, { token });
    const [metric] = goal.metrics;
    const change = (title: string) => {
      const kept = { id: metric.id, kind: 'level', name: metric.name, baseline: 5, target: 0 };
      return { ...goalBody(goal.startWeek, { title, metrics: [kept] }) };
    };
    const answers = await Promise.all(
      ['One', 'Other'].map((title) =>
        ask(`PUT /api/v1/goals/${goal.id}`, { token, version: goal.version, body: change(title) }),
      ),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 412]);
  });
});

describe('the first save of a week', () => {
  const earlier = () => `PUT /api/v1/check-ins/${world.thisWeek}`;
  const body = () => contentFor(world.active, 2);

  it('says that nothing is there, or which version is', async () => {
    const neither = await ask(earlier(), { token, body: body() });
    expect([neither.status, neither.body.code]).toEqual([428, 'version_required']);
    const both = { 'if-match': '"1"', 'if-none-match': '*' };
    expect((await ask(earlier(), { token, body: body(), headers: both })).status).toBe(400);
    const tag = { 'if-none-match': '"1"' };
    expect((await ask(earlier(), { token, body: body(), headers: tag })).status).toBe(400);
  });

  it('is refused when something is there already, with what that is', async () => {
    const answer = await ask(earlier(), { token, version: null, body: body() });
    expect(answer.status).toBe(412);
    expect(answer.body.current.content.goals[0].values[0].value).toBe(3);
  });
});
