import { beforeAll, describe, expect, it } from 'vitest';
import { app } from '#/lib/api/app.ts';
import { env } from '#/lib/core/env.ts';
import { ask } from '#/tests/support/api.ts';
import { sessionCookieName } from '#/tests/support/session.ts';
import { goalBody, makeWorld, type World } from '#/tests/support/world.ts';

let world: World;
let token: string;
const create = 'POST /api/v1/goals';

beforeAll(async () => {
  world = await makeWorld();
  token = world.session.token;
});

async function goalTitles() {
  const { body } = await ask('GET /api/v1/goals', { token });
  return body.goals.map(({ title }: { title: string }) => title);
}

describe('a change with a cookie', () => {
  it.each([
    ['no Origin', undefined],
    ['a foreign Origin', 'https://evil.example'],
    ['a null Origin', 'null'],
    ['the right host on another port', 'http://localhost:3001'],
    ['the right host over another scheme', 'https://localhost:3000'],
    ['a host that begins alike', 'http://localhost:3000.evil.example'],
  ])('is refused with %s', async (_, origin) => {
    const before = await goalTitles();
    const body = goalBody(world.thisWeek);
    const answer = await ask(create, { token, body, headers: { origin } });
    expect([answer.status, answer.body.code]).toEqual([403, 'foreign_origin']);
    const remove = await ask('DELETE /api/v1/sessions', { token, headers: { origin } });
    expect(remove.status).toBe(403);
    expect(await goalTitles()).toEqual(before);
  });

  it('is done with the right one, and a read needs none', async () => {
    const body = goalBody(world.thisWeek, { title: 'From here' });
    expect((await ask(create, { token, body })).status).toBe(201);
    expect(await goalTitles()).toContain('From here');
    const read = await ask('GET /api/v1/me', { token, headers: { origin: undefined } });
    expect(read.status).toBe(200);
  });
});

describe('a session', () => {
  it.each([
    ['no cookie', undefined],
    ['a cookie that is no token', `${sessionCookieName}=1`],
    ['a token that nobody has', `${sessionCookieName}=${'A'.repeat(43)}`],
    ['a token under another name', () => `session=${token}`],
  ])('is not there with %s', async (_, given) => {
    const cookie = typeof given === 'function' ? given() : given;
    const read = await ask('GET /api/v1/goals', { headers: { cookie } });
    const write = await ask(create, { body: goalBody(world.thisWeek), headers: { cookie } });
    for (const { status, body } of [read, write]) {
      expect([status, body.code]).toEqual([401, 'not_signed_in']);
    }
  });

  it('is found among other cookies', async () => {
    const cookie = `a=1; ${sessionCookieName}=${token}; b="x=y"`;
    const { status } = await ask('GET /api/v1/me', { headers: { cookie } });
    expect(status).toBe(200);
  });
});

