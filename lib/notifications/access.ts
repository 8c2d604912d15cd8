import 'server-only';
import type { PendingQuery, Row } from 'postgres';
import type { Db } from '#/db/transaction.ts';

/**
 * `from … where …`: the notices of whoever asks that they may still see. `n` the notice, `e` its event, `s` the
 * mentorship, `k`, `c` and `g` the comment, the check-in and the goal it is about. A mentee sees all of their own; a
 * mentor while it lasts, and that it has ended; both only of comments that they can read, the mentor of plans only
 * while the goal is shared.
 */
export function visibleNotices({ sql }: Pick<Db, 'sql'>): PendingQuery<Row[]> {
  return sql`
    from notices n join events e on e.id = n.event_id join mentorships s on s.id = n.mentorship_id
      left join comments k on k.id = (e.facts->>'commentId')::uuid and k.mentorship_id = s.id
      left join check_ins c on c.id = coalesce(k.check_in_id, (e.facts->>'checkInId')::uuid)
      left join goals g on g.id = coalesce(k.goal_id, (e.facts->>'goalId')::uuid)
    where n.owner_id = (select app_actor()) and n.owner_id in (s.owner_id, s.mentor_id)
      and (e.facts->>'commentId' is null or k.id is not null)
      and (n.owner_id = s.owner_id or n.kind = 'mentorship_ended' or (
        s.state = 'active'
        and (k.check_in_id is null
          or (c.state = 'submitted' and (s.past_shared or c.submitted_at >= s.started_at)))
        and ((k.goal_id is null and n.kind not in ('plan_eased', 'goal_replanned')) or (g.state <> 'draft'
          and (g.closed_week is null or s.past_shared or g.closed_week >= s.started_week)
          and (s.goal_sharing = 'all' or exists (
            select 1 from mentorship_goals named where named.mentorship_id = s.id and named.goal_id = g.id))))
        and (k.id is null or k.anchor not in ('wins', 'blockers', 'learned', 'focus')
          or s.journal_since is not null)))`;
}
