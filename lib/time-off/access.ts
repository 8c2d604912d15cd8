import 'server-only';
import type { Db } from '#/db/transaction.ts';
import type { TimeOffKind } from '#/db/vocabulary.ts';
import { type Context, memberIdOf } from '#/lib/core/context.ts';
import type { DatedDueRule, WeekKey } from '#/lib/core/week.ts';
import type { StartedGoal } from './effects/rules.ts';
import { timeOffAtMost } from './rules.ts';

export interface StoredTimeOff {
  id: string;
  /** Local dates, both off. */
  fromDay: string;
  toDay: string;
  kind: TimeOffKind;
  reason: string;
  /** The weeks that it excuses, in order. */
  weeks: WeekKey[];
}

export interface TimeOffFacts {
  timeZone: string;
  dueRules: DatedDueRule[];
  /** The latest first. */
  items: StoredTimeOff[];
  /** Goals that were started and are not closed, or were when a week of theirs was off. */
  goals: StartedGoal[];
}

/**
 * All time off of the member that the transaction has named, with the goals that it may move, in one statement; null
 * when it has named nobody.
 */
export async function timeOffFacts({ sql }: Db): Promise<TimeOffFacts | null> {
  const [facts] = await sql<[TimeOffFacts?]>`
    select m.time_zone "timeZone",
      coalesce((
        select json_agg(json_build_object('fromWeek', d.from_week, 'weekday', d.weekday, 'time', d.local_time))
        from due_rules d where d.owner_id = m.id), '[]') "dueRules",
      coalesce((
        select json_agg(item) from (
          select o.id, o.from_day "fromDay", o.to_day "toDay", o.kind, o.reason,
            coalesce((
              select json_agg(x.week order by x.week) from excused_weeks x where x.time_off_id = o.id), '[]') weeks
          from time_off o where o.owner_id = m.id
          order by o.from_day desc, o.id desc limit ${timeOffAtMost}
        ) item), '[]') items,
      coalesce((
        select json_agg(json_build_object('id', g.id, 'title', g.title, 'state', g.state,
          'startWeek', g.start_week, 'weeks', g.weeks, 'closedWeek', g.closed_week,
          'pauses', coalesce((
            select json_agg(json_build_object('fromWeek', p.from_week, 'untilWeek', p.until_week))
            from goal_pauses p where p.goal_id = g.id), '[]'),
          'earlierPlans', coalesce((
            select json_agg(json_build_object('untilWeek', e.until_week, 'weeks', e.weeks, 'terms', e.terms)
              order by e.number)
            from goal_plans e where e.goal_id = g.id), '[]'),
          'lastLogged', greatest(
            (select max(f.week) from confidences f where f.goal_id = g.id),
            (select max(v.week) from measurements v join metrics t on t.id = v.metric_id where t.goal_id = g.id)))
          order by g.start_week, g.id)
        from goals g where g.owner_id = m.id and (g.state in ('active', 'paused') or exists (
          select 1 from excused_weeks x
          where x.owner_id = g.owner_id and x.week >= g.start_week and x.week <= g.closed_week))), '[]') goals
    from members m where m.id = (select app_actor())`;
  return facts ?? null;
}

/**
 * Locks the goals that run, so that no week of theirs is logged until the commit.
 * @returns which of these weeks are logged, in order, and how much time off there is
 */
export async function holdWeeks(
  ctx: Context,
  weeks: readonly WeekKey[],
): Promise<{ logged: WeekKey[]; count: number }> {
  const { sql } = ctx.db;
  const ownerId = memberIdOf(ctx);
  await sql`
    select 1 from goals where owner_id = ${ownerId} and state in ('active', 'paused') order by id for update`;
  // A statement of its own: one that has waited for a lock still sees other rows as they were before.
  const [found] = await sql<[{ logged: WeekKey[]; count: number }]>`
    select coalesce((
        select json_agg(c.week order by c.week) from check_ins c
        where c.owner_id = ${ownerId} and c.state = 'submitted'
          and c.week >= ${weeks[0] ?? null} and c.week <= ${weeks.at(-1) ?? null}), '[]') logged,
      (select count(*)::int from time_off where owner_id = ${ownerId}) count`;
  return found;
}
