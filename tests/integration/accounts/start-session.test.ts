import { expect, test } from 'vitest';
import { readInSession } from '#/db/transaction.ts';
import { startSession, tokenHash } from '#/lib/accounts/start-session.ts';
import { clockAt } from '#/lib/core/clock.ts';
import { asMember } from '#/tests/support/member.ts';
import { actAsSystem, mintWithPassword, wednesday } from './arrange.ts';

async function start(userAgent: string, at = wednesday) {
  const { id } = await mintWithPassword();
  const [row] = await asMember(id, (sql) => sql`select password_hash from credentials`);
  const from = { memberId: id, passwordHash: row?.password_hash, userAgent };
  const session = await actAsSystem((ctx) => startSession(ctx, from), at);
  if (!session) throw new Error('No session was started.');
  return { ...session, ownerId: id, from };
}

test('the cookie’s id is random and only its hash is stored', async () => {
  const { id, token, ownerId } = await start('x'.repeat(500));
  expect(token).toMatch(/^[\w-]{43}$/);
  const [row] = await asMember(ownerId, (sql) => sql`select * from sessions where id = ${id}`);
  expect(Buffer.from(row?.token_hash).equals(Buffer.from(tokenHash(token)))).toBe(true);
  expect(JSON.stringify(row)).not.toContain(token);
  expect(row?.user_agent).toHaveLength(200);
});

test('it holds for 30 days when it is used, and for no minute longer', async () => {
  const { token, ownerId } = await start('tests', '2026-01-01T00:00:00Z');
  const alive = (at: string) => readInSession(tokenHash(token), clockAt(at)(), async () => null);
  for (let day = 6; day < 30; day += 6) {
    const at = new Date(Date.UTC(2026, 0, 1 + day)).toISOString();
    expect((await alive(at))?.viewer.memberId).toBe(ownerId);
  }
  expect(await alive('2026-01-30T23:59:00Z')).not.toBeNull();
  expect(await alive('2026-01-31T00:00:00Z')).toBeNull();
});

test('it ends after 7 days without a request', async () => {
  const { token } = await start('tests', '2026-01-01T00:00:00Z');
  const at = clockAt('2026-01-08T00:00:00Z')();
  expect(await readInSession(tokenHash(token), at, async () => null)).toBeNull();
});

test('what ended a month ago is cleared away', async () => {
  const { id, ownerId, from } = await start('tests', '2026-01-01T00:00:00Z');
  await actAsSystem((ctx) => startSession(ctx, from), '2026-03-15T00:00:00Z');
  const rows = await asMember(ownerId, (sql) => sql`select id from sessions`);
  expect(rows).toHaveLength(1);
  expect(rows[0]?.id).not.toBe(id);
});
