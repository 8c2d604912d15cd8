import { expect, test } from 'vitest';
import { endSession } from '#/lib/accounts/end-session.ts';
import { app } from '#/lib/api/app.ts';
import { NotFound } from '#/lib/core/errors.ts';
import { asMember, mintMember } from '#/tests/support/member.ts';
import { insertSession, sessionCookieName } from '#/tests/support/session.ts';
import { act, eventsOf, refusal } from './arrange.ts';

function whoAmI(token: string) {
  return app.request('/api/v1/me', { headers: { cookie: `${sessionCookieName}=${token}` } });
}

test('an ended session is nobody from the next request on', async () => {
  const { id } = await mintMember();
  const [kept, ended] = [await insertSession(id), await insertSession(id)];
  expect((await whoAmI(ended.token)).status).toBe(200);
  await act(id, (ctx) => endSession(ctx, { sessionId: ended.id }));
  expect((await whoAmI(ended.token)).status).toBe(401);
  expect((await whoAmI(kept.token)).status).toBe(200);
  expect(await eventsOf(id)).toEqual(['session_ended']);
});

test('someone else’s session is not found, and goes on', async () => {
  const [me, other] = [await mintMember(), await mintMember()];
  const theirs = await insertSession(other.id);
  const attempt = act(me.id, (ctx) => endSession(ctx, { sessionId: theirs.id }));
  expect(await refusal(attempt)).toBeInstanceOf(NotFound);
  expect((await whoAmI(theirs.token)).status).toBe(200);
});

test('ending it twice is told', async () => {
  const { id } = await mintMember();
  const session = await insertSession(id);
  await act(id, (ctx) => endSession(ctx, { sessionId: session.id }));
  const again = act(id, (ctx) => endSession(ctx, { sessionId: session.id }));
  expect(await refusal(again)).toBeInstanceOf(NotFound);
});

test.each([
  ['7 days without a request', 'last_seen_at', '7 days', 401],
  ['a request 6 days ago', 'last_seen_at', '6 days', 200],
  ['30 days', 'expires_at', '30 days', 401],
])('after %s the answer is %i', async (_, column, age, status) => {
  const { id } = await mintMember();
  const { id: sessionId, token } = await insertSession(id);
  await asMember(
    id,
    (sql) =>
      sql`update sessions set ${sql(column)} = ${sql(column)} - ${age}::interval where id = ${sessionId}`,
  );
  expect((await whoAmI(token)).status).toBe(status);
});
