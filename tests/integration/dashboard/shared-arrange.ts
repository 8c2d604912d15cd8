import { randomUUID } from 'node:crypto';
import { Temporal } from 'temporal-polyfill';
import { inject } from 'vitest';
import { connect } from '#/db/connect.ts';
import { type Db, inTransaction, readAsMentor } from '#/db/transaction.ts';
import type { MetricKind } from '#/db/vocabulary.ts';
import { sharedDashboardFacts } from '#/lib/dashboard/queries.ts';
import { asMember, mintMember, type TestMember } from '#/tests/support/member.ts';
import { databaseAt } from '#/tests/support/postgres.ts';

// Wednesday of the seventh week of a goal that began on 5 October; Kathmandu is in that week too.
export const now = Temporal.Instant.from('2026-11-18T10:00:00Z');
export const start = '2026-10-05';
const rules = [{ fromWeek: '2020-01-06', weekday: 5, time: '18:00' }];

export function someone(name: string): Promise<TestMember> {
  return mintMember({ name, dueRules: rules });
}

interface GoalWishes {
  title?: string;
  state?: string;
  kind?: MetricKind;
  closedWeek?: string;
  /** Logged from the first week on; null: nothing was measured in a week that was logged. */
  values?: (number | null)[];
}

/** A goal of twelve weeks from 5 October, and its weeks, each submitted on its Friday. */
export async function goalWith(owner: TestMember, wishes: GoalWishes = {}) {
  const { title = 'Hold every one-on-one', state = 'active', kind = 'level', values = [] } = wishes;
  const [goal, metric] = [randomUUID(), randomUUID()];
  const outcome = state === 'closed' ? 'met' : null;
  await asMember(owner.id, async (sql) => {
    await sql`insert into goals (id, owner_id, title, start_week, weeks, state, outcome, closed_week, created_at, updated_at)
      values (${goal}, ${owner.id}, ${title}, ${start}, 12, ${state}, ${outcome}, ${wishes.closedWeek ?? null}, now(), now())`;
    await sql`insert into metrics (id, owner_id, goal_id, position, kind, name, baseline, target, direction)
      values (${metric}, ${owner.id}, ${goal}, 0, ${kind}, 'One-on-ones', 0, 12, 'up')`;
    await sql`insert into milestones (id, owner_id, goal_id, week_number, title)
      values (${randomUUID()}, ${owner.id}, ${goal}, 3, 'Every report met once')`;
  });
  for (const [i, value] of values.entries()) {
    const week = weekAt(i);
    const checkIn = await logged(owner, week);
    await asMember(owner.id, async (sql) => {
      if (value !== null)
        await sql`insert into measurements (metric_id, week, owner_id, check_in_id, value)
          values (${metric}, ${week}, ${owner.id}, ${checkIn}, ${value})`;
      await sql`insert into confidences (goal_id, week, owner_id, check_in_id, confidence)
        values (${goal}, ${week}, ${owner.id}, ${checkIn}, 'on_track')`;
    });
  }
  return goal;
}

export function weekAt(index: number): string {
  return Temporal.PlainDate.from(start).add({ weeks: index }).toString();
}

/** A check-in of this week; of a submitted one the moment is its Friday 10:00 UTC unless said. */
export async function logged(
  owner: TestMember,
  week: string,
  { at = `${Temporal.PlainDate.from(week).add({ days: 4 })}T10:00:00Z`, draft = false } = {},
): Promise<string> {
  return asMember(owner.id, async (sql) => {
    await sql`insert into check_ins (id, owner_id, week, state, draft, due_at, submitted_at, created_at, updated_at)
      values (${randomUUID()}, ${owner.id}, ${week}, ${draft ? 'draft' : 'submitted'}, ${draft ? '{}' : null},
        ${draft ? null : at}, ${draft ? null : at}, now(), now()) on conflict do nothing`;
    const [row] =
      await sql`select id from check_ins where owner_id = ${owner.id} and week = ${week}`;
    return row?.id;
  });
}

/** The same read by the mentor, and by the mentee through the mentor's eyes. */
export async function bothSee(mentee: TestMember, mentor: TestMember, mentorshipId: string) {
  const asMentor = await inTransaction({ kind: 'member', memberId: mentor.id }, now, ({ db }) =>
    sharedDashboardFacts(db, mentorshipId, now),
  );
  const preview = await readAsMentor({ mentorId: mentor.id, menteeId: mentee.id }, (db) =>
    sharedDashboardFacts(db, mentorshipId, now),
  );
  return { asMentor, preview };
}

/** Reads as this member with the second wall down: whoever is superuser is not held by row-level security. */
export async function withoutWall<T>(memberId: string, read: (db: Db) => Promise<T>): Promise<T> {
  const database = new URL(process.env.DATABASE_URL ?? '').pathname.slice(1);
  const superuser = connect(databaseAt(inject('postgres').superuser, database), { max: 1 });
  try {
    const box = await superuser.begin(async (sql) => {
      await sql`select set_config('app.actor', ${memberId}, true)`;
      return { value: await read({ sql } as Db) };
    });
    return (box as { value: T }).value;
  } finally {
    await superuser.end();
  }
}
