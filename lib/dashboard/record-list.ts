import 'server-only';
import type { Temporal } from 'temporal-polyfill';
import type { Db } from '#/db/transaction.ts';
import { addWeeks, weekOf } from '#/lib/core/week.ts';
import { loadGoals } from '#/lib/goals/access.ts';
import type { RecordFacts } from '#/lib/pace/record.ts';

/** Five years: beyond that nobody compares quarters, and the read stays bounded. */
const weeksBack = 260;
const goalsAtMost = 300;

/** What the acting member's record is computed from (`recordOf`), in two statements that are sent together. */
export async function recordFacts(db: Db, now: Temporal.Instant): Promise<RecordFacts> {
  const { sql } = db;
  const since = addWeeks(weekOf(now, 'UTC'), -weeksBack);
  const [closed, [row]] = await Promise.all([
    loadGoals(
      db,
      sql`and g.state = 'closed' and g.closed_week >= ${since}
        order by g.closed_week desc, g.id limit ${goalsAtMost}`,
    ),
    sql<[Omit<RecordFacts, 'closed'>]>`
      select
        coalesce((
          select json_agg(json_build_object('state', g.state, 'startWeek', g.start_week, 'weeks', g.weeks,
            'closedWeek', g.closed_week, 'pauses', coalesce((
              select json_agg(json_build_object('fromWeek', p.from_week, 'untilWeek', p.until_week))
              from goal_pauses p where p.goal_id = g.id), '[]')))
          from goals g
          where g.owner_id = (select app_actor()) and g.state <> 'draft' and g.start_week >= ${since}), '[]') spans,
        coalesce((
          select json_agg(distinct x.week) from excused_weeks x
          where x.owner_id = (select app_actor()) and x.week >= ${since}), '[]') excused,
        coalesce((
          select json_agg(c.week) from check_ins c
          where c.owner_id = (select app_actor()) and c.state = 'submitted' and c.week >= ${since}), '[]') logged,
        coalesce((
          select json_agg(json_build_object('goalId', g.id, 'metricId', v.metric_id, 'week', v.week,
            'low', v.forecast_low, 'high', v.forecast_high, 'chance', v.chance))
          from goals g join metrics t on t.goal_id = g.id join measurements v on v.metric_id = t.id
          where g.owner_id = (select app_actor()) and g.state = 'closed' and g.closed_week >= ${since}
            and v.chance is not null and v.forecast_low is not null and v.forecast_high is not null), '[]') told`,
  ]);
  return { closed, ...row };
}
