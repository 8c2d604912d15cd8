import 'server-only';
import type { PendingQuery, Row } from 'postgres';
import type { Db } from '#/db/transaction.ts';
import type { Confidence, Direction, GoalState, MetricKind, Outcome } from '#/db/vocabulary.ts';
import type { Context } from '#/lib/core/context.ts';
import { NotAllowed, NotFound, StaleVersion } from '#/lib/core/errors.ts';
import { isUuid } from '#/lib/core/ids.ts';
import { type WeekKey, weekOf } from '#/lib/core/week.ts';
import type { GoalAt } from './input.ts';
import { changeProblem } from './policy.ts';
import { goalWarnings } from './rules.ts';

export interface GoalRecord {
  id: string;
  ownerId: string;
  title: string;
  why: string;
  startWeek: WeekKey;
  weeks: number;
  state: GoalState;
  outcome: Outcome | null;
  retrospective: string | null;
  closedWeek: WeekKey | null;
  version: number;
  metrics: MetricRecord[];
  milestones: { id: string; weekNumber: number; title: string; reachedWeek: WeekKey | null }[];
  pauses: { fromWeek: WeekKey; untilWeek: WeekKey | null }[];
  confidences: { week: WeekKey; confidence: Confidence }[];
}

export interface MetricRecord {
  id: string;
  kind: MetricKind;
  name: string;
  unit: string;
  baseline: number;
  target: number;
  direction: Direction;
  requiredShare: number | null;
  weight: number;
  /** Measurements, oldest first. */
  points: { week: WeekKey; value: number }[];
}

/** What a verb answers. */
export interface GoalAnswer {
  goal: GoalRecord;
  /** Allowed, but worth a thought: sentences for the member. */
  warnings: string[];
}

export type Fragment = PendingQuery<Row[]>;

/**
 * The condition on `goals g` that the transaction's actor may see it: their own. It asks the database who that
 * is, because a page sends its read before it knows.
 */
export function goalsVisible({ sql }: Db): Fragment {
  return sql`g.owner_id = (select app_actor())`;
}

/**
 * Whole goals in one statement, with everything their standing is computed from.
 * @param rest what follows `from goals g where visible`: `and …`, `order by`, `limit`; bound it
 */
export function loadGoals(db: Db, rest: Fragment): Promise<GoalRecord[]> {
  const { sql } = db;
  return sql<GoalRecord[]>`
    select g.id, g.owner_id "ownerId", g.title, g.why, g.start_week "startWeek", g.weeks, g.state,
      g.outcome, g.retrospective, g.closed_week "closedWeek", g.version,
      coalesce((
        select json_agg(json_build_object('id', m.id, 'kind', m.kind, 'name', m.name, 'unit', m.unit,
          'baseline', m.baseline, 'target', m.target, 'direction', m.direction,
          'requiredShare', m.required_share, 'weight', m.weight, 'points', coalesce((
            select json_agg(json_build_object('week', v.week, 'value', v.value) order by v.week)
            from measurements v where v.metric_id = m.id), '[]')) order by m.position)
        from metrics m where m.goal_id = g.id), '[]') metrics,
      coalesce((
        select json_agg(json_build_object('id', s.id, 'weekNumber', s.week_number, 'title', s.title,
          'reachedWeek', s.reached_week) order by s.week_number, s.id)
        from milestones s where s.goal_id = g.id), '[]') milestones,
      coalesce((
        select json_agg(json_build_object('fromWeek', p.from_week, 'untilWeek', p.until_week)
          order by p.from_week)
        from goal_pauses p where p.goal_id = g.id), '[]') pauses,
      coalesce((
        select json_agg(json_build_object('week', c.week, 'confidence', c.confidence) order by c.week)
        from confidences c where c.goal_id = g.id), '[]') confidences
    from goals g where ${goalsVisible(db)} ${rest}`;
}

/** One goal that the actor may see. @throws NotFound when there is none, or it is not theirs to see */
export async function getGoalFor(ctx: Pick<Context, 'db'>, goalId: string): Promise<GoalRecord> {
  const { sql } = ctx.db;
  const [goal] = isUuid(goalId) ? await loadGoals(ctx.db, sql`and g.id = ${goalId}`) : [];
  if (!goal) throw new NotFound('goal');
  return goal;
}

/**
 * A goal that the actor is about to change, as they have seen it.
 * @throws NotFound, NotAllowed, or StaleVersion (with the goal as it stands) when it was changed since
 */
export async function getGoalToChange(ctx: Context, at: GoalAt): Promise<GoalRecord> {
  const goal = await getGoalFor(ctx, at.goalId);
  const refusal = changeProblem(ctx.actor, goal);
  if (refusal) throw new NotAllowed('not_the_owner', refusal);
  if (goal.version !== at.version) throw new StaleVersion(goal.version, goal);
  return goal;
}

/**
 * Locks the metrics and milestones of a goal, so that nothing more is logged for them before the commit, and
 * reads the goal again.
 */
export async function holdParts(ctx: Context, goalId: string): Promise<GoalRecord> {
  const { sql } = ctx.db;
  await sql`select 1 from metrics where goal_id = ${goalId} order by id for update`;
  await sql`select 1 from milestones where goal_id = ${goalId} order by id for update`;
  return getGoalFor(ctx, goalId);
}

/** A goal after a change, with what should be said about it. */
export async function answerWith(ctx: Context, goalId: string): Promise<GoalAnswer> {
  const { sql } = ctx.db;
  const goal = await getGoalFor(ctx, goalId);
  const [{ active }] = await sql<[{ active: number }]>`
    select count(*)::int active from goals g where ${goalsVisible(ctx.db)} and g.state = 'active'`;
  return { goal, warnings: goalWarnings(goal, active) };
}

/** The week it is now for the acting member. */
export async function currentWeekOf(ctx: Context): Promise<WeekKey> {
  const [member] = await ctx.db.sql<[{ timeZone: string }?]>`
    select time_zone "timeZone" from members where id = (select app_actor())`;
  if (!member) throw new NotFound('member');
  return weekOf(ctx.now, member.timeZone);
}
