import { randomUUID } from 'node:crypto';
import { Temporal } from 'temporal-polyfill';
import { weekOf } from '#/lib/core/week.ts';
import { asMember, type TestMember } from './member.ts';

interface Wishes {
  /** None: all goals. */
  goalIds?: readonly string[];
  /** Since when; null: numbers only. */
  journalSince?: string | null;
  past?: boolean;
  /** ISO instant. */
  startedAt?: string;
  state?: 'active' | 'ended';
}

/** A mentorship that was accepted, straight in the database; everything is shared unless wished otherwise. */
export async function mintMentorship(
  mentee: TestMember,
  mentor: TestMember,
  wishes: Wishes = {},
): Promise<string> {
  const id = randomUUID();
  const startedAt = wishes.startedAt ?? '2026-11-02T10:00:00Z';
  const startedWeek = weekOf(Temporal.Instant.from(startedAt), mentee.timeZone);
  const { goalIds, journalSince = startedAt, past = true, state = 'active' } = wishes;
  const endedAt = state === 'ended' ? startedAt : null;
  await asMember(mentee.id, async (sql) => {
    await sql`insert into mentorships (id, owner_id, mentor_id, state, invited_email, expires_at, goal_sharing,
        journal_since, past_shared, started_at, started_week, ended_at, ended_by, created_at, updated_at)
      values (${id}, ${mentee.id}, ${mentor.id}, ${state}, ${mentor.email}, now() + interval '14 days',
        ${goalIds ? 'named' : 'all'}, ${journalSince}, ${past}, ${startedAt}, ${startedWeek}, ${endedAt},
        ${endedAt && 'mentee'}, ${startedAt}, ${startedAt})`;
    for (const goalId of goalIds ?? [])
      await sql`insert into mentorship_goals (mentorship_id, goal_id, owner_id) values (${id}, ${goalId}, ${mentee.id})`;
  });
  return id;
}
