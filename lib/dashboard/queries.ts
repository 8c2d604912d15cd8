import 'server-only';
import type { Temporal } from 'temporal-polyfill';
import type { Db } from '#/db/transaction.ts';
import type { CheckInState, Outcome } from '#/db/vocabulary.ts';
import { decodeCursor, encodeCursor } from '#/lib/core/cursor.ts';
import { isUuid } from '#/lib/core/ids.ts';
import { addWeeks, type WeekKey, weekOf } from '#/lib/core/week.ts';
import type { Rests } from '#/lib/pace/goal-weeks.ts';
import type { SaidCount } from '#/lib/pace/record/said-outcome.ts';
import type { GoalFacts, GoalSpan } from '#/lib/pace/types.ts';
import { loadSharedFacts, type SharedFacts } from './access.ts';
import { saidCounts } from './said-list.ts';

/** Two years and a bit: beyond that a streak says "104+" at most, and every read stays bounded. */
const WEEKS_BACK = 110;
const GOALS_AT_MOST = 60;

const menteesPerPage = 20;
/** Of each mentee in a list: more than their list entry can show is on their own page. */
const GOALS_OF_EACH = 12;
/** A goal of twelve weeks, with as many paused. */
const WEEKS_OF_EACH = 26;

type Dated<T> = Omit<T, 'offWeeks'> & Pick<Rests, 'pauses'>;

/** What any dashboard is computed from, a member's own and a mentee's. */
export interface BoardFacts {
  goals: (Dated<GoalFacts> & {
    milestones: { id: string; title: string; weekNumber: number; reachedWeek: WeekKey | null }[];
  })[];
  /** Every goal that made a week due in the time looked at, closed ones too. */
  spans: Dated<GoalSpan>[];
  /** Weeks off of the member. */
  excused: WeekKey[];
  checkIns: { week: WeekKey; state: CheckInState; late: boolean }[];
}

export interface DashboardFacts extends BoardFacts {
  lastClosed: { title: string; outcome: Outcome } | null;
  /** What was said of closed goals, by what became of them. */
  said: SaidCount[];
}

/**
 * What a dashboard is computed from, in one statement, for the actor that the transaction has named.
 * It does not need to know who that is, so it can be sent right behind the session check.
 */
export async function dashboardFacts(db: Db, now: Temporal.Instant): Promise<DashboardFacts> {
  const since = addWeeks(weekOf(now, 'UTC'), -WEEKS_BACK);
  const [row] = await db.sql<[DashboardFacts]>`
    with mine as materialized (select app_actor() as id),
    pauses as (
      select p.goal_id, json_agg(json_build_object('fromWeek', p.from_week, 'untilWeek', p.until_week)) as list
      from goal_pauses p where p.owner_id = (select id from mine) group by p.goal_id
    )
    select
      coalesce((
        select json_agg(g) from (
          select g.id, g.title, g.state, g.start_week "startWeek", g.weeks, g.closed_week "closedWeek",
            coalesce((select list from pauses where goal_id = g.id), '[]') pauses,
            coalesce((
              select json_agg(json_build_object('id', m.id, 'name', m.name, 'unit', m.unit, 'kind', m.kind,
                'baseline', m.baseline, 'target', m.target, 'direction', m.direction,
                'requiredShare', m.required_share, 'weight', m.weight, 'waypoints', m.waypoints,
                'scaleLow', m.scale_low, 'scaleHigh', m.scale_high, 'points', coalesce((
                  select json_agg(json_build_object('week', v.week, 'value', v.value))
                  from measurements v where v.metric_id = m.id and v.owner_id = (select id from mine)), '[]'))
                order by m.position)
              from metrics m where m.goal_id = g.id and m.owner_id = (select id from mine)), '[]') metrics,
            coalesce((
              select json_agg(json_build_object('untilWeek', e.until_week, 'weeks', e.weeks, 'terms', e.terms)
                order by e.number)
              from goal_plans e where e.goal_id = g.id and e.owner_id = (select id from mine)), '[]') "earlierPlans",
            (select max(d.week) from replans d
              where d.goal_id = g.id and d.owner_id = (select id from mine)) "replannedWeek",
            coalesce((
              select json_agg(json_build_object('id', s.id, 'title', s.title, 'weekNumber', s.week_number,
                'reachedWeek', s.reached_week) order by s.week_number)
              from milestones s where s.goal_id = g.id and s.owner_id = (select id from mine)), '[]') milestones,
            coalesce((
              select json_agg(json_build_object('week', c.week, 'confidence', c.confidence))
              from confidences c where c.goal_id = g.id and c.owner_id = (select id from mine)), '[]') confidences
          from goals g
          where g.owner_id = (select id from mine) and g.state <> 'closed'
          order by g.state, g.start_week, g.id limit ${GOALS_AT_MOST}
        ) g), '[]') goals,
      coalesce((
        select json_agg(json_build_object('state', g.state, 'startWeek', g.start_week, 'weeks', g.weeks,
          'closedWeek', g.closed_week, 'pauses', coalesce((select list from pauses where goal_id = g.id), '[]')))
        from goals g
        where g.owner_id = (select id from mine) and g.state <> 'draft' and g.start_week >= ${since}
      ), '[]') spans,
      coalesce((
        select json_agg(distinct x.week) from excused_weeks x
        where x.owner_id = (select id from mine) and x.week >= ${since}
      ), '[]') excused,
      coalesce((
        select json_agg(json_build_object('week', c.week, 'state', c.state,
          'late', coalesce(c.submitted_at > c.due_at, false)) order by c.week)
        from check_ins c where c.owner_id = (select id from mine) and c.week >= ${since}
      ), '[]') "checkIns",
      (select json_build_object('title', g.title, 'outcome', g.outcome) from goals g
        where g.owner_id = (select id from mine) and g.state = 'closed'
        order by g.closed_week desc, g.updated_at desc, g.id desc limit 1) "lastClosed",
      ${saidCounts(db)} said`;
  return row;
}

