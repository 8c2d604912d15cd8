import 'server-only';
import type { Db } from '#/db/transaction.ts';
import type { CheckInState } from '#/db/vocabulary.ts';
import { type Context, memberIdOf } from '#/lib/core/context.ts';
import { NotFound } from '#/lib/core/errors.ts';
import type { WeekKey } from '#/lib/core/week.ts';
import { goalsVisible, planColumns } from '#/lib/goals/access.ts';
import type { CheckInContent } from './input.ts';
import {
  contentOf,
  goalsAtMost,
  goalsOfWeek,
  type LoggedGoal,
  type LogReach,
  type SubmittedText,
} from './rules.ts';

export interface StoredCheckIn {
  readonly id: string;
  readonly state: CheckInState;
  readonly version: number;
  readonly draft: CheckInContent | null;
  readonly submitted: SubmittedText | null;
  readonly submittedAt: string | null;
  readonly dueAt: string | null;
  readonly updatedAt: string;
  readonly revisions: number;
}

export interface WeekFacts extends LogReach {
  readonly checkIn: StoredCheckIn | null;
  /** What the newest earlier check-in set as its focus. */
  readonly lastFocus: { readonly week: WeekKey; readonly text: string } | null;
  /** The newest earlier week that is submitted. */
  readonly lastLogged: WeekKey | null;
  /** May hold a goal that is no part of the week: `goalWeekNumber` tells. */
  readonly goals: readonly LoggedGoal[];
}

/**
 * All that is known about one week of the member the transaction has named, in one statement; null
 * when it has named nobody.
 * @param only ids of the goals to read; without it those that run in this week or were logged in it
 */
