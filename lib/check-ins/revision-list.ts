import 'server-only';
import type { Db } from '#/db/transaction.ts';
import { decodeCursor, encodeCursor } from '#/lib/core/cursor.ts';
import type { WeekKey } from '#/lib/core/week.ts';
import type { CheckInContent } from './input.ts';

const pageSize = 10;

export interface EarlierContent {
  version: number;
  /** ISO instant: until when the check-in said this. */
  replacedAt: string;
  content: CheckInContent;
}

export interface RevisionPage {
  /** Newest first. */
  revisions: EarlierContent[];
  nextCursor: string | null;
}

/**
 * What the member's check-in of a week said before its edits.
 * @throws InvalidInput on a cursor that is not of this list
 */
export async function revisionList(db: Db, week: WeekKey, cursor?: string): Promise<RevisionPage> {
  const before = cursor === undefined ? null : decodeCursor(cursor, [isVersion])[0];
  const rows = await db.sql<EarlierContent[]>`
    select r.version, r.replaced_at "replacedAt",
      r.content || jsonb_build_object('private', coalesce(p.content, '{"energy": null, "note": ""}')) "content"
    from check_ins c join check_in_revisions r on r.check_in_id = c.id
      left join private_revisions p on p.check_in_id = c.id and p.version = r.version
    where c.owner_id = (select app_actor()) and c.week = ${week}
      and (${before}::integer is null or r.version < ${before})
    order by r.version desc limit ${pageSize + 1}`;
  const revisions = rows.slice(0, pageSize);
  const last = revisions.at(-1);
  const isMore = rows.length > pageSize && last !== undefined;
  return { revisions, nextCursor: isMore ? encodeCursor([last.version]) : null };
}

function isVersion(value: unknown): value is number {
  return Number.isInteger(value);
}
