import 'server-only';
import type { Db } from '#/db/transaction.ts';
import type { Confidence, Pace } from '#/db/vocabulary.ts';
import { isUuid } from '#/lib/core/ids.ts';
import type { WeekKey } from '#/lib/core/week-key.ts';
import { goalsVisible } from '#/lib/goals/access.ts';

/** A goal rests at most so long that its log stays shorter. */
const weeksAtMost = 200;

/** What was logged in one week of a goal, as it was told then. */
export interface GoalWeek {
  week: WeekKey;
  late: boolean;
  confidence: Confidence | null;
  /** What changes next week; empty when nothing was said. */
  nextChange: string;
  /** In the order of the goal's metrics; those without a value are left out. */
  values: {
    metricId: string;
    value: number;
    plannedValue: number | null;
    pace: Pace | null;
    chance: number | null;
  }[];
  /** The beginnings of the week's journal, in Markdown; of a week with several goals it may tell of others. */
  journal: { wins: string; blockers: string; learned: string };
}

/**
 * The submitted check-ins of the weeks from a goal's first to its last, oldest first, in one statement: for the goal's
 * owner alone; empty for everybody else.
 */
export async function goalWeekList(db: Db, goalId: string): Promise<GoalWeek[]> {
  if (!isUuid(goalId)) return [];
  const { sql } = db;
  const rows = await sql<GoalWeek[]>`
    select c.week, coalesce(c.submitted_at > c.due_at, false) late, f.confidence,
      coalesce(f.next_change, '') "nextChange",
      coalesce((
        select json_agg(json_build_object('metricId', v.metric_id, 'value', v.value,
          'plannedValue', v.planned_value, 'pace', v.pace, 'chance', v.chance) order by t.position)
        from measurements v join metrics t on t.id = v.metric_id
        where t.goal_id = g.id and v.week = c.week and v.check_in_id = c.id), '[]') "values",
      json_build_object('wins', coalesce(left(j.wins, 320), ''),
        'blockers', coalesce(left(j.blockers, 320), ''),
        'learned', coalesce(left(j.learned, 320), '')) journal
    from goals g join check_ins c on c.owner_id = g.owner_id and c.state = 'submitted'
        and c.week >= g.start_week and (g.closed_week is null or c.week <= g.closed_week)
      left join confidences f on f.goal_id = g.id and f.week = c.week and f.check_in_id = c.id
      left join journals j on j.check_in_id = c.id
    where g.id = ${goalId} and ${goalsVisible(db)}
    order by c.week limit ${weeksAtMost}`;
  return [...rows];
}
