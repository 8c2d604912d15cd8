import { expect, test } from 'vitest';
import { changePassword } from '#/lib/accounts/change-password.ts';
import { startSession } from '#/lib/accounts/start-session.ts';
import { Conflict, type InvalidInput } from '#/lib/core/errors.ts';
import { asMember } from '#/tests/support/member.ts';
import { insertSession } from '#/tests/support/session.ts';
import { act, actAsSystem, eventsOf, mintWithPassword, password, refusal } from './arrange.ts';

const newPassword = 'a rope bridge, then tea';

async function passwordHashOf(id: string): Promise<string> {
  const [row] = await asMember(id, (sql) => sql`select password_hash from credentials`);
  return row?.password_hash;
}

test('a new password ends every session but the one that asks', async () => {
  const { id } = await mintWithPassword();
  const [here, there, elsewhere] = await Promise.all([1, 2, 3].map(() => insertSession(id)));
  const before = await passwordHashOf(id);
  const change = { currentPassword: password, newPassword };
  const answer = await act(id, (ctx) => changePassword(ctx, change, here?.id ?? ''));
  expect(answer).toEqual({ sessionsEnded: 2 });
  const live = await asMember(id, (sql) => sql`select id from sessions where revoked_at is null`);
  expect(live.map((row) => row.id)).toEqual([here?.id]);
  expect([there, elsewhere]).toHaveLength(2);
  expect(await passwordHashOf(id)).not.toBe(before);
  expect(await eventsOf(id)).toEqual(['password_changed', 'session_ended']);
});

test.each([
  ['currentPassword', { currentPassword: 'not the password', newPassword }],
  ['newPassword', { currentPassword: password, newPassword: 'too short' }],
  ['newPassword', { currentPassword: password, newPassword: '1q2w3e4r5t6y' }],
])('a wrong %s changes nothing', async (path, change) => {
  const { id } = await mintWithPassword();
  const session = await insertSession(id);
  const before = await passwordHashOf(id);
  const error = await refusal(act(id, (ctx) => changePassword(ctx, change, session.id)));
  expect((error as InvalidInput).issues.map((issue) => issue.path)).toEqual([path]);
  expect(await passwordHashOf(id)).toBe(before);
});

test('of two changes at once, one is refused', async () => {
  const { id } = await mintWithPassword();
  const session = await insertSession(id);
  const change = (text: string) =>
    act(id, (ctx) =>
      changePassword(ctx, { currentPassword: password, newPassword: text }, session.id),
    );
  const outcomes = await Promise.allSettled([
    change(`${newPassword} 1`),
    change(`${newPassword} 2`),
  ]);
  const refused = outcomes.filter((outcome) => outcome.status === 'rejected');
  expect(refused).toHaveLength(1);
  expect(refused[0]?.reason).toBeInstanceOf(Conflict);
});

test('a sign-in that was checked against the old password starts no session', async () => {
  const { id } = await mintWithPassword();
  const old = await passwordHashOf(id);
  const change = { currentPassword: password, newPassword };
  await act(id, (ctx) => changePassword(ctx, change, crypto.randomUUID()));
  const late = { memberId: id, passwordHash: old, userAgent: '' };
  expect(await actAsSystem((ctx) => startSession(ctx, late))).toBeNull();
});
