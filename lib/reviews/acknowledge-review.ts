import 'server-only';
import type { z } from '@hono/zod-openapi';
import { type Context, memberIdOf } from '#/lib/core/context.ts';
import { InvalidInput, NotFound } from '#/lib/core/errors.ts';
import { parseInput } from '#/lib/core/parse-input.ts';
import { recordEvent } from '#/lib/events/record-event.ts';
import { settleNotices } from '#/lib/events/settle-notices.ts';
import { changedSinceReview, getCheckInToReview, versionSeen } from './access.ts';
import { acknowledgementInput } from './input.ts';

export interface Acknowledged {
  checkInId: string;
  state: 'reviewed';
  /** ISO instant: the first time, or when a newer version was read. */
  reviewedAt: string;
  /** The newest version of the check-in that a mentor has read, counted in what this one sees. */
  reviewedVersion: number;
  /** It was edited since: there is more to read. */
  changedSinceReview: boolean;
}

/**
 * Marks a check-in as reviewed, with or without a word, whoever of its mentors owes it. Again it answers the same;
 * with a newer version of the check-in it says that this one was read too.
 * @throws NotFound, also on one's own check-in, and on one that nobody owes an answer to; InvalidInput
 */
export async function acknowledgeReview(
  ctx: Context,
  { checkInId, ...input }: { checkInId: string } & z.input<typeof acknowledgementInput>,
): Promise<Acknowledged> {
  const { checkInVersion } = parseInput(acknowledgementInput, input);
  const seen = await getCheckInToReview(ctx, checkInId);
  const { edits } = seen;
  if (checkInVersion > edits.length + 1) {
    const message = `The check-in has ${edits.length + 1} versions only.`;
    throw new InvalidInput([{ path: 'checkInVersion', message }]);
  }
  const version =
    checkInVersion === 1 ? 0 : (edits.toSorted((a, b) => a - b)[checkInVersion - 2] ?? 0);
  const { sql } = ctx.db;
  const now = ctx.now.toString();
  const marked = await sql`
    update reviews set state = 'reviewed', offered_from = null, reviewed_at = ${now},
      awaiting_since = case when state = 'reviewed' then awaiting_since else ${now}::timestamptz end,
      reviewed_by = ${memberIdOf(ctx)}, reviewed_version = greatest(reviewed_version, ${version})
    where check_in_id = ${checkInId} and created_at >= ${seen.startedAt}
      and (state <> 'reviewed' or reviewed_version < ${version})`;
  await settleNotices(ctx, checkInId);
  if (marked.count > 0) {
    const { ownerId, mentorshipId, week } = seen;
    await recordEvent(ctx, {
      ownerId,
      kind: 'check_in_reviewed',
      subjectId: checkInId,
      facts: { checkInId, week, mentorshipId, checkInVersion },
      tell: [{ memberId: ownerId, mentorshipId }],
    });
  }
  const at = { checkInId: sql`r.check_in_id`, mentorshipId: sql`${seen.mentorshipId}::uuid` };
  const [review] = await sql<[Omit<Acknowledged, 'state' | 'checkInId'>?]>`
    select to_json(r.reviewed_at) "reviewedAt", ${versionSeen(ctx.db, at, sql`r.reviewed_version`)} "reviewedVersion",
      ${changedSinceReview(ctx.db, at)} "changedSinceReview"
    from reviews r
    where r.check_in_id = ${checkInId} and r.created_at >= ${seen.startedAt}`;
  if (!review) throw new NotFound('review');
  return { checkInId, state: 'reviewed', ...review };
}
