import 'server-only';
import type { z } from '@hono/zod-openapi';
import type { Context } from '#/lib/core/context.ts';
import { Conflict } from '#/lib/core/errors.ts';
import { parseInput } from '#/lib/core/parse-input.ts';
import { getCommentFor } from './access.ts';
import { replyInput } from './input.ts';
import { type WrittenComment, writeComment } from './write-comment.ts';

/**
 * Goes on with the thread of a comment. What the member says to an open question passes the turn back; a question
 * passes it on.
 * @throws InvalidInput; NotFound; Conflict `not_shared` when the mentor sees it no longer, `too_many_comments`
 */
export async function replyToComment(
  ctx: Context,
  { commentId, reply }: { commentId: string; reply: z.input<typeof replyInput> },
): Promise<WrittenComment> {
  const { kind, body } = parseInput(replyInput, reply);
  const seen = await getCommentFor(ctx, commentId);
  if (!seen.shared) throw unread();
  return writeComment(ctx, seen, { kind, body, rootId: seen.rootId, thread: seen.thread });
}

function unread(): Conflict {
  return new Conflict(
    'not_shared',
    'This mentor no longer sees this thread, so nobody would read it.',
  );
}
