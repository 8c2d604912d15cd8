import { sql } from 'drizzle-orm';
import {
  check,
  foreignKey,
  index,
  integer,
  jsonb,
  pgTable,
  text,
  unique,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core';
import { id, instant, number, ownerId, prose, version, week } from '../columns.ts';
import {
  type Direction,
  directions,
  type GoalState,
  goalStates,
  type MetricKind,
  metricKinds,
  type Outcome,
  outcomes,
} from '../vocabulary.ts';
import { members } from './accounts.ts';
import { oneOf } from './checks.ts';

export const goals = pgTable(
  'goals',
  {
    id: id(),
    ownerId: ownerId().references(() => members.id, { onDelete: 'cascade' }),
    title: text('title').notNull(),
    why: prose('why'),
    startWeek: week('start_week').notNull(),
    /** Active weeks, 2 to 12; paused weeks come on top. */
    weeks: integer('weeks').notNull(),
    state: text('state').$type<GoalState>().notNull(),
    outcome: text('outcome').$type<Outcome>(),
    retrospective: text('retrospective'),
    closedWeek: week('closed_week'),
    version: version(),
    createdAt: instant('created_at').notNull(),
    updatedAt: instant('updated_at').notNull(),
  },
  (t) => [
    unique('goals_owner_id').on(t.ownerId, t.id),
    index('goals_owner_state').on(t.ownerId, t.state, t.startWeek),
    check('goals_weeks', sql`${t.weeks} between 2 and 12`),
    check('goals_monday', sql`extract(isodow from ${t.startWeek}) = 1`),
    check('goals_state', oneOf(t.state, goalStates)),
    check('goals_outcome', oneOf(t.outcome, outcomes)),
    check(
      'goals_closed',
      sql`(${t.state} = 'closed') = (${t.outcome} is not null and ${t.closedWeek} is not null)`,
    ),
  ],
);

/** A stretch of weeks in which a goal rests; `until_week` is the week it goes on, null while it rests. */
export const goalPauses = pgTable(
  'goal_pauses',
  {
    id: id(),
    ownerId: ownerId(),
    goalId: uuid('goal_id').notNull(),
    fromWeek: week('from_week').notNull(),
    untilWeek: week('until_week'),
  },
  (t) => [
    foreignKey({
      columns: [t.ownerId, t.goalId],
      foreignColumns: [goals.ownerId, goals.id],
    }).onDelete('cascade'),
    index('goal_pauses_goal').on(t.goalId),
    uniqueIndex('goal_pauses_one_open').on(t.goalId).where(sql`${t.untilWeek} is null`),
    check('goal_pauses_order', sql`${t.untilWeek} >= ${t.fromWeek}`),
  ],
);

export const metrics = pgTable(
  'metrics',
  {
    id: id(),
    ownerId: ownerId(),
    goalId: uuid('goal_id').notNull(),
    position: integer('position').notNull(),
    kind: text('kind').$type<MetricKind>().notNull(),
    name: text('name').notNull(),
    unit: text('unit').notNull().default(''),
    baseline: number('baseline').notNull(),
    /** For a habit: the threshold to keep each week. */
    target: number('target').notNull(),
    direction: text('direction').$type<Direction>().notNull(),
    /** For a habit: the share of weeks that must hold, above 0 and up to 1. */
    requiredShare: number('required_share'),
    weight: number('weight').notNull().default(1),
    /** Values that the plan line passes on its way: `[{ weekNumber, value }]`, by week. */
    waypoints: jsonb('waypoints')
      .$type<{ weekNumber: number; value: number }[]>()
      .notNull()
      .default([]),
    /** For a level: the ends of its scale, as far as they were given. */
    scaleLow: number('scale_low'),
    scaleHigh: number('scale_high'),
  },
  (t) => [
    unique('metrics_owner_id').on(t.ownerId, t.id),
    foreignKey({
      columns: [t.ownerId, t.goalId],
      foreignColumns: [goals.ownerId, goals.id],
    }).onDelete('cascade'),
    index('metrics_goal').on(t.goalId),
    check('metrics_kind', oneOf(t.kind, metricKinds)),
    check('metrics_direction', oneOf(t.direction, directions)),
    check('metrics_waypoints', sql`jsonb_typeof(${t.waypoints}) = 'array'`),
    check('metrics_scale', sql`${t.scaleLow} < ${t.scaleHigh}`),
    check('metrics_weight', sql`${t.weight} between 0 and 100`),
    check(
      'metrics_required_share',
      sql`(${t.kind} = 'habit') = (${t.requiredShare} is not null) and ${t.requiredShare} > 0 and ${t.requiredShare} <= 1`,
    ),
  ],
);

export const milestones = pgTable(
  'milestones',
  {
    id: id(),
    ownerId: ownerId(),
    goalId: uuid('goal_id').notNull(),
    /** Which active week of the goal, from 1. */
    weekNumber: integer('week_number').notNull(),
    title: text('title').notNull(),
    reachedWeek: week('reached_week'),
  },
  (t) => [
    unique('milestones_owner_id').on(t.ownerId, t.id),
    foreignKey({
      columns: [t.ownerId, t.goalId],
      foreignColumns: [goals.ownerId, goals.id],
    }).onDelete('cascade'),
    index('milestones_goal').on(t.goalId),
    check('milestones_week_number', sql`${t.weekNumber} between 1 and 12`),
  ],
);
