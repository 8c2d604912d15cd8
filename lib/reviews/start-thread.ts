import 'server-only';
import type { z } from '@hono/zod-openapi';
import type { Context } from '#/lib/core/context.ts';
import { InvalidInput, NotAllowed } from '#/lib/core/errors.ts';
import { parseInput } from '#/lib/core/parse-input.ts';
import { getPlaceFor } from './access.ts';
import { membersThread, mentorsThread, placeIssues, type ThreadPlace } from './input.ts';
import { threadProblem } from './policy.ts';
import { type WrittenComment, writeComment } from './write-comment.ts';

export type NewThread =
  | { at: ThreadPlace & { as: 'mentor' }; thread: z.input<typeof mentorsThread> }
  | { at: ThreadPlace & { as: 'member' }; thread: z.input<typeof membersThread> };

/**
 * Begins a thread between a mentor and their mentee, by either of them: about a week, a field of its journal, a goal,
 * a metric or a milestone. A question passes the turn of the week.
 * @throws InvalidInput; NotFound; NotAllowed; Conflict `not_shared`, `too_many_comments`
 */
export async function startThread(
  ctx: Context,
  { at, thread }: NewThread,
): Promise<WrittenComment> {
  const shape = at.as === 'mentor' ? mentorsThread : membersThread;
  const { kind, body, ...place } = parseInput(shape, thread);
  const refusal = threadProblem(at.as, kind);
  if (refusal) throw new NotAllowed('not_the_mentor', refusal);
  const issues = placeIssues(at, place);
  if (issues.length > 0) throw new InvalidInput(issues);
  const found = await getPlaceFor(ctx, at, place);
  return writeComment(ctx, found, { kind, body, rootId: null, thread: [] });
}
