import 'server-only';
import { asAnother } from '#/db/transaction.ts';
import type { Context } from '#/lib/core/context.ts';
import { recordEvent } from '#/lib/events/record-event.ts';
import { getMentorshipFor } from './access.ts';
import { finishMentorship } from './finish-mentorship.ts';
import { assertActive } from './rules.ts';

/**
 * Ends a mentorship from either side. From this moment its mentor sees nothing of the mentee, and owes nothing.
 * @throws NotFound, also for a mentor once it has ended; Conflict `not_active` for the mentee then
 */
export async function endMentorship(ctx: Context, mentorshipId: string): Promise<void> {
  const mentorship = await getMentorshipFor(ctx, mentorshipId, { forUpdate: true });
  const { id, ownerId, mentorId, side, state } = mentorship;
  assertActive(state);
  const mentee = { kind: 'member', memberId: ownerId } as const;
  await asAnother(ctx, mentee, (own) => finishMentorship(own, mentorship, side));
  const other = side === 'mentee' ? mentorId : ownerId;
  await recordEvent(ctx, {
    ownerId,
    kind: 'mentorship_ended',
    subjectId: id,
    facts: { by: side },
    tell: other ? [{ memberId: other, mentorshipId: id }] : [],
  });
}
