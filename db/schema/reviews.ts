import { sql } from 'drizzle-orm';
import {
  check,
  foreignKey,
  index,
  integer,
  pgTable,
  primaryKey,
  text,
  unique,
  uuid,
} from 'drizzle-orm/pg-core';
import { id, instant, ownerId, prose, version } from '../columns.ts';
import {
  type CommentAnchor,
  type CommentKind,
  commentAnchors,
  commentKinds,
  type ReviewState,
  reviewStates,
  type SuggestionUse,
  suggestionUses,
} from '../vocabulary.ts';
import { members } from './accounts.ts';
import { checkIns } from './check-ins.ts';
import { oneOf } from './checks.ts';
import { goals } from './goals.ts';
import { mentorships } from './mentorships.ts';

/** The answer that a submitted check-in is owed. One for each check-in, whoever gives it. */
export const reviews = pgTable(
  'reviews',
  {
    checkInId: uuid('check_in_id').primaryKey(),
    ownerId: ownerId(),
    /** Whose mentor owes it. */
    mentorshipId: uuid('mentorship_id').notNull(),
    state: text('state').$type<ReviewState>().notNull(),
    /** Since when it is the turn of whose turn it is; set once per turn. */
    awaitingSince: instant('awaiting_since').notNull(),
    /** From when on the mentee's other mentors are offered it; null while it is not the mentor's turn. */
    offeredFrom: instant('offered_from'),
    reviewedAt: instant('reviewed_at'),
    reviewedBy: uuid('reviewed_by').references(() => members.id, { onDelete: 'set null' }),
    /** The version of the check-in that the reviewer had before them. */
    reviewedVersion: integer('reviewed_version'),
    /** The submission. */
    createdAt: instant('created_at').notNull(),
  },
  (t) => [
    foreignKey({
      columns: [t.ownerId, t.checkInId],
      foreignColumns: [checkIns.ownerId, checkIns.id],
    }).onDelete('cascade'),
    foreignKey({
      columns: [t.ownerId, t.mentorshipId],
      foreignColumns: [mentorships.ownerId, mentorships.id],
    }).onDelete('cascade'),
    index('reviews_owed').on(t.ownerId, t.awaitingSince).where(sql`${t.state} = 'awaiting_mentor'`),
    index('reviews_mentorship').on(t.mentorshipId),
    check('reviews_state', oneOf(t.state, reviewStates)),
    check('reviews_reviewed', sql`${t.state} <> 'reviewed' or ${t.reviewedAt} is not null`),
    check(
      'reviews_offered',
      sql`(${t.state} = 'awaiting_mentor') = (${t.offeredFrom} is not null)`,
    ),
  ],
);

/** A message between a mentee and one of their mentors, on something of the mentee's. */
export const comments = pgTable(
  'comments',
  {
    id: id(),
    /** The mentee. */
    ownerId: ownerId(),
    mentorshipId: uuid('mentorship_id').notNull(),
    /** Null: the account is gone. */
    authorId: uuid('author_id').references(() => members.id, { onDelete: 'set null' }),
    /** The first comment of the thread; null for that one itself. */
    rootId: uuid('root_id'),
    anchor: text('anchor').$type<CommentAnchor>().notNull(),
    /** The week it is about; null for a comment on a goal outside any week. */
    checkInId: uuid('check_in_id'),
    goalId: uuid('goal_id'),
    /** Null again when the metric or the milestone was taken out of its goal. */
    metricId: uuid('metric_id'),
    milestoneId: uuid('milestone_id'),
    kind: text('kind').$type<CommentKind>().notNull(),
    /** Markdown; empty once it is deleted. */
    body: prose('body'),
    version: version(),
    createdAt: instant('created_at').notNull(),
    editedAt: instant('edited_at'),
    deletedAt: instant('deleted_at'),
  },
  (t) => [
    unique('comments_owner_id').on(t.ownerId, t.id),
    foreignKey({
      columns: [t.ownerId, t.mentorshipId],
      foreignColumns: [mentorships.ownerId, mentorships.id],
    }).onDelete('cascade'),
    foreignKey({
      columns: [t.ownerId, t.rootId],
      foreignColumns: [t.ownerId, t.id],
      name: 'comments_root',
    }).onDelete('cascade'),
    foreignKey({
      columns: [t.ownerId, t.checkInId],
      foreignColumns: [checkIns.ownerId, checkIns.id],
    }).onDelete('cascade'),
    foreignKey({
      columns: [t.ownerId, t.goalId],
      foreignColumns: [goals.ownerId, goals.id],
    }).onDelete('cascade'),
    index('comments_check_in').on(t.checkInId),
    index('comments_goal').on(t.goalId),
    index('comments_root_id').on(t.rootId),
    index('comments_mentorship').on(t.mentorshipId),
    index('comments_author').on(t.authorId, t.id),
    check('comments_anchor', oneOf(t.anchor, commentAnchors)),
    check('comments_kind', oneOf(t.kind, commentKinds)),
    check(
      'comments_place',
      sql`case when ${t.anchor} in ('goal', 'metric', 'milestone') then ${t.goalId} is not null
        else ${t.checkInId} is not null and ${t.goalId} is null end`,
    ),
    check('comments_deleted', sql`${t.deletedAt} is null or ${t.body} = ''`),
  ],
);

