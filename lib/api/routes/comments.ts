import 'server-only';
import { z } from '@hono/zod-openapi';
import { NotFound } from '#/lib/core/errors.ts';
import { uuid } from '#/lib/core/shapes.ts';
import { commentRevisions, ownComments } from '#/lib/reviews/comment-list.ts';
import { deleteComment } from '#/lib/reviews/delete-comment.ts';
import { editComment } from '#/lib/reviews/edit-comment.ts';
import {
  commentInput,
  membersThread,
  mentorsThread,
  milestoneTaking,
  replyInput,
} from '#/lib/reviews/input.ts';
import { replyToComment } from '#/lib/reviews/reply-to-comment.ts';
import { startThread } from '#/lib/reviews/start-thread.ts';
import { takeAsFocus } from '#/lib/reviews/take-as-focus.ts';
import { takeAsMilestone } from '#/lib/reviews/take-as-milestone.ts';
import { memberRoute } from '../define-route.ts';
import {
  commentHistory,
  editedComment,
  ownCommentPage,
  taking,
  writtenComment,
} from '../shapes/review.ts';

const params = z.strictObject({ id: uuid });
const ofSharedGoal = z.strictObject({ mentorshipId: uuid, goalId: uuid });
const page = z.strictObject({ cursor: z.string().max(512).optional() });
const full = 'There are 200 comments here already';

export const commentRoutes = [
  memberRoute({
    method: 'get',
    path: '/api/v1/comments',
    noun: 'comments',
    scope: 'mentoring:read',
    summary: 'List what you wrote',
    description:
      'Your own comments, also where the mentorship is over, and nothing of anybody else’s. Newest first, 50 at most; `nextCursor` leads on.',
    query: page,
    answer: ownCommentPage,
    handle: async (ctx, { query }) => ({ body: await ownComments(ctx.db, query) }),
  }),
  memberRoute({
    method: 'post',
    path: '/api/v1/goals/{id}/comments',
    noun: 'comments',
    scope: 'goals:write',
    summary: 'Ask a mentor about a goal of yours',
    description: 'Begins a thread on the goal, a metric or a milestone, outside of any week.',
    params,
    body: membersThread,
    answer: writtenComment,
    status: 201,
    refusals: { 409: `The mentor does not see it, or: ${full}.` },
    handle: async (ctx, { params, body }) => {
      const { mentorshipId } = body;
      const at = { as: 'member', goalId: params.id, mentorshipId } as const;
      const made = await startThread(ctx, { at, thread: body });
      return { body: made, version: made.version };
    },
  }),
  memberRoute({
    method: 'post',
    path: '/api/v1/mentees/{mentorshipId}/goals/{goalId}/comments',
    noun: 'comments',
    scope: 'mentoring:write',
    summary: 'Comment on a goal of a mentee',
    description: 'Begins a thread on the goal, a metric or a milestone, outside of any week.',
    params: ofSharedGoal,
    body: mentorsThread,
    answer: writtenComment,
    status: 201,
    refusals: { 409: `${full}.` },
    handle: async (ctx, { params, body }) => {
      const at = { as: 'mentor', ...params } as const;
      const made = await startThread(ctx, { at, thread: body });
      return { body: made, version: made.version };
    },
  }),
  memberRoute({
    method: 'post',
    path: '/api/v1/comments/{id}/replies',
    noun: 'comments',
    scope: 'mentoring:write',
    summary: 'Reply to a comment',
    description: 'Goes on with its thread. The member’s answer to a question passes the turn back.',
    params,
    body: replyInput,
    answer: writtenComment,
    status: 201,
    refusals: { 409: `The mentor no longer sees it, or: ${full}.` },
    handle: async (ctx, { params, body }) => {
      const made = await replyToComment(ctx, { commentId: params.id, reply: body });
      return { body: made, version: made.version };
    },
  }),
  memberRoute({
    method: 'put',
    path: '/api/v1/comments/{id}',
    noun: 'comments',
    scope: 'mentoring:write',
    summary: 'Edit a comment of yours',
    description: 'What it said before is kept.',
    params,
    body: commentInput,
    answer: editedComment,
    precondition: 'needed',
    refusals: { 403: 'Somebody else wrote it.', 409: 'It is deleted.' },
    handle: async (ctx, { params, body, version }) => {
      const changed = await editComment(ctx, { commentId: params.id, version, comment: body });
      return { body: changed, version: changed.version };
    },
  }),
  memberRoute({
    method: 'delete',
    path: '/api/v1/comments/{id}',
    noun: 'comments',
    scope: 'mentoring:write',
    summary: 'Delete a comment of yours',
    description: 'Its text and its earlier texts are gone; replies to it stand.',
    params,
    refusals: { 403: 'Somebody else wrote it.' },
    handle: async (ctx, { params }) => {
      await deleteComment(ctx, params.id);
      return {};
    },
  }),
  memberRoute({
    method: 'get',
    path: '/api/v1/comments/{id}/revisions',
    noun: 'comments',
    scope: 'mentoring:read',
    summary: 'Read what a comment said before it was edited',
    description: 'Newest first.',
    params,
    answer: commentHistory,
    handle: async (ctx, { params }) => {
      const revisions = await commentRevisions(ctx.db, params.id);
      if (!revisions) throw new NotFound('comment');
      return { body: { revisions } };
    },
  }),
  memberRoute({
    method: 'post',
    path: '/api/v1/comments/{id}/milestone',
    noun: 'comments',
    scope: 'goals:write',
    summary: 'Make a suggestion a milestone',
    description:
      'Of the goal that it is about, or of the one you name. Its first line is the title. Again it answers the same.',
    params,
    body: milestoneTaking,
    answer: taking,
    refusals: { 403: 'It was not written to you.', 409: 'It is no suggestion.' },
    handle: async (ctx, { params, body }) => ({
      body: await takeAsMilestone(ctx, { commentId: params.id, ...body }),
    }),
  }),
  memberRoute({
    method: 'post',
    path: '/api/v1/comments/{id}/focus',
    noun: 'comments',
    scope: 'check-ins:write',
    summary: 'Make a suggestion the focus of next week',
    description:
      'Appends it to the focus of the newest submitted check-in, which the next log asks about. Again it answers the same.',
    params,
    answer: taking,
    refusals: { 403: 'It was not written to you.', 409: 'It is no suggestion.' },
    handle: async (ctx, { params }) => ({ body: await takeAsFocus(ctx, params.id) }),
  }),
] as const;
