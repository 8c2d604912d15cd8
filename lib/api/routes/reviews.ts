import 'server-only';
import { z } from '@hono/zod-openapi';
import { NotFound } from '#/lib/core/errors.ts';
import { uuid, week } from '#/lib/core/shapes.ts';
import { acknowledgeReview } from '#/lib/reviews/acknowledge-review.ts';
import {
  acknowledgementInput,
  membersThread,
  mentorsThread,
  noteInput,
} from '#/lib/reviews/input.ts';
import { openingList } from '#/lib/reviews/opening-list.ts';
import { noteOn, openReview } from '#/lib/reviews/queries.ts';
import { reviewQueue } from '#/lib/reviews/review-list.ts';
import { sharedRevisions } from '#/lib/reviews/revision-list.ts';
import { saveNote } from '#/lib/reviews/save-note.ts';
import { startThread } from '#/lib/reviews/start-thread.ts';
import { checkInThreads } from '#/lib/reviews/thread-list.ts';
import { memberRoute } from '../define-route.ts';
import {
  acknowledged,
  mentorNote,
  openingPage,
  review,
  reviewQueuePage,
  sharedRevisionPage,
  weekThreads,
  writtenComment,
} from '../shapes/review.ts';

const ofCheckIn = z.strictObject({ checkInId: uuid });
const ofWeek = z.strictObject({ week });
const page = z.strictObject({ cursor: z.string().max(512).optional() });

export const reviewRoutes = [
  memberRoute({
    method: 'get',
    path: '/api/v1/reviews',
    noun: 'reviews',
    scope: 'mentoring:read',
    summary: 'List the reviews you owe',
    description:
      'As a mentor: what waits since the earliest day first, within a day the riskiest; 50 at most, `nextCursor` leads on.',
    query: page,
    answer: reviewQueuePage,
    handle: async (ctx, { query }) => ({ body: await reviewQueue(ctx.db, query, ctx.now) }),
  }),
  memberRoute({
    method: 'get',
    path: '/api/v1/reviews/{checkInId}',
    noun: 'reviews',
    scope: 'mentoring:read',
    summary: 'Open a check-in of a mentee',
    description:
      'As it is shared with you. Your mentee sees in their access log that you opened it.',
    params: ofCheckIn,
    answer: review,
    handle: async (ctx, { params }) => {
      const found = await openReview(ctx.db, params.checkInId, ctx.now);
      if (!found) throw new NotFound('check-in');
      return { body: found };
    },
  }),
  memberRoute({
    method: 'post',
    path: '/api/v1/reviews/{checkInId}/acknowledgement',
    noun: 'reviews',
    scope: 'mentoring:write',
    summary: 'Mark a check-in as reviewed',
    description:
      'With the version that you have read, with or without a comment. Again it answers the same.',
    params: ofCheckIn,
    body: acknowledgementInput,
    answer: acknowledged,
    handle: async (ctx, { params, body }) => ({
      body: await acknowledgeReview(ctx, { ...params, ...body }),
    }),
  }),
  memberRoute({
    method: 'get',
    path: '/api/v1/reviews/{checkInId}/note',
    noun: 'reviews',
    scope: 'mentoring:read',
    summary: 'Read your private note on a check-in',
    description: 'Yours alone. `version` is null while there is none.',
    params: ofCheckIn,
    answer: mentorNote,
    handle: async (ctx, { params }) => {
      const note = await noteOn(ctx.db, params.checkInId);
      if (!note) throw new NotFound('check-in');
      return note.version === null ? { body: note } : { body: note, version: note.version };
    },
  }),
  memberRoute({
    method: 'put',
    path: '/api/v1/reviews/{checkInId}/note',
    noun: 'reviews',
    scope: 'mentoring:write',
    summary: 'Write your private note on a check-in',
    description: 'Nobody else sees it. `If-None-Match: *` for the first, then If-Match.',
    params: ofCheckIn,
    body: noteInput,
    answer: mentorNote,
    precondition: 'or-none',
    handle: async (ctx, { params, body, version }) => {
      const { checkInId } = params;
      const saved = await saveNote(ctx, { checkInId, expectedVersion: version, note: body });
      return { body: saved, version: saved.version };
    },
  }),
  memberRoute({
    method: 'post',
    path: '/api/v1/reviews/{checkInId}/comments',
    noun: 'reviews',
    scope: 'mentoring:write',
    summary: 'Comment on a check-in of a mentee',
    description: 'Begins a thread. A question makes it the member’s turn.',
    params: ofCheckIn,
    body: mentorsThread,
    answer: writtenComment,
    status: 201,
    refusals: { 409: 'There are 200 comments here already.' },
    handle: async (ctx, { params, body }) => {
      const at = { as: 'mentor', ...params } as const;
      const made = await startThread(ctx, { at, thread: body });
      return { body: made, version: made.version };
    },
  }),
  memberRoute({
    method: 'get',
    path: '/api/v1/reviews/{checkInId}/revisions',
    noun: 'reviews',
    scope: 'mentoring:read',
    summary: 'Read what a check-in said before it was edited',
    description:
      'As far as it is shared: since the journal is. Newest first, 10 at most; `nextCursor` leads on.',
    params: ofCheckIn,
    query: page,
    answer: sharedRevisionPage,
    handle: async (ctx, { params, query }) => {
      const found = await sharedRevisions(ctx.db, params.checkInId, query);
      if (!found) throw new NotFound('check-in');
      return { body: found };
    },
  }),
  memberRoute({
    method: 'get',
    path: '/api/v1/check-ins/{week}/review',
    noun: 'check-ins',
    scope: 'check-ins:read',
    summary: 'Read what was said about a week',
    description: 'Whose turn it is, all threads, and which mentors see the week.',
    params: ofWeek,
    answer: weekThreads,
    handle: async (ctx, { params }) => ({ body: await checkInThreads(ctx.db, params.week) }),
  }),
  memberRoute({
    method: 'post',
    path: '/api/v1/check-ins/{week}/comments',
    noun: 'check-ins',
    scope: 'check-ins:write',
    summary: 'Ask a mentor about a week',
    description: 'Begins a thread on your own check-in. A question makes it the mentor’s turn.',
    params: ofWeek,
    body: membersThread,
    answer: writtenComment,
    status: 201,
    refusals: { 409: 'The mentor does not see it, or there are 200 comments here already.' },
    handle: async (ctx, { params, body }) => {
      const { mentorshipId } = body;
      const at = { as: 'member', week: params.week, mentorshipId } as const;
      const made = await startThread(ctx, { at, thread: body });
      return { body: made, version: made.version };
    },
  }),
  memberRoute({
    method: 'get',
    path: '/api/v1/openings',
    noun: 'mentorships',
    scope: 'check-ins:read',
    summary: 'Read which mentor opened which check-in, when',
    description: 'Newest first, 50 at most; `nextCursor` leads on.',
    query: page,
    answer: openingPage,
    handle: async (ctx, { query }) => ({ body: await openingList(ctx.db, query) }),
  }),
] as const;
