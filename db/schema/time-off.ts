import { sql } from 'drizzle-orm';
import {
  check,
  date,
  foreignKey,
  index,
  pgTable,
  primaryKey,
  text,
  unique,
  uuid,
} from 'drizzle-orm/pg-core';
import { id, instant, ownerId, prose, week } from '../columns.ts';
import { type TimeOffKind, timeOffKinds } from '../vocabulary.ts';
import { members } from './accounts.ts';
import { oneOf } from './checks.ts';

/** Days off, with their reason: the member's alone, always. What follows for the weeks is in `excused_weeks`. */
export const timeOff = pgTable(
  'time_off',
  {
    id: id(),
    ownerId: ownerId().references(() => members.id, { onDelete: 'cascade' }),
    fromDay: date('from_day', { mode: 'string' }).notNull(),
    /** The last day off. */
    toDay: date('to_day', { mode: 'string' }).notNull(),
    kind: text('kind').$type<TimeOffKind>().notNull(),
    reason: prose('reason'),
    createdAt: instant('created_at').notNull(),
  },
  (t) => [
    unique('time_off_owner_id').on(t.ownerId, t.id),
    index('time_off_owner').on(t.ownerId, t.fromDay),
    check('time_off_order', sql`${t.toDay} >= ${t.fromDay}`),
    check('time_off_kind', oneOf(t.kind, timeOffKinds)),
  ],
);

/** A week in which nothing is due, because a working day of it is off. Mentors see the weeks, and no more. */
export const excusedWeeks = pgTable(
  'excused_weeks',
  {
    ownerId: ownerId(),
    week: week('week').notNull(),
    timeOffId: uuid('time_off_id').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.timeOffId, t.week] }),
    foreignKey({
      columns: [t.ownerId, t.timeOffId],
      foreignColumns: [timeOff.ownerId, timeOff.id],
    }).onDelete('cascade'),
    index('excused_weeks_owner').on(t.ownerId, t.week),
    check('excused_weeks_monday', sql`extract(isodow from ${t.week}) = 1`),
  ],
);
