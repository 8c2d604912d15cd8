import 'server-only';
import type { Context } from '#/lib/core/context.ts';
import { NotAllowed } from '#/lib/core/errors.ts';
import { recordEvent } from '#/lib/events/record-event.ts';
import { getCommentFor, type SeenComment } from './access.ts';
import { passTurn } from './pass-turn.ts';
import { changeProblem } from './policy.ts';

/**
 * Takes back what a comment said, its earlier texts too. It stays as a place for the replies to it. A question that
 * is taken back is open no longer; when it was the last that the member had to answer, it is the mentor's turn.
 * Again it changes nothing.
 * @throws NotFound; NotAllowed for anyone but its author
 */
export async function deleteComment(ctx: Context, commentId: string): Promise<void> {
  const { sql } = ctx.db;
  const seen = await getCommentFor(ctx, commentId);
  const refusal = changeProblem(ctx.actor, seen);
  if (refusal) throw new NotAllowed('not_the_author', refusal);
  const deleted = await sql`
    update comments set body = '', version = version + 1, deleted_at = ${ctx.now.toString()}
    where id = ${seen.id} and deleted_at is null`;
  if (deleted.count === 0) return;
  await sql`delete from comment_revisions where comment_id = ${seen.id}`;
  if (seen.side === 'mentor' && seen.kind === 'question' && !(await asksStill(ctx, seen))) {
    await passTurn(ctx, seen, { by: 'mentor', does: 'withdrawal' });
  }
  const { ownerId, mentorshipId, checkInId } = seen;
  const facts = { mentorshipId, checkInId };
  await recordEvent(ctx, { ownerId, kind: 'comment_deleted', subjectId: seen.id, facts });
}

/** Whether a mentor's question on this week waits for the member still. */
async function asksStill(ctx: Context, { checkInId }: SeenComment): Promise<boolean> {
  const [{ asks }] = await ctx.db.sql<[{ asks: boolean }]>`
    select exists (
      select 1 from comments q
      where q.check_in_id = ${checkInId} and q.kind = 'question' and q.deleted_at is null
        and q.author_id is distinct from q.owner_id and not exists (
          select 1 from comments a
          where a.root_id = coalesce(q.root_id, q.id) and a.deleted_at is null and a.author_id = a.owner_id
            and (a.created_at, a.id) > (q.created_at, q.id))) asks`;
  return asks;
}
