import { expect, test } from 'vitest';
import { app } from '#/lib/api/app.ts';
import { env } from '#/lib/core/env.ts';
import { asMember, mintMember } from '#/tests/support/member.ts';
import { insertSession, sessionCookieName } from '#/tests/support/session.ts';
import { mintWithPassword, password } from './arrange.ts';

interface Wishes {
  token?: string;
  body?: unknown;
  headers?: Record<string, string>;
}

async function ask(method: string, path: string, { token, body, headers }: Wishes = {}) {
  const answer = await app.request(`/api/v1${path}`, {
    method,
    headers: {
      origin: env().appUrl,
      ...(token ? { cookie: `${sessionCookieName}=${token}` } : {}),
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      ...headers,
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  const text = await answer.text();
  return { status: answer.status, headers: answer.headers, body: text ? JSON.parse(text) : null };
}

test('the profile is read with its version and changed on that version', async () => {
  const { id } = await mintMember();
  const { token } = await insertSession(id);
  const read = await ask('GET', '/me', { token });
  expect([read.status, read.headers.get('etag'), read.body.id]).toEqual([200, '"1"', id]);
  const change = { token, body: { name: 'Maya' }, headers: { 'if-match': '"1"' } };
  const changed = await ask('PATCH', '/me', change);
  expect([changed.status, changed.headers.get('etag'), changed.body.name]).toEqual([
    200,
    '"2"',
    'Maya',
  ]);
  const stale = await ask('PATCH', '/me', change);
  expect([stale.status, stale.body.current.name]).toEqual([412, 'Maya']);
  expect((await ask('PATCH', '/me', { token, body: { name: 'M' } })).status).toBe(428);
});

test('sessions are listed, and ended one by one or all the others', async () => {
  const { id } = await mintMember();
  const [here, there, far] = [
    await insertSession(id),
    await insertSession(id),
    await insertSession(id),
  ];
  const { body } = await ask('GET', '/sessions', { token: here.token });
  expect(body.sessions).toHaveLength(3);
  expect(body.sessions.find((session: { current: boolean }) => session.current).id).toBe(here.id);
  expect((await ask('DELETE', `/sessions/${there.id}`, { token: here.token })).status).toBe(204);
  expect((await ask('GET', '/me', { token: there.token })).status).toBe(401);
  const others = await ask('DELETE', '/sessions', { token: here.token });
  expect(others.body).toEqual({ sessionsEnded: 1 });
  expect((await ask('GET', '/me', { token: far.token })).status).toBe(401);
});

test('a new password is set with the current one, and guesses at that one are counted', async () => {
  const { id } = await mintWithPassword();
  const { token } = await insertSession(id);
  const body = { currentPassword: password, newPassword: 'a rope bridge, then tea' };
  expect(await ask('PUT', '/me/password', { token, body })).toMatchObject({
    status: 200,
    body: { sessionsEnded: 0 },
  });
  const wrong = { token, body: { ...body, currentPassword: 'a wrong guess' } };
  for (let i = 0; i < 9; i++) expect((await ask('PUT', '/me/password', wrong)).status).toBe(422);
  const refused = await ask('PUT', '/me/password', wrong);
  expect(refused.status).toBe(429);
  expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(800);
});

test('nobody’s session changes no password and leaves no trace', async () => {
  const body = { currentPassword: password, newPassword: 'a rope bridge, then tea' };
  expect((await ask('PUT', '/me/password', { token: 'x'.repeat(43), body })).status).toBe(401);
});

test('sign-ups from one address of the network are limited', async () => {
  const body = {
    name: 'M',
    email: 'm@example.org',
    password: 'elephants at dusk',
    timeZone: 'UTC',
  };
  const headers = { 'x-forwarded-for': '192.0.2.9' };
  for (let i = 0; i < 30; i++)
    expect((await ask('POST', '/members', { body, headers })).status).toBe(200);
  expect((await ask('POST', '/members', { body, headers })).status).toBe(429);
  const elsewhere = { 'x-forwarded-for': '192.0.2.10' };
  expect((await ask('POST', '/members', { body, headers: elsewhere })).status).toBe(200);
});

test('a repeated Idempotency-Key changes the profile once', async () => {
  const { id } = await mintMember();
  const { token } = await insertSession(id);
  const wish = {
    token,
    body: { name: 'Once' },
    headers: { 'if-match': '"1"', 'idempotency-key': 'k' },
  };
  const first = await ask('PATCH', '/me', wish);
  const again = await ask('PATCH', '/me', wish);
  expect([first.status, again.status, again.body]).toEqual([200, 200, first.body]);
  expect(await asMember(id, (sql) => sql`select version from members`)).toMatchObject([
    { version: 2 },
  ]);
});
