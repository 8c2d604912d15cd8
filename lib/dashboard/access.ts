import 'server-only';
import type { Db } from '#/db/transaction.ts';
import type { GoalSharing } from '#/db/vocabulary.ts';
import type { DatedDueRule, WeekKey } from '#/lib/core/week.ts';
import {
  type Fragment,
  isActiveMentor,
  sharedCheckIns,
  sharedGoals,
  sharedPlans,
  sharedReplans,
} from '#/lib/mentorships/access.ts';
import type { BoardFacts } from './queries.ts';

/** What a mentorship shows its mentor of the mentee's dashboard, and of nothing else. */
export interface SharedFacts {
  mentorshipId: string;
  mentee: { name: string; timeZone: string; dueRules: DatedDueRule[] };
  sharing: { goals: GoalSharing; journal: boolean; past: boolean };
  startedAt: string;
  /** Up to this week, one without a visible log may have been logged before the mentorship; null: all is shared. */
  hiddenThrough: WeekKey | null;
  /** Goals, measurements, confidences, weeks and logs that the mentor may see; all others are as if they were not. */
  facts: BoardFacts;
  lastCheckIn: { checkInId: string; week: WeekKey; submittedAt: string; late: boolean } | null;
  /** Reviews that wait for this mentor (their own, or offered), and since when the oldest does. */
  owed: { count: number; since: string | null };
  /** Of the reviews that this mentor owes: those with a question that waits for the mentee. */
  asked: { count: number; since: string | null };
}

interface Bounds {
  /** Weeks from here on: check-ins, and the goals that made a week due. */
  since: WeekKey;
  goalsAtMost: number;
  now: string;
}

/**
 * Mentees' dashboards as they are shared with the mentor who reads, in one statement.
 * @param rest what follows `from mentorships s where active and mine`: `and …`, `order by`, `limit`; bound it
 */
export function loadSharedFacts(
  db: Db,
  { since, goalsAtMost, now }: Bounds,
  rest: Fragment,
): Promise<SharedFacts[]> {
  const { sql } = db;
  return sql<SharedFacts[]>`
    select s.id "mentorshipId",
      json_build_object('name', o.name, 'timeZone', o.time_zone, 'dueRules', coalesce((
        select json_agg(json_build_object('fromWeek', d.from_week, 'weekday', d.weekday, 'time', d.local_time))
        from due_rules d where d.owner_id = s.owner_id), '[]')) mentee,
      json_build_object('goals', s.goal_sharing, 'journal', s.journal_since is not null,
        'past', s.past_shared) sharing,
      to_json(s.started_at) #>> '{}' "startedAt",
      case when not s.past_shared then s.started_week::text end "hiddenThrough",
      json_build_object('goals', shown.goals, 'spans', begun.spans, 'checkIns', seen.list,
        'excused', excused.list) facts,
      seen.last "lastCheckIn",
      turns.owed, turns.asked
    from mentorships s join members o on o.id = s.owner_id
      cross join lateral (
        select coalesce(array_agg(c.id), '{}') ids,
          coalesce(json_agg(json_build_object('week', c.week, 'state', c.state,
            'late', coalesce(c.submitted_at > c.due_at, false)) order by c.week), '[]') list,
          (array_agg(json_build_object('checkInId', c.id, 'week', c.week, 'submittedAt', c.submitted_at,
            'late', coalesce(c.submitted_at > c.due_at, false)) order by c.week desc))[1] last
        from check_ins c where ${sharedCheckIns(db)} and c.week >= ${since}
      ) seen
      cross join lateral (
        select json_build_object('count', count(*) filter (where r.state = 'awaiting_mentor'),
            'since', min(r.awaiting_since) filter (where r.state = 'awaiting_mentor')) owed,
          json_build_object('count', count(*) filter (where r.state = 'awaiting_member'),
            'since', min(r.awaiting_since) filter (where r.state = 'awaiting_member')) asked
        from reviews r join check_ins c on c.id = r.check_in_id
        where ${sharedCheckIns(db)} and r.owner_id = s.owner_id
          and (r.mentorship_id = s.id or (r.offered_from <= ${now} and r.created_at >= s.started_at))
          and r.state in ('awaiting_mentor', 'awaiting_member')
      ) turns
      cross join lateral (
        select coalesce(json_agg(goal), '[]') goals from (
          select g.id, g.title, g.state, g.start_week "startWeek", g.weeks, g.closed_week "closedWeek",
            ${pauses(db)} pauses,
            coalesce((
              select json_agg(json_build_object('id', t.id, 'name', t.name, 'unit', t.unit, 'kind', t.kind,
                'baseline', t.baseline, 'target', t.target, 'direction', t.direction,
                'requiredShare', t.required_share, 'weight', t.weight, 'waypoints', t.waypoints,
                'scaleLow', t.scale_low, 'scaleHigh', t.scale_high, 'points', coalesce((
                  select json_agg(json_build_object('week', v.week, 'value', v.value) order by v.week)
                  from measurements v where v.metric_id = t.id and v.check_in_id = any(seen.ids)), '[]'))
                order by t.position)
              from metrics t where t.goal_id = g.id and t.owner_id = s.owner_id), '[]') metrics,
            coalesce((
              select json_agg(json_build_object('untilWeek', e.until_week, 'weeks', e.weeks, 'terms', e.terms)
                order by e.number)
              from goal_plans e where e.goal_id = g.id and ${sharedPlans(db)}), '[]') "earlierPlans",
            (select max(d.week) from replans d where d.goal_id = g.id and ${sharedReplans(db)}) "replannedWeek",
            coalesce((
              select json_agg(json_build_object('id', i.id, 'title', i.title, 'weekNumber', i.week_number,
                'reachedWeek', i.reached_week) order by i.week_number, i.id)
              from milestones i where i.goal_id = g.id and i.owner_id = s.owner_id), '[]') milestones,
            coalesce((
              select json_agg(json_build_object('week', f.week, 'confidence', f.confidence) order by f.week)
              from confidences f where f.goal_id = g.id and f.check_in_id = any(seen.ids)), '[]') confidences
          from goals g where ${sharedGoals(db)} and g.state <> 'closed'
          order by g.state, g.start_week, g.id limit ${goalsAtMost}
        ) goal
      ) shown
      cross join lateral (
        select coalesce(json_agg(json_build_object('state', g.state, 'startWeek', g.start_week,
          'weeks', g.weeks, 'closedWeek', g.closed_week, 'pauses', ${pauses(db)}) order by g.id), '[]') spans
        from goals g where ${sharedGoals(db)} and g.start_week >= ${since}
      ) begun
      cross join lateral (
        select coalesce(json_agg(distinct x.week), '[]') list from excused_weeks x join goals g on g.owner_id = x.owner_id
          and g.start_week <= x.week and (g.closed_week is null or g.closed_week >= x.week)
        where x.owner_id = s.owner_id and x.week >= ${since} and ${sharedGoals(db)}
      ) excused
    where ${isActiveMentor(db)} ${rest}`;
}

function pauses({ sql }: Db): Fragment {
  return sql`coalesce((
    select json_agg(json_build_object('fromWeek', p.from_week, 'untilWeek', p.until_week) order by p.from_week)
    from goal_pauses p where p.goal_id = g.id and p.owner_id = g.owner_id), '[]')`;
}
