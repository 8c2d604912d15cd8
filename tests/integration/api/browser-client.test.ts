import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { app } from '#/lib/api/app.ts';
import { env } from '#/lib/core/env.ts';
import { callApi, issueAt, newKey } from '#/lib/web/browser/api.ts';
import { sessionCookieName } from '#/tests/support/session.ts';
import { goalBody, makeWorld, type World } from '#/tests/support/world.ts';

let world: World;
const browsers = globalThis.fetch;

beforeAll(async () => {
  world = await makeWorld();
  // What a browser adds by itself: the origin and the cookie.
  vi.stubGlobal('fetch', (path: string, init: RequestInit) => {
    const headers = new Headers(init.headers);
    headers.set('origin', env().appUrl);
    headers.set('cookie', `${sessionCookieName}=${world.session.token}`);
    return app.request(path, { ...init, headers });
  });
});

afterAll(() => {
  vi.stubGlobal('fetch', browsers);
});

it('reads, and makes what it is told, once for a key', async () => {
  const key = newKey();
  const body = goalBody(world.thisWeek, { title: 'From a browser' });
  const made = await callApi('POST /api/v1/goals', { body: body as never, key });
  const again = await callApi('POST /api/v1/goals', { body: body as never, key });
  if (!made.ok || !again.ok) throw new Error('refused');
  expect(again.data.id).toBe(made.data.id);
  expect(made.version).toBe(1);
  const read = await callApi('GET /api/v1/goals/{id}', { params: { id: made.data.id } });
  expect(read.ok && read.data.title).toBe('From a browser');
});

it('hands on the version, and an answer without a body', async () => {
  const { id } = world.draft;
  const stale = await callApi('DELETE /api/v1/goals/{id}', { params: { id }, version: 9 });
  expect(stale.ok ? null : [stale.problem.status, stale.problem.currentVersion]).toEqual([412, 1]);
  const done = await callApi('DELETE /api/v1/goals/{id}', { params: { id }, version: 1 });
  expect(done).toEqual({ ok: true, data: undefined, version: null });
});

it('says which field is wrong', async () => {
  const answer = await callApi('POST /api/v1/goals', {
    body: goalBody(world.thisWeek, { weeks: 13 }) as never,
  });
  const problem = answer.ok ? null : answer.problem;
  expect(issueAt(problem, 'weeks')).toMatch(/12/);
  expect(issueAt(problem, 'title')).toBeUndefined();
});

it('never throws: no network and no JSON are problems, too', async () => {
  const working = globalThis.fetch;
  const broken = [
    () => Promise.reject(new TypeError('Failed to fetch')),
    async () => new Response('<h1>Bad gateway</h1>', { status: 502 }),
  ];
  for (const fetch of broken) {
    vi.stubGlobal('fetch', fetch);
    const answer = await callApi('GET /api/v1/me', {});
    expect(answer.ok ? null : answer.problem).toMatchObject({ status: 0, code: 'unreachable' });
  }
  vi.stubGlobal('fetch', working);
});

it('makes keys that differ', () => {
  expect(new Set(Array.from({ length: 100 }, newKey)).size).toBe(100);
});
