import { sql } from 'drizzle-orm';
import {
  type AnyPgColumn,
  check,
  foreignKey,
  index,
  integer,
  jsonb,
  pgTable,
  text,
  unique,
  uuid,
} from 'drizzle-orm/pg-core';
import { id, instant, ownerId, prose, week } from '../columns.ts';
import { type ReplanOption, replanOptions } from '../vocabulary.ts';
import { oneOf } from './checks.ts';
import { goals } from './goals.ts';

const ofGoal = (t: { ownerId: AnyPgColumn; goalId: AnyPgColumn }) =>
  foreignKey({
    columns: [t.ownerId, t.goalId],
    foreignColumns: [goals.ownerId, goals.id],
  }).onDelete('cascade');

/** A plan that held before the one in `goals` and `metrics`, kept when a change replaced it. */
export const goalPlans = pgTable(
  'goal_plans',
  {
    id: id(),
    ownerId: ownerId(),
    goalId: uuid('goal_id').notNull(),
    /** From 1; of several that hold in a week, the one with the lowest number does. */
    number: integer('number').notNull(),
    /** The first week in which it holds no more; may lie ahead. */
    untilWeek: week('until_week').notNull(),
    weeks: integer('weeks').notNull(),
    /** Of each metric what its plan line is made of, see `PlanTerms`. */
    terms: jsonb('terms').notNull(),
    replacedAt: instant('replaced_at').notNull(),
  },
  (t) => [
    ofGoal(t),
    unique('goal_plans_number').on(t.goalId, t.number),
    check('goal_plans_weeks', sql`${t.weeks} between 2 and 12`),
    check('goal_plans_monday', sql`extract(isodow from ${t.untilWeek}) = 1`),
    check('goal_plans_terms', sql`jsonb_typeof(${t.terms}) = 'array'`),
  ],
);

/** What a member decided when a goal went off its plan, and why. */
export const replans = pgTable(
  'replans',
  {
    id: id(),
    ownerId: ownerId(),
    goalId: uuid('goal_id').notNull(),
    option: text('option').$type<ReplanOption>().notNull(),
    reason: prose('reason'),
    /** The member's week in which it was decided. */
    week: week('week').notNull(),
    createdAt: instant('created_at').notNull(),
  },
  (t) => [
    ofGoal(t),
    index('replans_goal').on(t.goalId, t.createdAt),
    check('replans_option', oneOf(t.option, replanOptions)),
    check('replans_monday', sql`extract(isodow from ${t.week}) = 1`),
  ],
);
