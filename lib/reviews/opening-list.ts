import 'server-only';
import type { Db } from '#/db/transaction.ts';
import { decodeCursor, encodeCursor } from '#/lib/core/cursor.ts';
import { isUuid } from '#/lib/core/ids.ts';
import type { WeekKey } from '#/lib/core/week.ts';
import { isInstant } from './rules.ts';

export interface Opening {
  mentorName: string;
  mentorshipId: string;
  checkInId: string;
  week: WeekKey;
  /** ISO instant. */
  openedAt: string;
}

export interface OpeningPage {
  /** Newest first, 50 at most. */
  openings: Opening[];
  nextCursor: string | null;
}

const pageSize = 50;

/**
 * Which mentor opened which of the acting member's check-ins, in one statement.
 * @throws InvalidInput on a cursor that is not of this list
 */
export async function openingList(
  db: Db,
  { cursor }: { cursor?: string | undefined } = {},
): Promise<OpeningPage> {
  const { sql } = db;
  const [at, checkInId, mentorId] =
    cursor === undefined ? [null, null, null] : decodeCursor(cursor, [isInstant, isUuid, isUuid]);
  const rows = await sql<(Opening & { mentorId: string })[]>`
    select coalesce(m.name, 'A former mentor') "mentorName", o.mentorship_id "mentorshipId",
      o.check_in_id "checkInId", c.week, to_json(o.opened_at) "openedAt", o.mentor_id "mentorId"
    from check_in_openings o join check_ins c on c.id = o.check_in_id left join members m on m.id = o.mentor_id
    where o.owner_id = (select app_actor()) and (${at}::timestamptz is null
      or (o.opened_at, o.check_in_id, o.mentor_id) < (${at}, ${checkInId}::uuid, ${mentorId}::uuid))
    order by o.opened_at desc, o.check_in_id desc, o.mentor_id desc limit ${pageSize + 1}`;
  const last = rows[pageSize - 1];
  const openings = rows.slice(0, pageSize).map(({ mentorId: _, ...opening }) => opening);
  if (rows.length <= pageSize || !last) return { openings, nextCursor: null };
  return { openings, nextCursor: encodeCursor([last.openedAt, last.checkInId, last.mentorId]) };
}
