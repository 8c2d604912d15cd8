import { randomUUID } from 'node:crypto';
import type { TransactionSql } from 'postgres';
import { databaseClient } from '#/db/client.ts';

export interface TestMember {
  id: string;
  email: string;
  name: string;
  timeZone: string;
}

interface Wishes extends Partial<TestMember> {
  /** A PHC string, for tests that sign in; without it the member has no password. */
  passwordHash?: string;
  /** From which Monday on the week is due when; Sunday 20:00 from long ago by default. */
  dueRules?: { fromWeek: string; weekday: number; time: string }[];
}

/** A member of its own for one test, straight in the database. */
export async function mintMember(wishes: Wishes = {}): Promise<TestMember> {
  const id = wishes.id ?? randomUUID();
  const member = {
    id,
    email: wishes.email ?? `${id}@example.test`,
    name: wishes.name ?? 'Maya Rai',
    timeZone: wishes.timeZone ?? 'Asia/Kathmandu',
  };
  const dueRules = wishes.dueRules ?? [{ fromWeek: '2020-01-06', weekday: 7, time: '20:00' }];
  await asSystem(async (sql) => {
    await sql`insert into members (id, email, name, time_zone, created_at)
      values (${id}, ${member.email}, ${member.name}, ${member.timeZone}, now())`;
    for (const rule of dueRules)
      await sql`insert into due_rules (owner_id, from_week, weekday, local_time)
        values (${id}, ${rule.fromWeek}, ${rule.weekday}, ${rule.time})`;
    if (wishes.passwordHash)
      await sql`insert into credentials (member_id, password_hash, changed_at)
        values (${id}, ${wishes.passwordHash}, now())`;
  });
  return member;
}

/** SQL as the product itself: may write accounts. */
export function asSystem<T>(work: (sql: TransactionSql) => Promise<T>): Promise<T> {
  return as('system', work);
}

/** SQL as one member, under row-level security: for arranging rows, and for looking at what a verb wrote. */
export function asMember<T>(
  memberId: string,
  work: (sql: TransactionSql) => Promise<T>,
): Promise<T> {
  return as(memberId, work);
}

async function as<T>(actor: string, work: (sql: TransactionSql) => Promise<T>): Promise<T> {
  const result = await databaseClient().begin(async (sql) => {
    await sql`select set_config('role', 'milepost_app', true), set_config('app.actor', ${actor}, true)`;
    return { value: await work(sql) };
  });
  return (result as { value: T }).value;
}
