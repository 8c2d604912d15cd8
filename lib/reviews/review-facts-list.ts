import 'server-only';
import type { Temporal } from 'temporal-polyfill';
import type { Db } from '#/db/transaction.ts';
import { goalsAtMost } from '#/lib/check-ins/rules.ts';
import { planColumns } from '#/lib/goals/access.ts';
import {
  coversChange,
  type Fragment,
  sharedCheckIns,
  sharedGoals,
  sharedPlans,
  sharedRevisions,
} from '#/lib/mentorships/access.ts';
import { changedSinceReview, paceTold, versionSeen } from './access.ts';
import type { ReviewView } from './queries.ts';
import type { GoalFacts } from './rules.ts';

type Facts = Omit<
  ReviewView,
  'currentWeek' | 'threads' | 'openThreads' | 'goals' | 'mentorName'
> & { mentorName: string | null; goals: GoalFacts[] };

/** A goal of twelve weeks, and a year of pauses. */
const WEEKS_BACK = 64;

interface Wish {
  checkInId: string;
  now: Temporal.Instant;
  /** A part of the statement that keeps that it was opened, or nothing. */
  opens: Fragment;
}

/** All that a mentor sees of a check-in but what was said about it, in one statement; nothing when they do not see it. */
export function readFacts(db: Db, { checkInId, now, opens }: Wish): Promise<[Facts?]> {
  const { sql } = db;
  const here = { checkInId: sql`n.id`, mentorshipId: sql`n.mentorship_id` };
  return sql<[Facts?]>`
    with seen as materialized (
      select c.*, s.id mentorship_id, s.started_at, s.started_week, s.past_shared, s.journal_since is not null text,
        s.mentor_id
      from check_ins c join mentorships s on s.owner_id = c.owner_id
      where c.id = ${checkInId} and ${sharedCheckIns(db)}
    ), before as materialized (
      select c.id, c.week from seen join mentorships s on s.id = seen.mentorship_id
        join check_ins c on c.owner_id = seen.owner_id
      where c.week < seen.week and ${sharedCheckIns(db)} order by c.week desc limit 1
    ), until as materialized (
      select c.id from seen join mentorships s on s.id = seen.mentorship_id
        join check_ins c on c.owner_id = seen.owner_id
      where c.week between seen.week - ${7 * WEEKS_BACK}::integer and seen.week and ${sharedCheckIns(db)}
    )${opens}
    select n.id "checkInId", n.week, ${versionSeen(db, here)} "checkInVersion", to_json(n.submitted_at) "submittedAt",
      coalesce(n.submitted_at > n.due_at, false) late, to_json(n.due_at) "dueAt", n.mentorship_id "mentorshipId",
      json_build_object('name', mentee.name, 'timeZone', mentee.time_zone) mentee,
      (select m.name from members m where m.id = n.mentor_id) "mentorName",
      (select json_build_object('state', r.state, 'awaitingSince', r.awaiting_since,
          'mine', r.mentorship_id = n.mentorship_id,
          'offered', r.mentorship_id <> n.mentorship_id and coalesce(r.offered_from <= ${now.toString()}, false),
          'reviewedAt', r.reviewed_at, 'changedSinceReview', ${changedSinceReview(db, here)})
        from reviews r where r.check_in_id = n.id and r.created_at >= n.started_at) duty,
      (select b.week from before b) before,
      (select json_build_object('wins', j.wins, 'blockers', j.blockers, 'learned', j.learned, 'focus', j.focus,
          'lastFocusOutcome', j.last_focus_outcome)
        from journals j where j.check_in_id = n.id and n.text) journal,
      (select json_build_object('week', b.week, 'text', j.focus)
        from before b join journals j on j.check_in_id = b.id where n.text and j.focus <> '') "lastFocus",
      (select json_build_object('body', o.body, 'version', o.version) from mentor_notes o
        where o.owner_id = (select app_actor()) and o.check_in_id = n.id) note,
      (select count(*)::integer from check_in_revisions r join mentorships s on s.id = n.mentorship_id
        where r.check_in_id = n.id and ${sharedRevisions(db)} and exists (
          select 1 from check_in_changes x
          where x.check_in_id = n.id and x.version = r.version + 1 and ${coversChange(db)})) revisions,
      coalesce((select json_agg(goal) from (${goals(db)}) goal), '[]') goals
    from seen n join members mentee on mentee.id = n.owner_id` as unknown as Promise<[Facts?]>;
}

/** The shared goals of the week of `seen n`. */
function goals(db: Db): Fragment {
  const { sql } = db;
  const told = paceTold(db);
  return sql`
    select g.id, g.title, g.start_week "startWeek", g.weeks, g.closed_week "closedWeek",
      ${planColumns(db, sql`and ${sharedPlans(db)}`)},
      (select f.confidence from confidences f where f.goal_id = g.id and f.check_in_id = n.id) said,
      (select f.confidence from confidences f join before b on b.id = f.check_in_id where f.goal_id = g.id) "saidBefore",
      (select f.next_change from confidences f where f.goal_id = g.id and f.check_in_id = n.id and n.text) "nextChange",
      coalesce((
        select json_agg(json_build_object('id', t.id, 'name', t.name, 'unit', t.unit, 'kind', t.kind,
          'direction', t.direction, 'baseline', t.baseline, 'target', t.target, 'requiredShare', t.required_share,
          'weight', t.weight, 'waypoints', t.waypoints, 'scaleLow', t.scale_low, 'scaleHigh', t.scale_high,
          'points', case when ${told} then coalesce((
            select json_agg(json_build_object('week', y.week, 'value', y.value) order by y.week)
            from measurements y where y.metric_id = t.id and y.check_in_id in (select u.id from until u)), '[]')
            else '[]' end,
          'now', v.value, 'before', w.value, 'planned', v.planned_value,
          'delta', case when ${told} then v.delta end, 'pace', case when ${told} then v.pace end,
          'deltaBefore', case when ${told} then w.delta end, 'paceBefore', case when ${told} then w.pace end)
          order by t.position)
        from metrics t left join measurements v on v.metric_id = t.id and v.check_in_id = n.id
          left join measurements w on w.metric_id = t.id and w.check_in_id = (select b.id from before b)
        where t.goal_id = g.id), '[]') metrics,
      coalesce((
        select json_agg(json_build_object('id', m.id, 'title', m.title, 'weekNumber', m.week_number,
          'reachedWeek', m.reached_week) order by m.week_number, m.id)
        from milestones m where m.goal_id = g.id and (m.reached_week is null or m.reached_week >= n.week)), '[]') milestones
    from goals g join mentorships s on s.id = n.mentorship_id
    where ${sharedGoals(db)} and ((g.start_week <= n.week and (g.closed_week is null or g.closed_week >= n.week)
        and g.start_week + 7 * g.weeks + coalesce((
          select sum(coalesce(p.until_week, n.week) - p.from_week) from goal_pauses p
          where p.goal_id = g.id and p.from_week < n.week), 0)::integer + 7 * (
          select count(distinct x.week) from excused_weeks x
          where x.owner_id = g.owner_id and x.week >= g.start_week and x.week < n.week)::integer > n.week)
      or exists (
        select 1 from confidences f where f.goal_id = g.id and f.check_in_id = n.id
        union all select 1 from measurements v join metrics t on t.id = v.metric_id
          where v.check_in_id = n.id and t.goal_id = g.id
        union all select 1 from milestones m where m.goal_id = g.id and m.reached_week = n.week))
    order by g.start_week, g.id limit ${2 * goalsAtMost}`;
}
