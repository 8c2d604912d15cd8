import 'server-only';
import type { z } from '@hono/zod-openapi';
import type { Context } from '#/lib/core/context.ts';
import { Conflict, StaleVersion } from '#/lib/core/errors.ts';
import { parseInput } from '#/lib/core/parse-input.ts';
import { recordEvent } from '#/lib/events/record-event.ts';
import { getMentorshipFor, getMentorshipToChange, type MentorshipRecord } from './access.ts';
import { sharingInput } from './input.ts';
import { nameGoals } from './name-goals.ts';
import { mentorshipOf } from './queries.ts';

/**
 * Changes what a mentorship shares, also before it is accepted. It holds with the mentor's next request; they are not
 * told. Sharing the journal shares what is in it now: versions that were replaced before stay the member's.
 * @throws InvalidInput; NotFound; NotAllowed; StaleVersion with the mentorship as it stands; Conflict `not_active`
 */
export async function editSharing(
  ctx: Context,
  at: { mentorshipId: string; version: number; sharing: z.input<typeof sharingInput> },
): Promise<MentorshipRecord> {
  const sharing = parseInput(sharingInput, at.sharing);
  const mentorship = await getMentorshipToChange(ctx, at.mentorshipId);
  const { id, ownerId, version, state } = mentorship;
  if (state === 'ended')
    throw new Conflict('not_active', 'This mentorship has ended: nothing is shared.');
  if (version !== at.version) throw new StaleVersion(version, mentorshipOf(mentorship, ctx.now));
  const now = ctx.now.toString();
  await ctx.db.sql`
    update mentorships set goal_sharing = ${sharing.goals}, past_shared = ${sharing.past},
      journal_since = case when ${sharing.journal} then coalesce(journal_since, ${now}::timestamptz) end,
      version = version + 1, updated_at = ${now}
    where id = ${id} and version = ${version}`;
  await nameGoals(ctx, mentorship, sharing);
  const { goals, journal, past } = sharing;
  const facts = { goals, named: sharing.goalIds.length, journal, past };
  await recordEvent(ctx, { ownerId, kind: 'sharing_changed', subjectId: id, facts });
  return getMentorshipFor(ctx, id);
}
