import 'server-only';
import type { Db } from '#/db/transaction.ts';
import type { CommentAnchor, CommentKind } from '#/db/vocabulary.ts';
import { decodeCursor, encodeCursor } from '#/lib/core/cursor.ts';
import { isUuid } from '#/lib/core/ids.ts';
import { commentsVisible } from './access.ts';

/** One's own words, for one's own export: without anything of the other side. */
export interface OwnComment {
  id: string;
  rootId: string;
  mentorshipId: string;
  anchor: CommentAnchor;
  kind: CommentKind;
  body: string;
  createdAt: string;
  editedAt: string | null;
  deleted: boolean;
  version: number;
}

export interface OwnCommentPage {
  /** Newest first, 50 at most. */
  comments: OwnComment[];
  nextCursor: string | null;
}

const pageSize = 50;
const revisionsAtMost = 100;

/**
 * What the acting member wrote to their mentors and to their mentees, also where it is over: their own words, and
 * nothing of anybody else's. In one statement.
 * @throws InvalidInput on a cursor that is not of this list
 */
export async function ownComments(
  db: Db,
  { cursor }: { cursor?: string | undefined } = {},
): Promise<OwnCommentPage> {
  const { sql } = db;
  const before = cursor === undefined ? null : decodeCursor(cursor, [isUuid])[0];
  const rows = await sql<OwnComment[]>`
    select k.id, coalesce(k.root_id, k.id) "rootId", k.mentorship_id "mentorshipId", k.anchor, k.kind, k.body,
      to_json(k.created_at) "createdAt", to_json(k.edited_at) "editedAt", k.deleted_at is not null deleted, k.version
    from comments k
    where k.author_id = (select app_actor()) and (${before}::uuid is null or k.id < ${before})
    order by k.id desc limit ${pageSize + 1}`;
  const comments = rows.slice(0, pageSize);
  const last = comments.at(-1);
  const isMore = rows.length > pageSize && last !== undefined;
  return { comments, nextCursor: isMore ? encodeCursor([last.id]) : null };
}

export interface CommentRevision {
  version: number;
  body: string;
  /** ISO instant. */
  replacedAt: string;
}

/** What a comment said before its edits, newest first, 100 at most; null when the actor does not see the comment. */
export async function commentRevisions(
  db: Db,
  commentId: string,
): Promise<CommentRevision[] | null> {
  const { sql } = db;
  if (!isUuid(commentId)) return null;
  const [seen] = await sql<[{ revisions: CommentRevision[] }?]>`
    select coalesce((
      select json_agg(json_build_object('version', r.version, 'body', r.body, 'replacedAt', r.replaced_at)
        order by r.version desc)
      from (select * from comment_revisions r where r.comment_id = k.id
        order by r.version desc limit ${revisionsAtMost}) r), '[]') revisions
    from comments k, mentorships s where k.id = ${commentId} and ${commentsVisible(db)}`;
  return seen?.revisions ?? null;
}
