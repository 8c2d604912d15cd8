import { expect, test } from 'vitest';
import { endOtherSessions } from '#/lib/accounts/end-other-sessions.ts';
import { listSessions } from '#/lib/accounts/queries.ts';
import { mintMember } from '#/tests/support/member.ts';
import { insertSession } from '#/tests/support/session.ts';
import { act, eventsOf } from './arrange.ts';

const soon = () => new Date(Date.now() + 1000).toISOString();

test('only the session that asks is left, and nobody else’s is touched', async () => {
  const [me, other] = [await mintMember(), await mintMember()];
  const here = await insertSession(me.id);
  await insertSession(me.id);
  const theirs = await insertSession(other.id);
  expect(await act(me.id, (ctx) => endOtherSessions(ctx, here.id))).toEqual({ sessionsEnded: 1 });
  const idsOf = (list: { id: string }[]) => list.map(({ id }) => id);
  const mine = await act(me.id, (ctx) => listSessions(ctx.db, ctx.now), soon());
  expect(idsOf(mine)).toEqual([here.id]);
  const others = await act(other.id, (ctx) => listSessions(ctx.db, ctx.now), soon());
  expect(idsOf(others)).toEqual([theirs.id]);
});

test('with nothing to end, nothing happens', async () => {
  const { id } = await mintMember();
  const here = await insertSession(id);
  expect(await act(id, (ctx) => endOtherSessions(ctx, here.id))).toEqual({ sessionsEnded: 0 });
  expect(await eventsOf(id)).toEqual([]);
});
