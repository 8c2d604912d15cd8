import { expect, test } from 'vitest';
import { inTransaction } from '#/db/transaction.ts';
import { clockAt } from '#/lib/core/clock.ts';
import { recordEvent } from '#/lib/events/record-event.ts';
import { asMember, mintMember } from '#/tests/support/member.ts';

const now = clockAt('2026-11-18T10:00:00Z')();

test('an event tells who did what to whom, when, with its facts', async () => {
  const { id } = await mintMember();
  const facts = { weeks: 6, due: null, tags: ['a "quoted" one'] };
  await inTransaction({ kind: 'member', memberId: id }, now, (ctx) =>
    recordEvent(ctx, { ownerId: id, kind: 'goal_created', subjectId: id, facts }),
  );
  const [row, ...others] = await asMember(
    id,
    (
      sql,
    ) => sql`select actor, kind, subject_id, facts->>'weeks' weeks, facts, created_at = ${now.toString()} "now"
      from events`,
  );
  expect(others).toEqual([]);
  expect(row).toMatchObject({
    actor: id,
    kind: 'goal_created',
    subject_id: id,
    weeks: '6',
    now: true,
  });
  expect(typeof row?.facts === 'string' ? JSON.parse(row.facts) : row?.facts).toEqual(facts);
});

test('it goes with the change it tells of', async () => {
  const { id } = await mintMember();
  const attempt = inTransaction({ kind: 'member', memberId: id }, now, async (ctx) => {
    await recordEvent(ctx, { ownerId: id, kind: 'goal_created', subjectId: id });
    throw new Error('The change failed.');
  });
  await expect(attempt).rejects.toThrow('The change failed.');
  expect(await asMember(id, (sql) => sql`select from events`)).toHaveLength(0);
});

test('nobody writes into the history of another', async () => {
  const [me, other] = [await mintMember(), await mintMember()];
  const attempt = inTransaction({ kind: 'member', memberId: me.id }, now, (ctx) =>
    recordEvent(ctx, { ownerId: other.id, kind: 'goal_created', subjectId: other.id }),
  );
  await expect(attempt).rejects.toThrow(/row-level security/);
});