export async function weekFacts(
  db: Db,
  week: WeekKey,
  only?: readonly string[],
): Promise<WeekFacts | null> {
  const { sql } = db;
  // As json text: the driver would have to ask the server for the type of an array.
  const chosen = only
    ? sql`g.id::text in (select json_array_elements_text(${JSON.stringify(only)}::json))`
    : sql`g.start_week <= ${week} and (g.closed_week is null or g.closed_week >= ${week})
        and g.start_week + 7 * g.weeks + coalesce((
          select sum(coalesce(p.until_week, ${week}) - p.from_week) from goal_pauses p
          where p.goal_id = g.id and p.from_week < ${week}), 0)::integer + 7 * (
          select count(distinct x.week) from excused_weeks x
          where x.owner_id = g.owner_id and x.week >= g.start_week and x.week < ${week})::integer > ${week}`;
  const rows = await sql<WeekFacts[]>`
    with own as materialized (
      select c.* from check_ins c where c.owner_id = (select app_actor()) and c.week = ${week}
    )
    select m.time_zone "timeZone",
      coalesce((
        select json_agg(json_build_object('fromWeek', d.from_week, 'weekday', d.weekday, 'time', d.local_time))
        from due_rules d where d.owner_id = m.id), '[]') "dueRules",
      (select min(g.start_week) from goals g where g.owner_id = m.id and g.state <> 'draft') "firstWeek",
      exists (select 1 from excused_weeks x where x.owner_id = m.id and x.week = ${week}) "isOff",
      (select json_build_object('id', c.id, 'state', c.state, 'version', c.version, 'draft', c.draft,
          'submittedAt', c.submitted_at, 'dueAt', c.due_at, 'updatedAt', c.updated_at,
          'revisions', (select count(*) from check_in_revisions r where r.check_in_id = c.id),
          'submitted', case when c.state = 'submitted' then json_build_object(
            'journal', json_build_object('wins', j.wins, 'blockers', j.blockers, 'learned', j.learned,
              'focus', j.focus, 'lastFocusOutcome', j.last_focus_outcome),
            'private', json_build_object('energy', n.energy, 'note', n.note)) end)
        from own c left join journals j on j.check_in_id = c.id
          left join private_notes n on n.check_in_id = c.id) "checkIn",
      (select max(c.week) from check_ins c
        where c.owner_id = m.id and c.state = 'submitted' and c.week < ${week}) "lastLogged",
      (select json_build_object('week', last.week, 'text', j.focus)
        from (select c.id, c.week from check_ins c
          where c.owner_id = m.id and c.state = 'submitted' and c.week < ${week}
          order by c.week desc limit 1) last
        join journals j on j.check_in_id = last.id where j.focus <> '') "lastFocus",
      coalesce((
        select json_agg(goal) from (
          select g.id, g.title, g.state, g.start_week "startWeek", g.weeks, g.closed_week "closedWeek",
            ${planColumns(db, sql``)},
            coalesce((
              select json_agg(json_build_object('id', t.id, 'name', t.name, 'unit', t.unit, 'kind', t.kind,
                'baseline', t.baseline, 'target', t.target, 'direction', t.direction,
                'requiredShare', t.required_share, 'weight', t.weight, 'waypoints', t.waypoints,
                'scaleLow', t.scale_low, 'scaleHigh', t.scale_high,
                'points', coalesce((
                  select json_agg(json_build_object('week', v.week, 'value', v.value) order by v.week)
                  from measurements v where v.metric_id = t.id), '[]'),
                'stored', (
                  select json_build_object('previousValue', v.previous_value, 'plannedValue', v.planned_value)
                  from measurements v where v.metric_id = t.id and v.week = ${week}))
                order by t.position)
              from metrics t where t.goal_id = g.id), '[]') metrics,
            coalesce((
              select json_agg(json_build_object('id', s.id, 'title', s.title,
                'weekNumber', s.week_number, 'reachedWeek', s.reached_week) order by s.week_number, s.id)
              from milestones s where s.goal_id = g.id), '[]') milestones,
            (select json_build_object('confidence', f.confidence, 'nextChange', f.next_change)
              from confidences f where f.goal_id = g.id and f.week = ${week}) said
          from goals g
          where ${goalsVisible(db)} and g.state <> 'draft' and (${chosen} or exists (
            select 1 from own c join confidences f on f.check_in_id = c.id where f.goal_id = g.id
            union all select 1 from own c join measurements v on v.check_in_id = c.id
              join metrics t on t.id = v.metric_id where t.goal_id = g.id
            union all select 1 from milestones s where s.goal_id = g.id and s.reached_week = ${week}))
          order by g.start_week, g.id limit ${2 * goalsAtMost}
        ) goal), '[]') goals
    from members m where m.id = (select app_actor())`;
  return rows[0] ?? null;
}

/**
 * The same for a change: locks the check-in and the named goals first, so that what is read holds until
 * the commit. The lock and the read are two statements, because a statement that waited for a lock still
 * sees the other rows as they were before.
 */
export async function weekFactsForChange(
  ctx: Context,
  week: WeekKey,
  goalIds: readonly string[],
): Promise<WeekFacts> {
  const { sql } = ctx.db;
  const ownerId = memberIdOf(ctx);
  const locked = sql`
    with own as (
      select 1 from check_ins where owner_id = ${ownerId} and week = ${week} for update
    ), named as (
      select 1 from goals where owner_id = ${ownerId}
        and id::text in (select json_array_elements_text(${JSON.stringify(goalIds)}::json)) for share
    )
    select (select count(*) from own), (select count(*) from named)`.execute();
  const [, facts] = await Promise.all([locked, weekFacts(ctx.db, week, goalIds)]);
  if (!facts) throw new NotFound('member');
  return facts;
}

/** What a week's check-in says now, as a draft or as submitted; null when there is none. */
export function contentIn(facts: WeekFacts, week: WeekKey): CheckInContent | null {
  const { draft, submitted } = facts.checkIn ?? {};
  if (submitted) return contentOf(goalsOfWeek(facts.goals, week), submitted, week);
  return draft ?? null;
}
