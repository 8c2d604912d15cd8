import 'server-only';
import type { Db } from '#/db/transaction.ts';
import type { Confidence, Direction, GoalState, MetricKind, Outcome } from '#/db/vocabulary.ts';
import type { Context } from '#/lib/core/context.ts';
import { NotAllowed, NotFound, StaleVersion } from '#/lib/core/errors.ts';
import { isUuid } from '#/lib/core/ids.ts';
import { type DatedDueRule, dueClock, type WeekKey } from '#/lib/core/week.ts';
import {
  type Fragment,
  sharedCheckIns,
  sharedGoals,
  sharedPlans,
  sharedReplans,
} from '#/lib/mentorships/access.ts';
import type { EarlierPlan, PaceClock } from '#/lib/pace/types.ts';
import type { GoalAt } from './input.ts';
import { changeWarnings, type PlanChange } from './plans/rules.ts';
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
  /** The member's weeks off from the goal's first week on. */
  excused: WeekKey[];
  /** Plans that a change replaced, oldest first. */
  earlierPlans: EarlierPlan[];
  /** The week of the newest decision about a new plan. */
  replannedWeek: WeekKey | null;
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
  waypoints: { weekNumber: number; value: number }[];
  scaleLow: number | null;
  scaleHigh: number | null;
  /** Measurements, oldest first. */
  points: { week: WeekKey; value: number }[];
}

/** What a verb answers. */
export interface GoalAnswer {
  goal: GoalRecord;
  /** Allowed, but worth a thought: sentences for the member. */
  warnings: string[];
}

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
    select ${goalColumns(db, sql``, sql``, sql``)} from goals g where ${goalsVisible(db)} ${rest}`;
}

/** A goal as one of its owner's mentors sees it: measured and said in the check-ins that they see. */
export interface SharedGoal extends Omit<GoalRecord, 'ownerId'> {
  mentee: { name: string; timeZone: string; dueRules: DatedDueRule[] };
  /** Up to this week, one without a visible log may have been logged before the mentorship; null: all is shared. */
  hiddenThrough: WeekKey | null;
}

/** A goal through a mentorship, for its mentor; null when there is none that it shares. */
export async function loadSharedGoal(
  db: Db,
  mentorshipId: string,
  goalId: string,
): Promise<SharedGoal | null> {
  const { sql } = db;
  const [found] = await sql<(SharedGoal & { ownerId?: string })[]>`
    select ${goalColumns(db, sql`and logged.check_in_id = any(seen.ids)`, sql`and ${sharedPlans(db)}`, sql`and ${sharedReplans(db)}`)},
      json_build_object('name', o.name, 'timeZone', o.time_zone, 'dueRules', coalesce((
        select json_agg(json_build_object('fromWeek', d.from_week, 'weekday', d.weekday, 'time', d.local_time))
        from due_rules d where d.owner_id = o.id), '[]')) mentee,
      case when not s.past_shared then s.started_week::text end "hiddenThrough"
    from mentorships s join members o on o.id = s.owner_id
      cross join lateral (
        select coalesce(array_agg(c.id), '{}') ids from check_ins c where ${sharedCheckIns(db)}) seen
      join goals g on ${sharedGoals(db)}
    where s.id = ${mentorshipId} and g.id = ${goalId}`;
  if (!found) return null;
  const { ownerId: _, ...shared } = found;
  return shared;
}

/**
 * @param seen what follows the conditions on measurements and confidences, both `logged`
 * @param held what follows those on `goal_plans e`
 * @param decided what follows those on `replans d`
 */
function goalColumns(db: Db, seen: Fragment, held: Fragment, decided: Fragment): Fragment {
  const { sql } = db;
  return sql`g.id, g.owner_id "ownerId", g.title, g.why, g.start_week "startWeek", g.weeks, g.state,
      g.outcome, g.retrospective, g.closed_week "closedWeek", g.version,
      coalesce((
        select json_agg(json_build_object('id', t.id, 'kind', t.kind, 'name', t.name, 'unit', t.unit,
          'baseline', t.baseline, 'target', t.target, 'direction', t.direction,
          'requiredShare', t.required_share, 'weight', t.weight, 'waypoints', t.waypoints,
          'scaleLow', t.scale_low, 'scaleHigh', t.scale_high, 'points', coalesce((
            select json_agg(json_build_object('week', logged.week, 'value', logged.value) order by logged.week)
            from measurements logged where logged.metric_id = t.id ${seen}), '[]')) order by t.position)
        from metrics t where t.goal_id = g.id), '[]') metrics,
      coalesce((
        select json_agg(json_build_object('id', i.id, 'weekNumber', i.week_number, 'title', i.title,
          'reachedWeek', i.reached_week) order by i.week_number, i.id)
        from milestones i where i.goal_id = g.id), '[]') milestones,
      ${planColumns(db, held)},
      (select max(d.week) from replans d where d.goal_id = g.id ${decided}) "replannedWeek",
      coalesce((
        select json_agg(json_build_object('week', logged.week, 'confidence', logged.confidence)
          order by logged.week)
        from confidences logged where logged.goal_id = g.id ${seen}), '[]') confidences`;
}

/**
 * Columns of `goals g`: when it rested, the member's weeks off, and the plans before the newest.
 * @param held what follows the conditions on `goal_plans e`
 */
export function planColumns({ sql }: Db, held: Fragment): Fragment {
  return sql`coalesce((
        select json_agg(json_build_object('fromWeek', p.from_week, 'untilWeek', p.until_week)
          order by p.from_week)
        from goal_pauses p where p.goal_id = g.id), '[]') pauses,
      coalesce((
        select json_agg(distinct x.week) from excused_weeks x
        where x.owner_id = g.owner_id and x.week >= g.start_week
          and (g.closed_week is null or x.week <= g.closed_week)), '[]') excused,
      coalesce((
        select json_agg(json_build_object('untilWeek', e.until_week, 'weeks', e.weeks, 'terms', e.terms)
          order by e.number)
        from goal_plans e where e.goal_id = g.id ${held}), '[]') "earlierPlans"`;
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

/** A goal after a change, with what should be said about it. @param change of its plan, if it was one */
export async function answerWith(
  ctx: Context,
  goalId: string,
  change: PlanChange | null = null,
): Promise<GoalAnswer> {
  const { sql } = ctx.db;
  const goal = await getGoalFor(ctx, goalId);
  const [{ active }] = await sql<[{ active: number }]>`
    select count(*)::int active from goals g where ${goalsVisible(ctx.db)} and g.state = 'active'`;
  const held = change === null ? [] : changeWarnings(change);
  return { goal, warnings: [...held, ...goalWarnings(goal, active)] };
}

/** Where now lies in the weeks of the acting member. */
export async function clockOf(ctx: Context): Promise<PaceClock> {
  const [member] = await ctx.db.sql<[{ timeZone: string; dueRules: DatedDueRule[] }?]>`
    select m.time_zone "timeZone", coalesce((
      select json_agg(json_build_object('fromWeek', d.from_week, 'weekday', d.weekday, 'time', d.local_time))
      from due_rules d where d.owner_id = m.id), '[]') "dueRules"
    from members m where m.id = (select app_actor())`;
  if (!member) throw new NotFound('member');
  return dueClock(ctx.now, member.dueRules, member.timeZone);
}

/** The week it is now for the acting member. */
export async function currentWeekOf(ctx: Context): Promise<WeekKey> {
  return (await clockOf(ctx)).currentWeek;
}
