import { expect, test } from 'vitest';
import { openClient } from '#/db/client.ts';
import { changePassword } from '#/lib/accounts/change-password.ts';
import { sessionTokenHash } from '#/lib/auth/viewer.ts';
import { env } from '#/lib/core/env.ts';
import { DatabaseUnavailable, NotAllowed } from '#/lib/core/errors.ts';
import { asMember } from '#/tests/support/member.ts';
import { act, mintWithPassword, password, refusal } from '../accounts/arrange.ts';
import { Browser } from './browser.ts';

const cookieName = 'milepost.session';

async function liveSessions(memberId: string) {
  return asMember(memberId, (sql) => sql`select * from sessions where revoked_at is null`);
}

test('signing in gives a cookie with nothing but an opaque id, whose hash is a row', async () => {
  const { id, email } = await mintWithPassword();
  const browser = new Browser();
  const target = await browser.signIn(`  ${email.toUpperCase()} `, password);
  expect(target.pathname).toBe('/dashboard');
  const cookie = browser.setCookies.find((each) => each.startsWith(`${cookieName}=`)) ?? '';
  expect(cookie).toMatch(/^milepost\.session=[\w-]{43}; /);
  expect(cookie).toMatch(/Path=\/;.*HttpOnly; SameSite=Lax/i);
  const [row, ...others] = await liveSessions(id);
  expect(others).toEqual([]);
  const hash = sessionTokenHash(cookie) ?? new Uint8Array();
  expect(Buffer.from(row?.token_hash).equals(Buffer.from(hash))).toBe(true);
  expect(row?.user_agent).toBe('curl/8.5.0');
  expect((await browser.session())?.user).toEqual({ id, name: 'Maya Rai', email });
});

test('the id changes at sign-in, and the session before is over', async () => {
  const { id, email } = await mintWithPassword();
  const browser = new Browser();
  await browser.signIn(email, password);
  const first = browser.jar.get(cookieName);
  await browser.signIn(email, password);
  expect(browser.jar.get(cookieName)).not.toBe(first);
  expect(await liveSessions(id)).toHaveLength(1);
});

test('asking who one is keeps the id', async () => {
  const { email } = await mintWithPassword();
  const browser = new Browser();
  await browser.signIn(email, password);
  const id = browser.jar.get(cookieName);
  await browser.session();
  expect(browser.jar.get(cookieName)).toBe(id);
});

test('signing out revokes the row: the old cookie is nobody’s', async () => {
  const { id, email } = await mintWithPassword();
  const browser = new Browser();
  await browser.signIn(email, password);
  const stolen = browser.jar.get(cookieName) ?? '';
  await browser.post('/api/auth/signout', { callbackUrl: '/sign-in' });
  expect(browser.jar.has(cookieName)).toBe(false);
  expect(await liveSessions(id)).toEqual([]);
  const thief = new Browser();
  thief.jar.set(cookieName, stolen);
  expect(await thief.session()).toBeNull();
  expect(thief.jar.has(cookieName)).toBe(false);
});

test('a wrong password and an unknown address look alike', async () => {
  const { email } = await mintWithPassword();
  const wrong = await new Browser('203.0.113.1').signIn(email, 'not the password');
  const unknown = await new Browser('203.0.113.2').signIn('nobody@example.org', 'not the password');
  expect(wrong.href).toBe(unknown.href);
  expect(wrong.searchParams.get('error')).toBe('CredentialsSignin');
});

test('a changed password opens nothing any more', async () => {
  const { id, email } = await mintWithPassword();
  const change = { currentPassword: password, newPassword: 'a rope bridge, then tea' };
  await act(id, (ctx) => changePassword(ctx, change, crypto.randomUUID()));
  expect((await new Browser().signIn(email, password)).searchParams.get('error')).toBe(
    'CredentialsSignin',
  );
  expect((await new Browser().signIn(email, change.newPassword)).pathname).toBe('/dashboard');
});

test('a form from another site, or without an origin, is refused', async () => {
  const { email } = await mintWithPassword();
  for (const origin of ['https://evil.example', 'null', '']) {
    const form = { email, password };
    const attempt = new Browser().fetch('/api/auth/callback/credentials', form, origin);
    expect(await refusal(attempt)).toBeInstanceOf(NotAllowed);
  }
});

test('without the CSRF token of Auth.js nobody is signed in', async () => {
  const { id, email } = await mintWithPassword();
  await new Browser().fetch('/api/auth/callback/credentials', { email, password });
  expect(await liveSessions(id)).toEqual([]);
});

test('the way on after signing in stays on this site', async () => {
  const { email } = await mintWithPassword();
  const form = { email, password, callbackUrl: 'https://evil.example/dashboard' };
  const target = await new Browser().post('/api/auth/callback/credentials', form);
  expect(target.origin).toBe('http://localhost:3000');
});

test('a database that is away is not a wrong password, and ends no session', async () => {
  const { email } = await mintWithPassword();
  const browser = new Browser();
  await browser.signIn(email, password);
  await withoutDatabase(async () => {
    expect(await refusal(browser.session())).toBeInstanceOf(DatabaseUnavailable);
    expect(await refusal(browser.signIn(email, password))).toBeInstanceOf(DatabaseUnavailable);
  });
  expect((await browser.session())?.user).toBeDefined();
});

test('over https the browser guards the names of the cookies', async () => {
  const { email } = await mintWithPassword();
  const before = env().appUrl;
  Object.assign(env(), { appUrl: 'https://milepost.test' });
  try {
    const browser = new Browser();
    await browser.signIn(email, password);
    const ours = browser.setCookies.filter((cookie) => /^(__Host-)?milepost\./.test(cookie));
    expect(ours).toHaveLength(2);
    for (const cookie of ours) expect(cookie).toMatch(/^__Host-milepost\.\w+=.*; Secure/i);
    expect((await browser.session())?.user).toBeDefined();
  } finally {
    Object.assign(env(), { appUrl: before });
  }
});

async function withoutDatabase(work: () => Promise<void>): Promise<void> {
  const shared = globalThis as Record<symbol, unknown>;
  const key = Symbol.for('milepost.databaseClient');
  const real = shared[key];
  const dead = openClient('postgres://milepost@127.0.0.1:1/milepost');
  shared[key] = dead;
  try {
    await work();
  } finally {
    shared[key] = real;
    await dead.end();
  }
}
