import 'server-only';
import { z } from '@hono/zod-openapi';
import {
  commentAnchors,
  commentKinds,
  confidences,
  directions,
  focusOutcomes,
  metricKinds,
  paces,
  reviewStates,
  suggestionUses,
} from '#/db/vocabulary.ts';

// What the API shows of reviews and comments.

const week = z.string().openapi({ example: '2026-11-16' });
const instant = z.string().openapi({ example: '2026-11-20T18:42:07+00:00' });
const number = z.number().nullable();
const nextCursor = z.string().nullable();

const queueItem = z
  .strictObject({
    checkInId: z.string(),
    mentorshipId: z.string(),
    week,
    menteeName: z.string(),
    state: z.enum(['awaiting_mentor', 'awaiting_member']),
    awaitingSince: instant,
    submittedAt: instant,
    late: z.boolean(),
    offered: z.boolean().openapi({ description: 'Another mentor owes it; you may step in.' }),
    changedSinceReview: z.boolean(),
    said: z.enum(confidences).nullable(),
    shown: z.enum(paces),
  })
  .openapi('QueuedReview');

export const reviewQueuePage = z
  .strictObject({
    items: z.array(queueItem),
    nextCursor,
    total: z.int().openapi({ description: 'Of the whole queue, 1,000 at most.' }),
  })
  .openapi('ReviewQueue');

const comment = z
  .strictObject({
    id: z.string(),
    kind: z.enum(commentKinds),
    body: z.string().openapi({ description: 'Markdown; empty once it is deleted.' }),
    author: z.string(),
    mine: z.boolean(),
    createdAt: instant,
    editedAt: instant.nullable(),
    deleted: z.boolean(),
    version: z.int(),
    revisions: z.int(),
    takenAs: z.array(z.enum(suggestionUses)),
  })
  .openapi('Comment');

export const thread = z
  .strictObject({
    id: z.string().openapi({ description: 'Of its first comment.' }),
    mentorshipId: z.string(),
    mentorName: z.string(),
    anchor: z.enum(commentAnchors),
    checkInId: z.string().nullable(),
    week: week.nullable(),
    goalId: z.string().nullable(),
    metricId: z.string().nullable(),
    milestoneId: z.string().nullable(),
    about: z.string().openapi({ description: 'Name of the goal, metric or milestone.' }),
    waitingFor: z
      .enum(['mentor', 'member'])
      .nullable()
      .openapi({ description: 'Who has not answered a question yet.' }),
    open: z.boolean().openapi({ description: 'The mentorship lasts.' }),
    comments: z.array(comment),
  })
  .openapi('Thread');

const metric = z.strictObject({
  id: z.string(),
  name: z.string(),
  unit: z.string(),
  kind: z.enum(metricKinds),
  direction: z.enum(directions),
  now: number,
  before: number.openapi({ description: 'In the check-in that it is compared with.' }),
  planned: number.openapi({ description: 'The plan line as it stood when this was logged.' }),
  delta: number.openapi({ description: 'Distance to it, positive on the good side.' }),
  pace: z.enum(paces).nullable(),
  deltaBefore: number,
  paceBefore: z.enum(paces).nullable(),
  chance: number.openapi({
    description: 'How likely the target is, 0 to 1, by the values that you see up to this week.',
  }),
  chanceBefore: number,
});

const goal = z.strictObject({
  id: z.string(),
  title: z.string(),
  weekNumber: z.int(),
  weeks: z.int(),
  said: z.enum(confidences).nullable(),
  saidBefore: z.enum(confidences).nullable(),
  nextChange: z.string().nullable(),
  disagreement: z.enum(['confident_but_behind', 'doubtful_but_ahead']).nullable(),
  metrics: z.array(metric),
  milestones: z.array(
    z.strictObject({
      id: z.string(),
      title: z.string(),
      weekNumber: z.int(),
      reached: z.boolean(),
    }),
  ),
});

const journal = z.strictObject({
  wins: z.string(),
  blockers: z.string(),
  learned: z.string(),
  focus: z.string(),
  lastFocusOutcome: z.enum(focusOutcomes).nullable(),
});