describe('a body', () => {
  it.each([
    ['text', 'hello', 400, 'malformed_json'],
    ['cut off', '{"title": "Hand over', 400, 'malformed_json'],
    ['nothing', '', 400, 'malformed_json'],
    ['a list', '[]', 422, 'invalid_input'],
    ['null', 'null', 422, 'invalid_input'],
    ['a number', '12', 422, 'invalid_input'],
    ['nested 50,000 deep', `${'['.repeat(50_000)}${']'.repeat(50_000)}`, 422, 'invalid_input'],
  ])('that is %s is refused', async (_, text, status, code) => {
    const answer = await ask(create, {
      token,
      text,
      headers: { 'content-type': 'application/json' },
    });
    expect([answer.status, answer.body.code]).toEqual([status, code]);
    expect(answer.headers.get('content-type')).toBe('application/problem+json');
  });

  it.each(['text/plain', 'application/x-www-form-urlencoded', 'application/jsonp', undefined])(
    'of the type %s is refused',
    async (type) => {
      const body = goalBody(world.thisWeek);
      const answer = await ask(create, { token, body, headers: { 'content-type': type } });
      expect([answer.status, answer.body.code]).toEqual([415, 'not_json']);
    },
  );

  it('may name its character set', async () => {
    const headers = { 'content-type': 'application/json; charset=utf-8' };
    const answer = await ask(create, { token, body: goalBody(world.thisWeek), headers });
    expect(answer.status).toBe(201);
  });

  it('is no UTF-8 and refused', async () => {
    const response = await app.request('/api/v1/goals', {
      method: 'POST',
      headers: {
        origin: env().appUrl,
        cookie: `${sessionCookieName}=${token}`,
        'content-type': 'application/json',
      },
      body: new Uint8Array([0x22, 0xff, 0xfe, 0x22]),
    });
    expect([response.status, (await response.json()).code]).toEqual([400, 'not_utf8']);
  });

  it('is refused where none belongs, unless it is empty', async () => {
    const call = `POST /api/v1/goals/${world.draft.id}/activation`;
    const given = { token, version: 99 };
    const headers = { 'content-length': '8' };
    expect((await ask(call, { ...given, body: { a: 1 }, headers })).body.errors).toEqual([
      { path: 'a', message: 'There is no field of this name here.' },
    ]);
    // 412: it got as far as the version.
    expect((await ask(call, { ...given, text: '{}', headers })).status).toBe(412);
    expect((await ask(call, given)).status).toBe(412);
  });

  it('that grows too large is not read to its end', async () => {
    let pulled = 0;
    const endless = new ReadableStream({
      pull(controller) {
        pulled += 1;
        controller.enqueue(new Uint8Array(64 * 1024).fill(32));
      },
    });
    const request = new Request(`${env().appUrl}/api/v1/goals`, {
      method: 'POST',
      headers: {
        origin: env().appUrl,
        cookie: `${sessionCookieName}=${token}`,
        'content-type': 'application/json',
      },
      body: endless,
      duplex: 'half',
    } as RequestInit);
    const response = await app.fetch(request);
    expect([response.status, (await response.json()).code]).toEqual([413, 'body_too_large']);
    expect(pulled).toBeLessThan(20);
  });
});

describe('a path', () => {
  it.each(['/api', '/api/v1', '/api/v1/', '/api/v1/goal', '/api/v2/goals', '/api/v1/goals/a/b'])(
    '%s that is not there is not found',
    async (path) => {
      const answer = await ask(`GET ${path}`, { token });
      expect([answer.status, answer.body.code]).toEqual([404, 'no_such_path']);
    },
  );

  it('names the methods that it has', async () => {
    const wrong = await ask('DELETE /api/v1/goals', { token });
    expect([wrong.status, wrong.headers.get('allow')]).toEqual([405, 'GET, POST, HEAD']);
    const options = await ask(`OPTIONS /api/v1/goals/${world.draft.id}`);
    expect([options.status, options.headers.get('allow')]).toEqual([204, 'GET, PUT, DELETE, HEAD']);
    const head = await app.request('/api/health/live', { method: 'HEAD' });
    expect([head.status, await head.text()]).toEqual([200, '']);
  });

  it.each([
    ['/api/v1/goals/1', 'id'],
    ['/api/v1/goals/%00', 'id'],
    ['/api/v1/goals/019A9D2C-7B00-7C3E-9F41-2A6D0C5B8E17', 'id'],
    ['/api/v1/check-ins/2026-11-17', 'week'],
    ['/api/v1/check-ins/2026-02-30', 'week'],
    ['/api/v1/check-ins/2026-W47', 'week'],
    ['/api/v1/goals?state=open', 'state'],
    ['/api/v1/goals?limit=1000', 'limit'],
    ['/api/v1/goals?sort=owner_id', 'sort'],
    ['/api/v1/goals?cursor=abc', 'cursor'],
  ])('%s says what is wrong with its %s', async (path, field) => {
    const answer = await ask(`GET ${path}`, { token });
    expect([answer.status, answer.body.errors[0].path]).toEqual([422, field]);
  });
});
