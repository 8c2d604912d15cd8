import 'server-only';
import type { Db } from '#/db/transaction.ts';
import { isUuid } from '#/lib/core/ids.ts';
import type { WeekKey } from '#/lib/core/week.ts';
import { sharedCheckIns } from '#/lib/mentorships/access.ts';

/** A mentor who sees, or will see, a member's week once it is submitted. */
export interface CheckInReader {
  mentorshipId: string;
  name: string;
  /** False: numbers and confidence only. */
  journal: boolean;
  /** The goals that they see; null: all. */
  goalIds: string[] | null;
}

/**
 * Who reads the acting member's check-in of a week: every mentor they have now, but for a week that was submitted before
 * a mentorship that shares nothing of the past.
 */
export async function checkInReaders(db: Db, week: WeekKey): Promise<CheckInReader[]> {
  const found = await db.sql<CheckInReader[]>`
    select s.id "mentorshipId", m.name, s.journal_since is not null journal,
      case when s.goal_sharing = 'named' then coalesce((
        select json_agg(n.goal_id) from mentorship_goals n where n.mentorship_id = s.id), '[]') end "goalIds"
    from mentorships s join members m on m.id = s.mentor_id
      left join check_ins c on c.owner_id = s.owner_id and c.week = ${week}
    where s.owner_id = (select app_actor()) and s.state = 'active'
      and (c.submitted_at is null or s.past_shared or c.submitted_at >= s.started_at)
    order by s.started_at, s.id limit 50`;
  return [...found];
}

/** The check-in of a week that a mentorship shares with its mentor, who reads; null when it does not. */
export async function sharedCheckInAt(
  db: Db,
  mentorshipId: string,
  week: WeekKey,
): Promise<string | null> {
  if (!isUuid(mentorshipId)) return null;
  const [found] = await db.sql<[{ id: string }?]>`
    select c.id from mentorships s join check_ins c on ${sharedCheckIns(db)}
    where s.id = ${mentorshipId} and c.week = ${week}`;
  return found?.id ?? null;
}
