import 'server-only';
import type { Context } from '#/lib/core/context.ts';
import { coversGoal } from '#/lib/mentorships/access.ts';

/** The mentors who see a goal of the acting member, now: who is told of a new plan for it. */
export async function mentorsOf(
  ctx: Context,
  goalId: string,
): Promise<{ memberId: string; mentorshipId: string }[]> {
  // Locked, so that a mentorship that ends at this moment has ended before, or ends after they were told.
  return ctx.db.sql<{ memberId: string; mentorshipId: string }[]>`
    select s.mentor_id "memberId", s.id "mentorshipId"
    from goals g join mentorships s on ${coversGoal(ctx.db)}
    where g.id = ${goalId} and s.owner_id = (select app_actor())
    order by s.id for share of s`;
}
