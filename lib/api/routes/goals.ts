import 'server-only';
import { z } from '@hono/zod-openapi';
import type { ViewerFacts } from '#/db/transaction.ts';
import { goalStates } from '#/db/vocabulary.ts';
import type { Context } from '#/lib/core/context.ts';
import { uuid } from '#/lib/core/shapes.ts';
import { type DatedDueRule, dueClock } from '#/lib/core/week.ts';
import { type GoalAnswer, getGoalFor } from '#/lib/goals/access.ts';
import { activateGoal } from '#/lib/goals/activate-goal.ts';
import { closeGoal } from '#/lib/goals/close-goal.ts';
import { createGoal } from '#/lib/goals/create-goal.ts';
import { deleteGoal } from '#/lib/goals/delete-goal.ts';
import { editGoal } from '#/lib/goals/edit-goal.ts';
import { closureInput, goalInput, newGoalInput } from '#/lib/goals/input.ts';
import { pauseGoal } from '#/lib/goals/pause-goal.ts';
import { goalList, goalsPerPage } from '#/lib/goals/queries.ts';
import { resumeGoal } from '#/lib/goals/resume-goal.ts';
import { standingOf } from '#/lib/goals/rules.ts';
import { memberRoute } from '../define-route.ts';
import { changedGoal, goal, goalPage, standing } from '../shapes/goal.ts';

const params = z.strictObject({ id: uuid });
const query = z.strictObject({
  state: z.enum(goalStates).optional(),
  cursor: z.string().max(512).optional(),
  limit: z.coerce.number().int().min(1).max(goalsPerPage).optional(),
});
const wrongState = { 409: 'The goal is not in a state for this.' };

export const goalRoutes = [
  memberRoute({
    method: 'get',
    path: '/api/v1/goals',
    noun: 'goals',
    scope: 'goals:read',
    summary: 'List your goals',
    description: 'The one that starts last first, 50 at most; `nextCursor` leads on.',
    query,
    answer: goalPage,
    handle: async (ctx, { query }) => ({ body: await goalList(ctx.db, query) }),
  }),
  memberRoute({
    method: 'post',
    path: '/api/v1/goals',
    noun: 'goals',
    scope: 'goals:write',
    summary: 'Create a goal',
    description: 'As a draft, or active at once. `warnings` are allowed, and worth a thought.',
    body: newGoalInput,
    answer: changedGoal,
    status: 201,
    refusals: { 409: 'There are 1,000 goals already.' },
    handle: async (ctx, { body }) => {
      const answer = await createGoal(ctx, body);
      return { ...shown(answer), location: `/api/v1/goals/${answer.goal.id}` };
    },
  }),
  memberRoute({
    method: 'get',
    path: '/api/v1/goals/{id}',
    noun: 'goals',
    scope: 'goals:read',
    summary: 'Read one goal',
    params,
    answer: goal,
    handle: async (ctx, { params }) => {
      const found = await getGoalFor(ctx, params.id);
      return { body: found, version: found.version };
    },
  }),
  memberRoute({
    method: 'get',
    path: '/api/v1/goals/{id}/standing',
    noun: 'goals',
    scope: 'goals:read',
    summary: 'Read where one goal stands',
    description:
      'What you said, what the numbers show, and whether they are stale: now, in your zone.',
    params,
    answer: standing,
    handle: async (ctx, { params, viewer }) => {
      const found = await getGoalFor(ctx, params.id);
      return { body: standingOf(found, clockOf(ctx, viewer)) };
    },
  }),
  memberRoute({
    method: 'put',
    path: '/api/v1/goals/{id}',
    noun: 'goals',
    scope: 'goals:write',
    summary: 'Change a goal',
    description: `The goal as one whole: metrics and milestones with an id are kept and changed, those without are
      added, those missing are taken out, unless something is logged for them.`,
    params,
    body: goalInput,
    answer: changedGoal,
    precondition: 'needed',
    refusals: wrongState,
    handle: async (ctx, { params, body, version }) =>
      shown(await editGoal(ctx, { goalId: params.id, version, goal: body })),
  }),
  memberRoute({
    method: 'delete',
    path: '/api/v1/goals/{id}',
    noun: 'goals',
    scope: 'goals:write',
    summary: 'Delete a draft',
    params,
    precondition: 'needed',
    refusals: wrongState,
    handle: async (ctx, { params, version }) => {
      await deleteGoal(ctx, { goalId: params.id, version });
      return {};
    },
  }),
  memberRoute({
    method: 'post',
    path: '/api/v1/goals/{id}/activation',
    noun: 'goals',
    scope: 'goals:write',
    summary: 'Start a draft',
    params,
    answer: changedGoal,
    status: 200,
    precondition: 'needed',
    refusals: wrongState,
    handle: async (ctx, { params, version }) =>
      shown(await activateGoal(ctx, { goalId: params.id, version })),
  }),
  memberRoute({
    method: 'put',
    path: '/api/v1/goals/{id}/pause',
    noun: 'goals',
    scope: 'goals:write',
    summary: 'Pause a goal',
    description: 'From this week on, or from the next when this one is logged. Its end moves out.',
    params,
    answer: changedGoal,
    precondition: 'needed',
    refusals: wrongState,
    handle: async (ctx, { params, version }) =>
      shown(await pauseGoal(ctx, { goalId: params.id, version })),
  }),
  memberRoute({
    method: 'delete',
    path: '/api/v1/goals/{id}/pause',
    noun: 'goals',
    scope: 'goals:write',
    summary: 'Resume a paused goal',
    description: 'From this week on.',
    params,
    answer: changedGoal,
    precondition: 'needed',
    refusals: wrongState,
    handle: async (ctx, { params, version }) =>
      shown(await resumeGoal(ctx, { goalId: params.id, version })),
  }),
  memberRoute({
    method: 'post',
    path: '/api/v1/goals/{id}/closure',
    noun: 'goals',
    scope: 'goals:write',
    summary: 'Close a goal',
    description: 'For good, with its outcome and a short retrospective.',
    params,
    body: closureInput,
    answer: changedGoal,
    precondition: 'needed',
    refusals: wrongState,
    handle: async (ctx, { params, body, version }) =>
      shown(await closeGoal(ctx, { goalId: params.id, version, closure: body })),
  }),
] as const;

function shown({ goal, warnings }: GoalAnswer) {
  return { body: { ...goal, warnings }, version: goal.version };
}

function clockOf(ctx: Context, viewer: ViewerFacts) {
  return dueClock(ctx.now, viewer.dueRules as DatedDueRule[], viewer.timeZone);
}
