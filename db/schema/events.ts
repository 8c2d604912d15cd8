import { sql } from 'drizzle-orm';
import { check, index, integer, jsonb, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core';
import { id, instant, ownerId } from '../columns.ts';
import {
  type EventKind,
  type MailKind,
  type MailState,
  mailKinds,
  mailStates,
} from '../vocabulary.ts';
import { members } from './accounts.ts';
import { oneOf } from './checks.ts';

/** One row with each change, written in its transaction; everything told to people is derived from these. */
export const events = pgTable(
  'events',
  {
    id: id(),
    ownerId: ownerId().references(() => members.id, { onDelete: 'cascade' }),
    /** A member's id, or `system`. */
    actor: text('actor').notNull(),
    kind: text('kind').$type<EventKind>().notNull(),
    subjectId: uuid('subject_id').notNull(),
    /** Facts, never text a member wrote. */
    facts: jsonb('facts').notNull(),
    createdAt: instant('created_at').notNull(),
  },
  (t) => [index('events_owner').on(t.ownerId, t.createdAt)],
);

/** To whom an event is told: one row for each person, written with the event. */
export const notices = pgTable(
  'notices',
  {
    /** Who is told. */
    ownerId: ownerId().references(() => members.id, { onDelete: 'cascade' }),
    eventId: uuid('event_id')
      .notNull()
      .references(() => events.id, { onDelete: 'cascade' }),
    kind: text('kind').$type<EventKind>().notNull(),
    /** Through which mentorship it concerns them; decides whether it may still be seen. */
    mentorshipId: uuid('mentorship_id').notNull(),
    createdAt: instant('created_at').notNull(),
    readAt: instant('read_at'),
  },
  (t) => [
    primaryKey({ columns: [t.ownerId, t.eventId] }),
    index('notices_owner').on(t.ownerId, t.createdAt),
    index('notices_unread').on(t.ownerId).where(sql`${t.readAt} is null`),
  ],
);

/** What is to leave the house by mail: written with the change, sent by a worker. */
export const outbox = pgTable(
  'outbox',
  {
    id: id(),
    ownerId: ownerId().references(() => members.id, { onDelete: 'cascade' }),
    kind: text('kind').$type<MailKind>().notNull(),
    /** The row it is about: a mentorship. */
    subjectId: uuid('subject_id').notNull(),
    /** Which turn of the subject: an invitation that was sent anew drops the mail before. */
    turn: integer('turn').notNull().default(1),
    state: text('state').$type<MailState>().notNull().default('queued'),
    attempts: integer('attempts').notNull().default(0),
    nextAttemptAt: instant('next_attempt_at').notNull(),
    leasedUntil: instant('leased_until'),
    /** Why the last attempt failed: a code, never the text of a mail. */
    problem: text('problem'),
    createdAt: instant('created_at').notNull(),
    settledAt: instant('settled_at'),
  },
  (t) => [
    index('outbox_queued').on(t.nextAttemptAt).where(sql`${t.state} = 'queued'`),
    index('outbox_subject').on(t.subjectId),
    check('outbox_kind', oneOf(t.kind, mailKinds)),
    check('outbox_state', oneOf(t.state, mailStates)),
  ],
);
