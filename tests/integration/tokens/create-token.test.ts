import { hash } from 'node:crypto';
import { expect, test } from 'vitest';
import { tokenScopes } from '#/db/vocabulary.ts';
import { Conflict, InvalidInput } from '#/lib/core/errors.ts';
import { createToken } from '#/lib/tokens/create-token.ts';
import { listTokens } from '#/lib/tokens/queries.ts';
import { looksLikeToken, mostTokens } from '#/lib/tokens/rules.ts';
import { ask } from '#/tests/support/api.ts';
import { asMember, mintMember } from '#/tests/support/member.ts';
import { insertSession } from '#/tests/support/session.ts';
import { eventsOf, refusal } from '../accounts/arrange.ts';
import { act, mintToken } from './arrange.ts';

test('stores a hash and an ending, never the token', async () => {
  const { id } = await mintMember();
  const { item, token } = await mintToken(id, ['goals:read', 'check-ins:write']);
  const [row] = await asMember(id, (sql) => sql`select * from api_tokens`);
  expect(Buffer.from(row?.token_hash)).toEqual(hash('sha256', token, 'buffer'));
  expect(row).toMatchObject({ id: item.id, ending: token.slice(-4), name: 'Script' });
  expect(JSON.stringify(row)).not.toContain(token);
  expect(await eventsOf(id)).toEqual(['token_created']);
  const [event] = await asMember(id, (sql) => sql`select facts from events`);
  expect(event?.facts).toEqual({ scopes: ['goals:read', 'check-ins:write'], days: 90 });
});

test('holds for 90 days, or as many as are asked for, up to 365', async () => {
  const { id } = await mintMember();
  const at = '2026-11-18T10:00:00Z';
  const made = (days?: number) =>
    act(id, (ctx) => createToken(ctx, { name: 'A', scopes: ['goals:read'], days }), at);
  expect((await made()).item.expiresAt).toBe('2027-02-16T10:00:00Z');
  expect((await made(365)).item.expiresAt).toBe('2027-11-18T10:00:00Z');
  for (const days of [0, -1, 366, 1.5])
    expect(await refusal(made(days))).toBeInstanceOf(InvalidInput);
});

test.each([
  ['no scope', { name: 'A', scopes: [] }],
  ['a scope that is none', { name: 'A', scopes: ['account:write'] }],
  ['a scope twice', { name: 'A', scopes: ['goals:read', 'goals:read'] }],
  ['no name', { name: ' ', scopes: ['goals:read'] }],
  ['a name of two lines', { name: 'A\nB', scopes: ['goals:read'] }],
  ['a token of one’s own making', { name: 'A', scopes: ['goals:read'], token: 'mp_x' }],
])('refuses %s', async (_, input) => {
  const { id } = await mintMember();
  expect(await refusal(act(id, (ctx) => createToken(ctx, input)))).toBeInstanceOf(InvalidInput);
});

test(`refuses more than ${mostTokens} at a time, two at once too; revoked and expired ones do not count`, async () => {
  const { id } = await mintMember();
  await asMember(id, async (sql) => {
    for (let i = 0; i < mostTokens + 1; i++)
      await sql`insert into api_tokens (id, owner_id, name, token_hash, ending, scopes, created_at, expires_at, revoked_at)
        values (gen_random_uuid(), ${id}, 'x', ${Buffer.from(`${id}${i}`)}, 'abcd', '[]', now(), now() + interval '1 day',
          ${i < 2 ? new Date().toISOString() : null})`;
  });
  const both = await Promise.allSettled([
    mintToken(id, ['goals:read']),
    mintToken(id, ['goals:read']),
  ]);
  expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  expect(await refusal(mintToken(id, ['goals:read']))).toBeInstanceOf(Conflict);
  await asMember(
    id,
    (sql) => sql`update api_tokens set expires_at = now() - interval '1 day' where name = 'x'`,
  );
  await mintToken(id, ['goals:read']);
});

test('the list shows live ones of one’s own', async () => {
  const [me, other] = [await mintMember(), await mintMember()];
  await mintToken(me.id, ['goals:read'], '2026-01-01T00:00:00Z');
  const { item } = await mintToken(me.id, [...tokenScopes]);
  await mintToken(other.id, ['goals:read']);
  const list = await act(me.id, ({ db, now }) => listTokens(db, now));
  expect(list).toHaveLength(1);
  expect(list[0]).toMatchObject({ id: item.id, lastUsedAt: null, scopes: [...tokenScopes] });
});

test('the answer to a key that comes again does not hold the token, and nothing kept does', async () => {
  const { id } = await mintMember();
  const session = await insertSession(id);
  const wishes = { token: session.token, key: 'k1', body: { name: 'A', scopes: ['goals:read'] } };
  const first = await ask('POST /api/v1/tokens', wishes);
  const again = await ask('POST /api/v1/tokens', wishes);
  expect([first.status, again.status]).toEqual([201, 201]);
  expect(first.body.token).toMatch(/^mp_/);
  expect(again.headers.get('idempotency-replayed')).toBe('true');
  expect(again.body).toEqual({ ...first.body, token: null });
  const kept = await asMember(id, (sql) => sql`select body from idempotency_keys`);
  expect(kept[0]?.body).not.toContain(first.body.token);
});

test('is of 62 characters, all about equally often', async () => {
  const { id } = await mintMember();
  const made: string[] = [];
  await act(id, async (ctx) => {
    for (let i = 0; i < mostTokens; i++)
      made.push((await createToken(ctx, { name: 'A', scopes: ['goals:read'] })).token);
  });
  for (const token of made) {
    expect(token).toMatch(/^mp_[0-9A-Za-z]{36}$/);
    expect(looksLikeToken(token)).toBe(true);
  }
  const seen = new Map<string, number>();
  const text = made.map((token) => token.slice(3, 33)).join('');
  for (const character of text) seen.set(character, (seen.get(character) ?? 0) + 1);
  const expected = text.length / 62;
  const chi = [...seen.values()].reduce((sum, n) => sum + (n - expected) ** 2 / expected, 0);
  expect([new Set(made).size, seen.size]).toEqual([mostTokens, 62]);
  // 61 degrees of freedom: above 150 once in 10^9 runs.
  expect(chi).toBeLessThan(150);
});
