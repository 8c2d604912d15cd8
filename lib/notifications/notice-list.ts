import 'server-only';
import { Temporal } from 'temporal-polyfill';
import type { Db } from '#/db/transaction.ts';
import type { EventKind } from '#/db/vocabulary.ts';
import { decodeCursor, encodeCursor } from '#/lib/core/cursor.ts';
import { isUuid } from '#/lib/core/ids.ts';
import { visibleNotices } from './access.ts';
import { isInstant } from './input.ts';
import { type NoticeFacts, noticePath, noticeText } from './rules.ts';

const pageSize = 30;
const guards = [isInstant, isUuid] as const;

export interface NoticeItem {
  id: string;
  kind: EventKind;
  /** Who did what to which week or goal. */
  text: string;
  /** A question that is still open, and the reader's to answer. */
  waitsForYou: boolean;
  /** The exact place. */
  path: string;
  /** ISO instants. */
  createdAt: string;
  readAt: string | null;
}

export interface NoticePage {
  /** Newest first. */
  items: NoticeItem[];
  nextCursor: string | null;
}

interface NoticeRow extends NoticeFacts {
  id: string;
  readAt: string | null;
  isDeleted: boolean;
  isOpen: boolean;
}

/**
 * The inbox of whoever asks, in one statement.
 * @throws InvalidInput on a cursor that is not of this list
 */
export async function noticeList(
  db: Db,
  { cursor }: { cursor?: string | undefined } = {},
): Promise<NoticePage> {
  const { sql } = db;
  const place = cursor === undefined ? null : decodeCursor(cursor, guards);
  const rows = await sql<NoticeRow[]>`
    with page as (
      select n.event_id id, n.kind, n.created_at, n.read_at, s.id mentorship_id, s.ended_by,
        case when s.owner_id = n.owner_id then 'mentee' else 'mentor' end side,
        case when s.owner_id = n.owner_id then s.mentor_id else s.owner_id end other_id,
        coalesce(k.check_in_id, (e.facts->>'checkInId')::uuid) check_in_id,
        coalesce(c.week, (e.facts->>'week')::date) week, g.id goal_id, g.title goal_title,
        k.id comment_id, k.kind comment_kind, coalesce(k.root_id, k.id) root_id, k.author_id,
        k.created_at commented_at, k.deleted_at, s.state, e.facts->>'usedAs' used_as,
        e.facts->>'option' option, (e.facts->>'holdsFrom')::date holds_from
      ${visibleNotices(db)}
        ${place ? sql`and (n.created_at, n.event_id) < (${place[0]}::timestamptz, ${place[1]}::uuid)` : sql``}
      order by n.created_at desc, n.event_id desc limit ${pageSize + 1}
    )
    select p.id, p.kind, p.side, p.mentorship_id "mentorshipId", other.name, p.check_in_id "checkInId", p.week,
      p.goal_id "goalId", p.goal_title "goalTitle", p.comment_id "commentId", p.comment_kind "commentKind",
      p.ended_by "endedBy", p.used_as "usedAs", p.option, p.holds_from "holdsFrom", p.created_at "createdAt", p.read_at "readAt",
      p.deleted_at is not null "isDeleted",
      p.kind = 'question_asked' and p.deleted_at is null and p.state = 'active' and not exists (
        select 1 from comments r
        where r.root_id = p.root_id and (r.created_at, r.id) > (p.commented_at, p.comment_id)
          and r.deleted_at is null
          and (r.author_id is not distinct from r.owner_id) <> (p.author_id is not distinct from r.owner_id)) "isOpen"
    from page p left join members other on other.id = p.other_id and (p.side = 'mentee' or p.state = 'active')
    order by p.created_at desc, p.id desc`;
  const items = rows.slice(0, pageSize).map(itemOf);
  const last = items.at(-1);
  const isMore = rows.length > pageSize && last !== undefined;
  return { items, nextCursor: isMore ? encodeCursor([last.createdAt, last.id]) : null };
}

function itemOf({ id, readAt, isDeleted, isOpen, ...row }: NoticeRow): NoticeItem {
  const facts = { ...row, createdAt: isoOf(row.createdAt) };
  const text = noticeText(facts);
  return {
    ...{ id, kind: facts.kind, path: noticePath(facts), waitsForYou: isOpen },
    text: isDeleted ? `${text} (deleted since)` : text,
    createdAt: facts.createdAt,
    readAt: readAt && isoOf(readAt),
  };
}

function isoOf(instant: string): string {
  return Temporal.Instant.from(instant).toString();
}
