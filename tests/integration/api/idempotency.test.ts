import { describe, expect, it } from 'vitest';
import { systemClock } from '#/lib/core/clock.ts';
import { addWeeks, weekOf } from '#/lib/core/week.ts';
import { ask } from '#/tests/support/api.ts';
import { asMember, mintMember } from '#/tests/support/member.ts';
import { insertSession } from '#/tests/support/session.ts';
import { goalBody } from '#/tests/support/world.ts';

const create = 'POST /api/v1/goals';

async function someone() {
  const { id, timeZone } = await mintMember();
  const { token } = await insertSession(id);
  const body = goalBody(weekOf(systemClock(), timeZone));
  const goals = () => asMember(id, (sql) => sql`select id from goals`);
  const keys = () =>
    asMember(id, (sql) => sql`select key, status from idempotency_keys order by key`);
  return { id, token, body, goals, keys };
}

describe('a change that is sent again with its Idempotency-Key', () => {
  it('gets the first answer again, and happens once', async () => {
    const { token, body, goals } = await someone();
    const first = await ask(create, { token, body, key: 'goal-1' });
    const again = await ask(create, { token, body, key: 'goal-1' });
    expect([first.status, again.status]).toEqual([201, 201]);
    expect(again.body).toEqual(first.body);
    for (const name of ['etag', 'location', 'content-type']) {
      expect(again.headers.get(name)).toBe(first.headers.get(name));
    }
    expect(first.headers.get('idempotency-replayed')).toBeNull();
    expect(again.headers.get('idempotency-replayed')).toBe('true');
    expect(await goals()).toHaveLength(1);
  });

  it('happens once when ten are sent at the same time', async () => {
    const { token, body, goals } = await someone();
    const answers = await Promise.all(
      Array.from({ length: 10 }, () => ask(create, { token, body, key: 'goal-1' })),
    );
    expect(answers.map(({ status }) => status)).toEqual(Array(10).fill(201));
    expect(new Set(answers.map((answer) => answer.body.id)).size).toBe(1);
    const replays = answers.filter(({ headers }) => headers.has('idempotency-replayed'));
    expect(replays).toHaveLength(9);
    expect(await goals()).toHaveLength(1);
  });

  it('replays a change that a second try could not make: its version has moved on', async () => {
    const { token, body } = await someone();
    const goal = (await ask(create, { token, body: { ...body, state: 'active' } })).body;
    const pause = `PUT /api/v1/goals/${goal.id}/pause`;
    const first = await ask(pause, { token, version: goal.version, key: 'pause' });
    const again = await ask(pause, { token, version: goal.version, key: 'pause' });
    expect([first.status, again.status, again.body.state]).toEqual([200, 200, 'paused']);
  });

  it('replays an answer without a body', async () => {
    const { token, body, goals } = await someone();
    const goal = (await ask(create, { token, body })).body;
    const remove = `DELETE /api/v1/goals/${goal.id}`;
    const first = await ask(remove, { token, version: goal.version, key: 'delete' });
    const again = await ask(remove, { token, version: goal.version, key: 'delete' });
    expect([first.status, again.status]).toEqual([204, 204]);
    expect(await goals()).toEqual([]);
  });
});

describe('an Idempotency-Key', () => {
  it('is refused for another body, and for another path', async () => {
    const { token, body, goals } = await someone();
    const { body: goal } = await ask(create, { token, body, key: 'goal-1' });
    const otherBody = await ask(create, { token, body: { ...body, weeks: 9 }, key: 'goal-1' });
    const activate = `POST /api/v1/goals/${goal.id}/activation`;
    const otherPath = await ask(activate, { token, version: goal.version, key: 'goal-1' });
    for (const { status, body: problem } of [otherBody, otherPath]) {
      expect([status, problem.code]).toEqual([422, 'idempotency_key_reused']);
    }
    expect(await goals()).toHaveLength(1);
    expect((await ask(`GET /api/v1/goals/${goal.id}`, { token })).body.state).toBe('draft');
  });

  it('belongs to its member', async () => {
    const [one, other] = [await someone(), await someone()];
    await ask(create, { token: one.token, body: one.body, key: 'shared' });
    const answer = await ask(create, { token: other.token, body: other.body, key: 'shared' });
    expect([answer.status, answer.headers.get('idempotency-replayed')]).toEqual([201, null]);
    expect([await one.goals(), await other.goals()].map((goals) => goals.length)).toEqual([1, 1]);
  });

  it('is not kept for a refused change, which can be sent again with it', async () => {
    const { token, body, goals, keys } = await someone();
    const wrong = await ask(create, { token, body: { ...body, weeks: 13 }, key: 'goal-1' });
    const early = { ...body, startWeek: addWeeks(body.startWeek as never, -40) };
    const late = await ask(create, { token, body: early, key: 'goal-1' });
    expect([wrong.status, late.status]).toEqual([422, 422]);
    expect(await keys()).toEqual([]);
    expect((await ask(create, { token, body, key: 'goal-1' })).status).toBe(201);
    expect(await goals()).toHaveLength(1);
  });

  it('is forgotten after two days, when the next one comes', async () => {
    const { id, token, body, keys } = await someone();
    await ask(create, { token, body, key: 'old' });
    await ask(create, { token, body, key: 'young' });
    await asMember(
      id,
      (sql) =>
        sql`update idempotency_keys set created_at = now() - interval '49 hours' where key = 'old'`,
    );
    await ask(create, { token, body, key: 'new' });
    expect((await keys()).map(({ key }) => key)).toEqual(['new', 'young']);
  });

  it.each([
    ['with a space', 'a b'],
    ['of 256 characters', 'k'.repeat(256)],
  ])('%s is refused', async (_, key) => {
    const { token, body, goals } = await someone();
    const answer = await ask(create, { token, body, key });
    expect([answer.status, answer.body.code]).toEqual([400, 'malformed_idempotency_key']);
    expect(await goals()).toEqual([]);
  });
});