export const review = z
  .strictObject({
    checkInId: z.string(),
    week,
    currentWeek: week,
    checkInVersion: z.int(),
    submittedAt: instant,
    late: z.boolean(),
    dueAt: instant.nullable(),
    mentee: z.strictObject({ name: z.string(), timeZone: z.string() }),
    mentorshipId: z.string(),
    mentorName: z.string(),
    duty: z
      .strictObject({
        state: z.enum(reviewStates),
        awaitingSince: instant,
        mine: z.boolean(),
        offered: z.boolean(),
        reviewedAt: instant.nullable(),
        changedSinceReview: z.boolean(),
      })
      .nullable()
      .openapi({ description: 'null: from before the mentorship, and nobody’s duty.' }),
    before: week.nullable().openapi({ description: 'The week that it is compared with.' }),
    goals: z.array(goal),
    journal: journal.nullable().openapi({ description: 'null: only numbers are shared.' }),
    lastFocus: z.strictObject({ week, text: z.string() }).nullable(),
    threads: z.array(thread),
    openThreads: z.array(thread).openapi({ description: 'Open questions in other places.' }),
    note: z.strictObject({ body: z.string(), version: z.int() }).nullable(),
    revisions: z.int().openapi({ description: 'Earlier versions that are shared.' }),
  })
  .openapi('Review');

export const weekThreads = z
  .strictObject({
    duty: z
      .strictObject({
        state: z.enum(reviewStates),
        awaitingSince: instant,
        mentorName: z.string(),
        reviewedAt: instant.nullable(),
        reviewedByName: z.string().nullable(),
        changedSinceReview: z.boolean(),
      })
      .nullable(),
    threads: z.array(thread),
    mentors: z
      .array(z.strictObject({ mentorshipId: z.string(), name: z.string(), journal: z.boolean() }))
      .openapi({ description: 'Who sees this week; `journal`: with its text.' }),
  })
  .openapi('WeekThreads');

export const acknowledged = z
  .strictObject({
    checkInId: z.string(),
    state: z.literal('reviewed'),
    reviewedAt: instant,
    reviewedVersion: z.int(),
    changedSinceReview: z.boolean(),
  })
  .openapi('Acknowledged');

export const mentorNote = z
  .strictObject({ body: z.string(), version: z.int().nullable() })
  .openapi('MentorNote');

export const sharedRevisionPage = z
  .strictObject({
    revisions: z.array(
      z.strictObject({
        version: z.int(),
        replacedAt: instant,
        journal,
        goals: z.array(
          z.strictObject({
            id: z.string(),
            title: z.string(),
            confidence: z.enum(confidences).nullable(),
            nextChange: z.string(),
            values: z.array(
              z.strictObject({
                metricId: z.string(),
                name: z.string(),
                unit: z.string(),
                value: number,
              }),
            ),
          }),
        ),
      }),
    ),
    nextCursor,
  })
  .openapi('SharedRevisionPage');

export const writtenComment = z
  .strictObject({ id: z.string(), rootId: z.string(), version: z.int() })
  .openapi('WrittenComment');

export const editedComment = z
  .strictObject({ id: z.string(), body: z.string(), version: z.int() })
  .openapi('EditedComment');

export const ownCommentPage = z
  .strictObject({
    comments: z.array(
      z.strictObject({
        id: z.string(),
        rootId: z.string(),
        mentorshipId: z.string(),
        anchor: z.enum(commentAnchors),
        kind: z.enum(commentKinds),
        body: z.string(),
        createdAt: instant,
        editedAt: instant.nullable(),
        deleted: z.boolean(),
        version: z.int(),
      }),
    ),
    nextCursor,
  })
  .openapi('OwnCommentPage');

export const commentHistory = z
  .strictObject({
    revisions: z.array(z.strictObject({ version: z.int(), body: z.string(), replacedAt: instant })),
  })
  .openapi('CommentHistory');

export const taking = z
  .strictObject({
    commentId: z.string(),
    usedAs: z.enum(suggestionUses),
    takenAt: instant,
  })
  .openapi('Taking');

export const openingPage = z
  .strictObject({
    openings: z.array(
      z.strictObject({
        mentorName: z.string(),
        mentorshipId: z.string(),
        checkInId: z.string(),
        week,
        openedAt: instant,
      }),
    ),
    nextCursor,
  })
  .openapi('OpeningPage');
