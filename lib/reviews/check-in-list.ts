import 'server-only';
import type { Db } from '#/db/transaction.ts';
import type { Confidence, ReviewState } from '#/db/vocabulary.ts';
import { decodeCursor, encodeCursor } from '#/lib/core/cursor.ts';
import { isUuid } from '#/lib/core/ids.ts';
import { isWeekKey, type WeekKey } from '#/lib/core/week.ts';
import { sharedCheckIns, sharedGoals } from '#/lib/mentorships/access.ts';
import { changedSinceReview } from './access.ts';

export interface MenteeCheckIn {
  checkInId: string;
  week: WeekKey;
  submittedAt: string;
  late: boolean;
  /** Of the goals that the mentor sees, in their order. */
  said: Confidence[];
  state: ReviewState | null;
  changedSinceReview: boolean;
}

export interface MenteeCheckInPage {
  /** Newest week first, 20 at most. */
  items: MenteeCheckIn[];
  nextCursor: string | null;
}

const pageSize = 20;

/**
 * The check-ins of a mentee that the mentor sees, in one statement.
 * @throws InvalidInput on a cursor that is not of this list
 */
export async function menteeCheckIns(
  db: Db,
  mentorshipId: string,
  { cursor }: { cursor?: string | undefined } = {},
): Promise<MenteeCheckInPage> {
  const { sql } = db;
  const before = cursor === undefined ? null : decodeCursor(cursor, [isWeekKey])[0];
  if (!isUuid(mentorshipId)) return { items: [], nextCursor: null };
  const here = { checkInId: sql`n.id`, mentorshipId: sql`n.mentorship_id` };
  const rows = await sql<MenteeCheckIn[]>`
    with page as materialized (
      select c.*, s.id mentorship_id, s.started_at from mentorships s join check_ins c on c.owner_id = s.owner_id
      where s.id = ${mentorshipId} and ${sharedCheckIns(db)} and (${before}::date is null or c.week < ${before})
      order by c.week desc limit ${pageSize + 1}
    )
    select n.id "checkInId", n.week, to_json(n.submitted_at) "submittedAt",
      coalesce(n.submitted_at > n.due_at, false) late,
      coalesce((
        select json_agg(f.confidence order by g.start_week, g.id)
        from confidences f join goals g on g.id = f.goal_id join mentorships s on s.id = n.mentorship_id
        where f.check_in_id = n.id and ${sharedGoals(db)}), '[]') said,
      r.state, ${changedSinceReview(db, here)} "changedSinceReview"
    from page n left join reviews r on r.check_in_id = n.id and r.created_at >= n.started_at
    order by n.week desc`;
  const items = rows.slice(0, pageSize);
  const last = items.at(-1);
  const isMore = rows.length > pageSize && last !== undefined;
  return { items, nextCursor: isMore ? encodeCursor([last.week]) : null };
}
