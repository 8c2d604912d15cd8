import { expect, test } from 'vitest';
import { verifyPassword } from '#/lib/accounts/hash-password.ts';
import { app } from '#/lib/api/app.ts';
import { env } from '#/lib/core/env.ts';
import { InvalidInput } from '#/lib/core/errors.ts';
import { asMember, asSystem } from '#/tests/support/member.ts';
import { eventsOf, join, password, refusal } from './arrange.ts';

const maya = { name: 'Maya Rai', email: 'maya@example.org', password, timeZone: 'Pacific/Apia' };

test('a new member has an account, a password and a due moment on Friday at 18:00', async () => {
  const id = (await join({ ...maya, email: '  First@Example.ORG ' }, '2026-11-16T09:00:00Z')) ?? '';
  const [row] = await asMember(
    id,
    (
      sql,
    ) => sql`select m.name, m.email, m.time_zone, m.version, c.password_hash, d.from_week, d.weekday, d.local_time
      from members m join credentials c on c.member_id = m.id join due_rules d on d.owner_id = m.id`,
  );
  expect(row).toMatchObject({
    name: 'Maya Rai',
    email: 'first@example.org',
    time_zone: 'Pacific/Apia',
    version: 1,
    // 22:00 on that Monday in Apia.
    from_week: '2026-11-16',
    weekday: 5,
    local_time: '18:00',
  });
  expect(row?.password_hash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
  expect(await verifyPassword(password, row?.password_hash)).toBe(true);
  expect(await eventsOf(id)).toEqual(['member_joined']);
});

test('an address that is taken changes nothing', async () => {
  const first = (await join({ ...maya, email: 'taken@example.org' })) ?? '';
  const second = {
    ...maya,
    name: 'Someone',
    email: 'TAKEN@example.org',
    password: 'a new long sentence',
  };
  expect(await join(second)).toBeNull();
  const [row] = await asMember(
    first,
    (sql) => sql`select name, password_hash from members, credentials`,
  );
  expect(row?.name).toBe('Maya Rai');
  expect(await verifyPassword(password, row?.password_hash)).toBe(true);
  expect(await eventsOf(first)).toEqual(['member_joined']);
});

test('two sign-ups with one address at once make one account', async () => {
  const both = { ...maya, email: 'twice@example.org' };
  const ids = await Promise.all([join(both), join(both), join(both)]);
  expect(ids.filter((id) => id !== null)).toHaveLength(1);
});

test('the API answers a known and an unknown address in the same words', async () => {
  const ask = async (email: string) => {
    const answer = await app.request('/api/v1/members', {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin: env().appUrl },
      body: JSON.stringify({ ...maya, email }),
    });
    return { status: answer.status, headers: [...answer.headers], body: await answer.text() };
  };
  const fresh = await ask('alike@example.org');
  expect(fresh.status).toBe(200);
  expect(await ask('alike@example.org')).toEqual(fresh);
  const count = await asSystem((sql) => sql`select from members where email = 'alike@example.org'`);
  expect(count).toHaveLength(1);
});

test.each([
  ['name', { name: '   ' }, 'Fill this in.'],
  ['name', { name: 'Maya\u202eiaR' }, 'Take out the invisible direction marks.'],
  ['email', { email: 'maya at example.org' }, 'Enter an e-mail address, such as maya@example.org.'],
  ['email', { email: 'maya@localhost' }, 'Enter an e-mail address, such as maya@example.org.'],
  ['password', { password: 'elevenchars' }, 'Use at least 12 characters.'],
  ['password', { password: 'ü'.repeat(129) }, 'Use at most 128 characters.'],
  [
    'password',
    { password: 'Qwertyuiop123' },
    'This password is known from data leaks. Choose another one.',
  ],
  [
    'password',
    { password: 'maya rai 2026!' },
    'This is too close to your name or address. Choose something only you know.',
  ],
  ['timeZone', { timeZone: '+05:45' }, 'Choose a time zone by its place, such as Europe/Berlin.'],
  [
    'timeZone',
    { timeZone: 'Mars/Olympus' },
    'Choose a time zone by its place, such as Europe/Berlin.',
  ],
  ['admin', { admin: true }, 'There is no field of this name here.'],
])('what is wrong with %s is said beside it: %j', async (path, wrong, message) => {
  const error = await refusal(join({ ...maya, email: 'refused@example.org', ...wrong }));
  expect(error).toBeInstanceOf(InvalidInput);
  expect((error as InvalidInput).issues).toEqual([{ path, message }]);
  expect(
    await asSystem((sql) => sql`select from members where email = 'refused@example.org'`),
  ).toHaveLength(0);
});

test('128 characters outside of the basic plane are a password', async () => {
  const kites = Array.from({ length: 128 }, (_, i) => String.fromCodePoint(0x1f300 + i)).join('');
  expect(await join({ ...maya, email: 'long@example.org', password: kites })).not.toBeNull();
});
