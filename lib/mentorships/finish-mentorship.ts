import 'server-only';
import type { MentorshipEnder } from '#/db/vocabulary.ts';
import type { Context } from '#/lib/core/context.ts';
import type { MentorshipRecord } from './access.ts';
import { daysUntilOffered } from './rules.ts';

/**
 * Ends an active mentorship that is locked, and settles what its mentor still owed: it goes to the mentor who has
 * been there longest, if they were there when it was submitted; otherwise nobody owes it.
 * @param ctx the actor is the mentee: what is theirs is changed
 */
export async function finishMentorship(
  ctx: Context,
  { id }: Pick<MentorshipRecord, 'id'>,
  endedBy: MentorshipEnder,
): Promise<void> {
  const { sql } = ctx.db;
  const now = ctx.now.toString();
  await sql`
    update mentorships set state = 'ended', ended_at = ${now}, ended_by = ${endedBy}, away_until = null,
      version = version + 1, updated_at = ${now}
    where id = ${id} and state = 'active'`;
  const offered = ctx.now.add({ hours: 24 * daysUntilOffered }).toString();
  // The member cannot answer a question of somebody who is gone: then it is the new mentor's turn.
  await sql`
    update reviews r set mentorship_id = coalesce(heir.id, r.mentorship_id),
      state = case when heir.id is null then 'released' else 'awaiting_mentor' end,
      awaiting_since = case when heir.id is not null and r.state = 'awaiting_member'
        then ${now}::timestamptz else r.awaiting_since end,
      offered_from = case when heir.id is null then null when r.state = 'awaiting_member'
        then ${offered}::timestamptz else r.offered_from end
    from (
      select owed.check_in_id, (
        select s.id from mentorships s
        where s.owner_id = owed.owner_id and s.state = 'active' and s.started_at <= owed.created_at
        order by s.started_at, s.id limit 1) id
      from reviews owed where owed.mentorship_id = ${id}
    ) heir
    where r.check_in_id = heir.check_in_id and r.mentorship_id = ${id}
      and r.state in ('awaiting_mentor', 'awaiting_member')`;
}