/** What a comment said before an edit. */
export const commentRevisions = pgTable(
  'comment_revisions',
  {
    commentId: uuid('comment_id').notNull(),
    version: integer('version').notNull(),
    ownerId: ownerId(),
    body: text('body').notNull(),
    replacedAt: instant('replaced_at').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.commentId, t.version] }),
    foreignKey({
      columns: [t.ownerId, t.commentId],
      foreignColumns: [comments.ownerId, comments.id],
    }).onDelete('cascade'),
  ],
);

/** What the mentee made of a suggestion. */
export const suggestionTakings = pgTable(
  'suggestion_takings',
  {
    commentId: uuid('comment_id').notNull(),
    usedAs: text('used_as').$type<SuggestionUse>().notNull(),
    ownerId: ownerId(),
    takenAt: instant('taken_at').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.commentId, t.usedAs] }),
    foreignKey({
      columns: [t.ownerId, t.commentId],
      foreignColumns: [comments.ownerId, comments.id],
    }).onDelete('cascade'),
    check('suggestion_takings_used_as', oneOf(t.usedAs, suggestionUses)),
  ],
);

/** A mentor's private note on a check-in; owned by the mentor, seen by nobody else. */
export const mentorNotes = pgTable(
  'mentor_notes',
  {
    ownerId: ownerId().references(() => members.id, { onDelete: 'cascade' }),
    checkInId: uuid('check_in_id').notNull(),
    menteeId: uuid('mentee_id').notNull(),
    body: prose('body'),
    version: version(),
    updatedAt: instant('updated_at').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.ownerId, t.checkInId] }),
    foreignKey({
      columns: [t.menteeId, t.checkInId],
      foreignColumns: [checkIns.ownerId, checkIns.id],
    }).onDelete('cascade'),
  ],
);

/** Who opened which check-in, when: the mentee's access log. */
export const checkInOpenings = pgTable(
  'check_in_openings',
  {
    ownerId: ownerId(),
    checkInId: uuid('check_in_id').notNull(),
    mentorshipId: uuid('mentorship_id').notNull(),
    mentorId: uuid('mentor_id')
      .notNull()
      .references(() => members.id, { onDelete: 'cascade' }),
    /** Ten minutes of the clock, counted from 1970: opening again within them is the same opening. */
    slot: integer('slot').notNull(),
    openedAt: instant('opened_at').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.checkInId, t.mentorId, t.slot] }),
    foreignKey({
      columns: [t.ownerId, t.checkInId],
      foreignColumns: [checkIns.ownerId, checkIns.id],
    }).onDelete('cascade'),
    foreignKey({
      columns: [t.ownerId, t.mentorshipId],
      foreignColumns: [mentorships.ownerId, mentorships.id],
    }).onDelete('cascade'),
    index('check_in_openings_owner').on(t.ownerId, t.openedAt),
  ],
);
