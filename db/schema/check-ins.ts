import { sql } from 'drizzle-orm';
import {
  type AnyPgColumn,
  check,
  foreignKey,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  unique,
  uuid,
} from 'drizzle-orm/pg-core';
import { id, instant, number, ownerId, prose, version, week } from '../columns.ts';
import {
  type CheckInState,
  type Confidence,
  checkInStates,
  confidences as confidenceWords,
  type FocusOutcome,
  focusOutcomes,
  type Pace,
  paces,
} from '../vocabulary.ts';
import { members } from './accounts.ts';
import { oneOf } from './checks.ts';
import { goals, metrics } from './goals.ts';

export const checkIns = pgTable(
  'check_ins',
  {
    id: id(),
    ownerId: ownerId().references(() => members.id, { onDelete: 'cascade' }),
    week: week('week').notNull(),
    state: text('state').$type<CheckInState>().notNull(),
    /** What was typed and not submitted yet; null from the submission on. */
    draft: jsonb('draft'),
    /** The due moment of the week as it stood at the submission. */
    dueAt: instant('due_at'),
    submittedAt: instant('submitted_at'),
    version: version(),
    createdAt: instant('created_at').notNull(),
    updatedAt: instant('updated_at').notNull(),
  },
  (t) => [
    unique('check_ins_owner_week').on(t.ownerId, t.week),
    unique('check_ins_owner_id').on(t.ownerId, t.id),
    check('check_ins_monday', sql`extract(isodow from ${t.week}) = 1`),
    check('check_ins_state', oneOf(t.state, checkInStates)),
    check(
      'check_ins_submitted',
      sql`(${t.state} = 'submitted') = (${t.submittedAt} is not null) and (${t.state} = 'draft') = (${t.draft} is not null)`,
    ),
  ],
);

const ofCheckIn = (t: { ownerId: AnyPgColumn; checkInId: AnyPgColumn }) =>
  foreignKey({
    columns: [t.ownerId, t.checkInId],
    foreignColumns: [checkIns.ownerId, checkIns.id],
  }).onDelete('cascade');

export const journals = pgTable(
  'journals',
  {
    checkInId: uuid('check_in_id').primaryKey(),
    ownerId: ownerId(),
    wins: prose('wins'),
    blockers: prose('blockers'),
    learned: prose('learned'),
    focus: prose('focus'),
    /** What became of the focus of the week before. */
    lastFocusOutcome: text('last_focus_outcome').$type<FocusOutcome>(),
  },
  (t) => [
    ofCheckIn(t),
    check('journals_last_focus_outcome', oneOf(t.lastFocusOutcome, focusOutcomes)),
  ],
);

/** The member's alone, always: kept apart so that no sharing rule can ever reach it. */
export const privateNotes = pgTable(
  'private_notes',
  {
    checkInId: uuid('check_in_id').primaryKey(),
    ownerId: ownerId(),
    energy: integer('energy'),
    note: prose('note'),
  },
  (t) => [ofCheckIn(t), check('private_notes_energy', sql`${t.energy} between 1 and 5`)],
);

export const measurements = pgTable(
  'measurements',
  {
    metricId: uuid('metric_id').notNull(),
    week: week('week').notNull(),
    ownerId: ownerId(),
    checkInId: uuid('check_in_id').notNull(),
    value: number('value').notNull(),
    /** The newest value of an earlier week at the time of writing. */
    previousValue: number('previous_value'),
    /** The plan line at this week, as it stood when this was logged. */
    plannedValue: number('planned_value'),
    /** Distance to the plan as it was logged, in the metric's unit, positive on the good side. */
    delta: number('delta'),
    /** What `delta` said about the pace; null: logged before this was kept. */
    pace: text('pace').$type<Pace>(),
    /** The 80 % band at the goal's end and the chance of the target, as they were told then; null: not enough data yet. */
    forecastLow: number('forecast_low'),
    forecastHigh: number('forecast_high'),
    chance: number('chance'),
  },
  (t) => [
    primaryKey({ columns: [t.metricId, t.week] }),
    foreignKey({
      columns: [t.ownerId, t.metricId],
      foreignColumns: [metrics.ownerId, metrics.id],
    }).onDelete('cascade'),
    ofCheckIn(t),
    index('measurements_check_in').on(t.checkInId),
    check('measurements_chance', sql`${t.chance} between 0 and 1`),
    check('measurements_pace', oneOf(t.pace, paces)),
  ],
);

export const confidences = pgTable(
  'confidences',
  {
    goalId: uuid('goal_id').notNull(),
    week: week('week').notNull(),
    ownerId: ownerId(),
    checkInId: uuid('check_in_id').notNull(),
    confidence: text('confidence').$type<Confidence>().notNull(),
    nextChange: prose('next_change'),
  },
  (t) => [
    primaryKey({ columns: [t.goalId, t.week] }),
    foreignKey({
      columns: [t.ownerId, t.goalId],
      foreignColumns: [goals.ownerId, goals.id],
    }).onDelete('cascade'),
    ofCheckIn(t),
    index('confidences_check_in').on(t.checkInId),
    check('confidences_confidence', oneOf(t.confidence, confidenceWords)),
  ],
);

/** What a check-in said before an edit, without what is the member's alone. */
export const checkInRevisions = pgTable(
  'check_in_revisions',
  {
    id: id(),
    ownerId: ownerId(),
    checkInId: uuid('check_in_id').notNull(),
    version: integer('version').notNull(),
    content: jsonb('content').notNull(),
    replacedAt: instant('replaced_at').notNull(),
  },
  (t) => [ofCheckIn(t), unique('check_in_revisions_version').on(t.checkInId, t.version)],
);

/** The private part of a revision, kept apart for the same reason as `private_notes`. */
export const privateRevisions = pgTable(
  'private_revisions',
  {
    checkInId: uuid('check_in_id').notNull(),
    version: integer('version').notNull(),
    ownerId: ownerId(),
    content: jsonb('content').notNull(),
  },
  (t) => [primaryKey({ columns: [t.checkInId, t.version] }), ofCheckIn(t)],
);

/** What an edit of a submitted check-in changed, so that a mentor learns of those they can see and of no others. */
export const checkInChanges = pgTable(
  'check_in_changes',
  {
    ownerId: ownerId(),
    checkInId: uuid('check_in_id').notNull(),
    /** The version that the edit made. */
    version: integer('version').notNull(),
    /** Values, confidence or milestones of this goal; null: the words of the check-in. */
    goalId: uuid('goal_id'),
  },
  (t) => [
    unique('check_in_changes_once').on(t.checkInId, t.version, t.goalId).nullsNotDistinct(),
    ofCheckIn(t),
    foreignKey({
      columns: [t.ownerId, t.goalId],
      foreignColumns: [goals.ownerId, goals.id],
    }).onDelete('cascade'),
  ],
);
