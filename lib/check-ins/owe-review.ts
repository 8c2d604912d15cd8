import 'server-only';
import { type Context, memberIdOf } from '#/lib/core/context.ts';

interface Submitted {
  checkInId: string;
  timeZone: string;
}

/** Who owes the answer to a check-in. */
export interface Owing {
  memberId: string;
  mentorshipId: string;
}

/**
 * Gives the answer to a check-in that was submitted just now to the mentor who has been there longest and is not
 * away; if all are away, to the first of them, and to the others too from now on. Nobody owes it without a mentor.
 */
export async function oweReview(
  ctx: Context,
  { checkInId, timeZone }: Submitted,
): Promise<Owing | null> {
  const now = ctx.now.toString();
  const today = ctx.now.toZonedDateTimeISO(timeZone).toPlainDate().toString();
  // Locked, so that a mentorship that ends at this moment has ended before, or finds what it leaves behind.
  const [owing] = await ctx.db.sql<[Owing?]>`
    with chosen as (
      select s.id, s.owner_id, s.mentor_id, coalesce(s.away_until > ${today}::date, false) away
      from mentorships s where s.owner_id = ${memberIdOf(ctx)} and s.state = 'active'
      order by coalesce(s.away_until > ${today}::date, false), s.started_at, s.id limit 1 for share
    )
    insert into reviews
      (check_in_id, owner_id, mentorship_id, state, awaiting_since, offered_from, created_at)
    select ${checkInId}, owner_id, id, 'awaiting_mentor', ${now},
      ${now}::timestamptz + case when away then interval '0' else interval '6 days' end, ${now}
    from chosen
    returning mentorship_id "mentorshipId", (select mentor_id from chosen) "memberId"`;
  return owing ?? null;
}
