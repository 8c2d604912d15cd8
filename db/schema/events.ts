import { index, jsonb, pgTable, text, uuid } from 'drizzle-orm/pg-core';
import { id, instant, ownerId } from '../columns.ts';
import type { EventKind } from '../vocabulary.ts';
import { members } from './accounts.ts';

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