/**
 * What the dashboard of one mentee is computed from, as the mentorship shares it with whoever reads: its mentor, or
 * the mentee through `readAsMentor`. One statement; null when they mentor nobody through it.
 */
export async function sharedDashboardFacts(
  db: Db,
  mentorshipId: string,
  now: Temporal.Instant,
): Promise<SharedFacts | null> {
  if (!isUuid(mentorshipId)) return null;
  const since = addWeeks(weekOf(now, 'UTC'), -WEEKS_BACK);
  const [shared] = await loadSharedFacts(
    db,
    { since, goalsAtMost: GOALS_AT_MOST, now: now.toString() },
    db.sql`and s.id = ${mentorshipId}`,
  );
  return shared ?? null;
}

export interface MenteePage {
  mentees: SharedFacts[];
  /** For the next page; null at the end. */
  nextCursor: string | null;
}

/**
 * Everybody whom the reader mentors, the longest mentorship first, 20 at most, in one statement: of each what a small
 * trail and the state of their goals are computed from; its weeks reach back too little for a rhythm.
 * @throws InvalidInput on a cursor that is none of this list
 */
export async function menteeOverview(
  db: Db,
  now: Temporal.Instant,
  { cursor }: { cursor?: string | undefined } = {},
): Promise<MenteePage> {
  const { sql } = db;
  const place = cursor === undefined ? null : decodeCursor(cursor, [isInstant, isUuid]);
  const found = await loadSharedFacts(
    db,
    {
      since: addWeeks(weekOf(now, 'UTC'), -WEEKS_OF_EACH),
      goalsAtMost: GOALS_OF_EACH,
      now: now.toString(),
    },
    sql`${place ? sql`and (s.started_at, s.id) > (${place[0]}::timestamptz, ${place[1]}::uuid)` : sql``}
      order by s.started_at, s.id limit ${menteesPerPage + 1}`,
  );
  const mentees = found.slice(0, menteesPerPage);
  const last = mentees.at(-1);
  const more = found.length > menteesPerPage && last;
  return { mentees, nextCursor: more ? encodeCursor([last.startedAt, last.mentorshipId]) : null };
}

function isInstant(value: unknown): value is string {
  return typeof value === 'string' && /^\d{4}-\d\d-\d\dT[\d:.]+[+-]\d\d:\d\d$/.test(value);
}
