import 'server-only';
import type { SuggestionUse } from '#/db/vocabulary.ts';
import type { Context } from '#/lib/core/context.ts';
import { Conflict, NotAllowed } from '#/lib/core/errors.ts';
import { recordEvent } from '#/lib/events/record-event.ts';
import { getCommentFor, type SeenComment } from './access.ts';
import { takingProblem } from './policy.ts';
import type { Taking } from './rules.ts';

export type Suggestion = Pick<SeenComment, 'goalId' | 'body'>;

interface Wish {
  commentId: string;
  usedAs: SuggestionUse;
}

/**
 * Makes something of a suggestion, once: whoever asks again, or at the same moment, gets the same answer.
 * @param make does it, and answers facts for the event
 * @throws NotFound; NotAllowed for anyone but the member it was written to; Conflict `no_suggestion`; what `make` throws
 */
export async function takeSuggestion(
  ctx: Context,
  { commentId, usedAs }: Wish,
  make: (suggestion: Suggestion) => Promise<Record<string, unknown>>,
): Promise<Taking> {
  const seen = await getCommentFor(ctx, commentId);
  const refusal = takingProblem(ctx.actor, seen);
  if (refusal) throw new NotAllowed('not_the_owner', refusal);
  if (seen.kind !== 'suggestion' || seen.deletedAt) throw noSuggestion();
  const { sql } = ctx.db;
  const { ownerId, mentorshipId } = seen;
  const taken = await sql`
    insert into suggestion_takings (comment_id, used_as, owner_id, taken_at)
    values (${commentId}, ${usedAs}, ${ownerId}, ${ctx.now.toString()})
    on conflict (comment_id, used_as) do nothing`;
  if (taken.count > 0) {
    const facts = { usedAs, mentorshipId, commentId, ...(await make(seen)) };
    const tell = seen.shared && seen.mentorId ? [{ memberId: seen.mentorId, mentorshipId }] : [];
    await recordEvent(ctx, {
      ownerId,
      kind: 'suggestion_taken',
      subjectId: commentId,
      facts,
      tell,
    });
  }
  const [{ takenAt }] = await sql<[{ takenAt: string }]>`
    select to_json(taken_at) "takenAt" from suggestion_takings
    where comment_id = ${commentId} and used_as = ${usedAs}`;
  return { commentId, usedAs, takenAt };
}

function noSuggestion(): Conflict {
  return new Conflict('no_suggestion', 'This is no suggestion, or it was taken back.');
}
