import 'server-only';
import { z } from '@hono/zod-openapi';
import { checkInList } from '#/lib/check-ins/check-in-list.ts';
import { checkInContent, checkInSearch } from '#/lib/check-ins/input.ts';
import { checkInForm } from '#/lib/check-ins/queries.ts';
import { reviseCheckIn } from '#/lib/check-ins/revise-check-in.ts';
import { revisionList } from '#/lib/check-ins/revision-list.ts';
import { saveDraft } from '#/lib/check-ins/save-draft.ts';
import { submitCheckIn } from '#/lib/check-ins/submit-check-in.ts';
import { NotFound } from '#/lib/core/errors.ts';
import { week } from '#/lib/core/shapes.ts';
import { memberRoute } from '../define-route.ts';
import {
  checkIn,
  checkInPage,
  revision,
  revisionPage,
  savedDraft,
  submission,
} from '../shapes/check-in.ts';

const params = z.strictObject({ week });
const cursor = z.string().max(512).optional();

export const checkInRoutes = [
  memberRoute({
    method: 'get',
    path: '/api/v1/check-ins',
    noun: 'check-ins',
    scope: 'check-ins:read',
    summary: 'List your check-ins',
    description:
      'Newest week first, 20 at most; `nextCursor` leads on. `query`: words that must all occur, in the journal, the private note, a plan for next week or the title of a goal.',
    query: checkInSearch,
    answer: checkInPage,
    handle: async (ctx, { query }) => ({ body: await checkInList(ctx.db, query, ctx.now) }),
  }),
  memberRoute({
    method: 'get',
    path: '/api/v1/check-ins/{week}',
    noun: 'check-ins',
    scope: 'check-ins:read',
    summary: 'Read one week',
    description:
      'With the goals of the week, last values and what pace asks for; `content` is the draft, or what was submitted.',
    params,
    answer: checkIn,
    handle: async (ctx, { params }) => {
      const form = await checkInForm(ctx.db, params.week, ctx.now);
      if (!form) throw new NotFound('check-in');
      return form.version === null ? { body: form } : { body: form, version: form.version };
    },
  }),
  memberRoute({
    method: 'put',
    path: '/api/v1/check-ins/{week}',
    noun: 'check-ins',
    scope: 'check-ins:write',
    summary: 'Save the draft of a week',
    description: 'The whole content. `If-None-Match: *` for the first save, then If-Match.',
    params,
    body: checkInContent,
    answer: savedDraft,
    precondition: 'or-none',
    refusals: { 409: 'The week is submitted already.' },
    handle: async (ctx, { params, body, version }) => {
      const change = { week: params.week, expectedVersion: version, content: body };
      const saved = await saveDraft(ctx, change);
      return { body: saved, version: saved.version };
    },
  }),
  memberRoute({
    method: 'post',
    path: '/api/v1/check-ins/{week}/submission',
    noun: 'check-ins',
    scope: 'check-ins:write',
    summary: 'Submit a week',
    description:
      'All or nothing. A value or confidence that is null was skipped, which is not 0. `If-None-Match: *` when there is no draft.',
    params,
    body: checkInContent,
    answer: submission,
    status: 201,
    precondition: 'or-none',
    refusals: { 409: 'The week is submitted already.' },
    handle: async (ctx, { params, body, version }) => {
      const change = { week: params.week, expectedVersion: version, content: body };
      const submitted = await submitCheckIn(ctx, change);
      const location = `/api/v1/check-ins/${params.week}`;
      return { body: submitted, version: submitted.version, location };
    },
  }),
  memberRoute({
    method: 'get',
    path: '/api/v1/check-ins/{week}/revisions',
    noun: 'check-ins',
    scope: 'check-ins:read',
    summary: 'Read what a week said before it was edited',
    description: 'Newest first, 10 at most; `nextCursor` leads on.',
    params,
    query: z.strictObject({ cursor }),
    answer: revisionPage,
    handle: async (ctx, { params, query }) => ({
      body: await revisionList(ctx.db, params.week, query.cursor),
    }),
  }),
  memberRoute({
    method: 'post',
    path: '/api/v1/check-ins/{week}/revisions',
    noun: 'check-ins',
    scope: 'check-ins:write',
    summary: 'Edit a submitted week',
    description:
      'The whole content. Text at any time; values, confidence and milestones for 72 hours after the submission. What it said before is kept.',
    params,
    body: checkInContent,
    answer: revision,
    status: 201,
    precondition: 'needed',
    refusals: { 409: 'It is a draft still, or its values can no longer be changed.' },
    handle: async (ctx, { params, body, version }) => {
      const change = { week: params.week, expectedVersion: version, content: body };
      const revised = await reviseCheckIn(ctx, change);
      return { body: revised, version: revised.version };
    },
  }),
] as const;
