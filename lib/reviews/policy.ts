import type { CommentKind } from '#/db/vocabulary.ts';
import { type Actor, isMember } from '#/lib/core/actor.ts';
import type { Side } from './rules.ts';

/** Why this side may not begin a thread like this; null when it may. */
export function threadProblem(side: Side, kind: CommentKind): string | null {
  if (kind === 'suggestion' && side === 'member') {
    return 'A suggestion is the mentor’s to make. Ask a question instead.';
  }
  return kind === 'reply' ? 'A reply needs something to reply to.' : null;
}

/** Why this actor may not change a comment that they see; null when they may. Its author alone may. */
export function changeProblem(
  actor: Actor,
  comment: { readonly authorId: string | null },
): string | null {
  if (isMember(actor, comment.authorId)) return null;
  return 'Only its author can change a comment.';
}

/** Why this actor may not take up a suggestion that they see; null when they may. Whose goals they are may. */
export function takingProblem(actor: Actor, comment: { readonly ownerId: string }): string | null {
  if (isMember(actor, comment.ownerId)) return null;
  return 'Only the member whom it was written to can take up a suggestion.';
}
