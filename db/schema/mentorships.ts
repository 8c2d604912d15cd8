import { sql } from 'drizzle-orm';
import {
  boolean,
  check,
  date,
  foreignKey,
  index,
  integer,
  pgTable,
  primaryKey,
  text,
  unique,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core';
import { bytes, id, instant, ownerId, prose, version, week } from '../columns.ts';
import {
  type GoalSharing,
  goalSharings,
  type MentorshipEnder,
  type MentorshipState,
  mentorshipEnders,
  mentorshipStates,
} from '../vocabulary.ts';
import { members } from './accounts.ts';
import { oneOf } from './checks.ts';
import { goals } from './goals.ts';

/** Owned by the mentee: who mentors them, and what that mentor sees. */
export const mentorships = pgTable(
  'mentorships',
  {
    id: id(),
    ownerId: ownerId().references(() => members.id, { onDelete: 'cascade' }),
    /** Null until somebody accepts. */
    mentorId: uuid('mentor_id').references(() => members.id, { onDelete: 'set null' }),
    state: text('state').$type<MentorshipState>().notNull(),
    /** Where the invitation went, lower case. */
    invitedEmail: text('invited_email').notNull(),
    message: prose('message'),
    /** Goes up each time the invitation is sent anew, which makes the link before it void. */
    invitationNumber: integer('invitation_number').notNull().default(1),
    /** SHA-256 of the link's token; null once it was used or revoked. */
    tokenHash: bytes('token_hash').unique(),
    expiresAt: instant('expires_at').notNull(),
    goalSharing: text('goal_sharing').$type<GoalSharing>().notNull(),
    /** Since when the journal is shared; null: numbers only. */
    journalSince: instant('journal_since'),
    /** Whether check-ins from before `started_at`, and goals closed before, are shared too. */
    pastShared: boolean('past_shared').notNull(),
    /** When it was accepted; check-ins submitted from then on are the mentor's to review. */
    startedAt: instant('started_at'),
    /** The mentee's week of that moment. */
    startedWeek: week('started_week'),
    /** The mentor is away until this day, which is the first one back. */
    awayUntil: date('away_until', { mode: 'string' }),
    /** On acceptance it takes the place of this one. */
    replacesId: uuid('replaces_id'),
    endedAt: instant('ended_at'),
    endedBy: text('ended_by').$type<MentorshipEnder>(),
    version: version(),
    createdAt: instant('created_at').notNull(),
    updatedAt: instant('updated_at').notNull(),
  },
  (t) => [
    unique('mentorships_owner_id').on(t.ownerId, t.id),
    uniqueIndex('mentorships_one_active')
      .on(t.ownerId, t.mentorId)
      .where(sql`${t.state} = 'active'`),
    uniqueIndex('mentorships_one_invitation')
      .on(t.ownerId, t.invitedEmail)
      .where(sql`${t.state} = 'invited'`),
    index('mentorships_mentor').on(t.mentorId).where(sql`${t.state} = 'active'`),
    foreignKey({
      columns: [t.ownerId, t.replacesId],
      foreignColumns: [t.ownerId, t.id],
      name: 'mentorships_replaces',
    }),
    check('mentorships_state', oneOf(t.state, mentorshipStates)),
    check('mentorships_goal_sharing', oneOf(t.goalSharing, goalSharings)),
    check('mentorships_ended_by', oneOf(t.endedBy, mentorshipEnders)),
    check('mentorships_not_oneself', sql`${t.ownerId} <> ${t.mentorId}`),
    check('mentorships_invited', sql`(${t.state} = 'invited') = (${t.tokenHash} is not null)`),
    check(
      'mentorships_active',
      sql`${t.state} <> 'active' or (${t.mentorId} is not null and ${t.startedAt} is not null and ${t.startedWeek} is not null)`,
    ),
    check('mentorships_ended', sql`(${t.state} = 'ended') = (${t.endedAt} is not null)`),
  ],
);

/** The goals of a mentorship that shares named ones. None named: none shared. */
export const mentorshipGoals = pgTable(
  'mentorship_goals',
  {
    mentorshipId: uuid('mentorship_id').notNull(),
    goalId: uuid('goal_id').notNull(),
    ownerId: ownerId(),
  },
  (t) => [
    primaryKey({ columns: [t.mentorshipId, t.goalId] }),
    foreignKey({
      columns: [t.ownerId, t.mentorshipId],
      foreignColumns: [mentorships.ownerId, mentorships.id],
    }).onDelete('cascade'),
    foreignKey({
      columns: [t.ownerId, t.goalId],
      foreignColumns: [goals.ownerId, goals.id],
    }).onDelete('cascade'),
    index('mentorship_goals_goal').on(t.goalId),
  ],
);
