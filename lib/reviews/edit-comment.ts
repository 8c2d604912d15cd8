import 'server-only';
import type { z } from '@hono/zod-openapi';
import type { Context } from '#/lib/core/context.ts';
import { Conflict, NotAllowed, StaleVersion } from '#/lib/core/errors.ts';
import { parseInput } from '#/lib/core/parse-input.ts';
import { recordEvent } from '#/lib/events/record-event.ts';
import { getCommentFor, type SeenComment } from './access.ts';
import { commentInput } from './input.ts';
import { changeProblem } from './policy.ts';

/** A comment after a change of it, or as it stands. */
export interface EditedComment {
  id: string;
  body: string;
  version: number;
}

interface CommentChange {
  commentId: string;
  version: number;
  comment: z.input<typeof commentInput>;
}

/**
 * Changes what a comment says, and keeps what it said before.
 * @throws NotFound; NotAllowed for anyone but its author; Conflict `comment_deleted`; StaleVersion with the comment
 *   as it stands; InvalidInput
 */
export async function editComment(
  ctx: Context,
  { commentId, version, comment }: CommentChange,
): Promise<EditedComment> {
  const { body } = parseInput(commentInput, comment);
  const seen = await getCommentFor(ctx, commentId);
  const refusal = changeProblem(ctx.actor, seen);
  if (refusal) throw new NotAllowed('not_the_author', refusal);
  if (seen.deletedAt) throw gone();
  if (seen.version !== version) throw stale(seen);
  if (seen.body === body) return { id: seen.id, body, version };
  const { sql } = ctx.db;
  const now = ctx.now.toString();
  const [changed] = await sql<[{ version: number }?]>`
    update comments set body = ${body}, version = version + 1, edited_at = ${now}
    where id = ${seen.id} and version = ${version} and deleted_at is null returning version`;
  if (!changed) throw stale(await getCommentFor(ctx, commentId));
  await sql`insert into comment_revisions (comment_id, version, owner_id, body, replaced_at)
    values (${seen.id}, ${version}, ${seen.ownerId}, ${seen.body}, ${now})`;
  const { ownerId, mentorshipId, checkInId } = seen;
  const facts = { mentorshipId, checkInId, version: changed.version };
  await recordEvent(ctx, { ownerId, kind: 'comment_edited', subjectId: seen.id, facts });
  return { id: seen.id, body, version: changed.version };
}

function gone(): Conflict {
  return new Conflict('comment_deleted', 'This comment is deleted. Write a new one.');
}

function stale({ id, body, version }: SeenComment): StaleVersion {
  return new StaleVersion(version, { id, body, version });
}
