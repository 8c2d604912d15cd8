import { expect, test } from 'vitest';
import { databaseClient } from '#/db/client.ts';
import { asMember, asSystem, mintMember } from '#/tests/support/member.ts';
import { insertSession } from '#/tests/support/session.ts';
import { actAsSystem, mintWithPassword } from './arrange.ts';

const owned = {
  members: 'id',
  credentials: 'member_id',
  due_rules: 'owner_id',
  sessions: 'owner_id',
  known_devices: 'owner_id',
};

async function lived() {
  const member = await mintWithPassword();
  await insertSession(member.id);
  await asSystem(
    (sql) => sql`insert into known_devices (owner_id, token_hash, last_used_at)
      values (${member.id}, '\\x00', now())`,
  );
  return member.id;
}

test.each(Object.entries(owned))(
  '%s shows its rows to their owner and to no stranger',
  async (table, key) => {
    const [me, stranger] = [await lived(), await mintMember()];
    const mine = (who: string) =>
      asMember(who, (sql) => sql`select from ${sql(table)} where ${sql(key)} = ${me}`);
    expect(await mine(me)).toHaveLength(1);
    expect(await mine(stranger.id)).toHaveLength(0);
    const taken = await asMember(
      stranger.id,
      (sql) => sql`delete from ${sql(table)} where ${sql(key)} = ${me}`,
    );
    expect(taken.count).toBe(0);
    const sql = databaseClient();
    expect(await sql`select from ${sql(table)}`).toHaveLength(0);
  },
);

test('counters of attempts are the system’s alone', async () => {
  const me = await lived();
  await actAsSystem((ctx) => ctx.db.sql`insert into rate_limits (key, points) values ('k', 1)`);
  expect(await asMember(me, (sql) => sql`select from rate_limits`)).toHaveLength(0);
  expect(await asSystem((sql) => sql`select from rate_limits`)).toHaveLength(1);
});
