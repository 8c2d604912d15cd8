import 'server-only';
import { z } from '@hono/zod-openapi';
import { uuid } from '#/lib/core/shapes.ts';
import { clockOf, getGoalFor } from '#/lib/goals/access.ts';
import { replanInput } from '#/lib/goals/plans/input.ts';
import { replanOf } from '#/lib/goals/plans/rules.ts';
import { replanGoal } from '#/lib/goals/replan-goal.ts';
import { replanList } from '#/lib/goals/replan-list.ts';
import { assertMove } from '#/lib/goals/rules.ts';
import { memberRoute } from '../define-route.ts';
import { replanChoicesShape, replanHistory, replannedGoal, showChoices } from '../shapes/replan.ts';

const params = z.strictObject({ id: uuid });

export const replanRoutes = [
  memberRoute({
    method: 'get',
    path: '/api/v1/goals/{id}/replan',
    noun: 'goals',
    scope: 'goals:read',
    summary: 'Read what can be decided about a goal',
    description: `Easier targets, more weeks, a cut in two, a pause: each with the plan lines, forecasts and chance that the
      goal would have if it held now. Only of an active goal.`,
    params,
    answer: replanChoicesShape,
    refusals: { 409: 'The goal is not active.' },
    handle: async (ctx, { params }) => {
      const goal = await getGoalFor(ctx, params.id);
      assertMove(goal.state, 'replan');
      const choices = replanOf(goal, await clockOf(ctx));
      return { body: showChoices(choices), version: goal.version };
    },
  }),
  memberRoute({
    method: 'post',
    path: '/api/v1/goals/{id}/replan',
    noun: 'goals',
    scope: 'goals:write',
    summary: 'Decide on a new plan for a goal',
    description: `Ease, extend, split, pause, drop, or keep the plan; the reason stays with the goal. An easier plan holds
      after the next due moment, and the mentors who see the goal are told.`,
    params,
    body: replanInput,
    answer: replannedGoal,
    status: 200,
    precondition: 'needed',
    refusals: { 409: 'The goal is not active, or its weeks are up and this would not help.' },
    handle: async (ctx, { params, body, version }) => {
      const at = { goalId: params.id, version };
      const { goal, ...rest } = await replanGoal(ctx, { ...at, decision: body });
      return { body: { ...goal, ...rest }, version: goal.version };
    },
  }),
  memberRoute({
    method: 'get',
    path: '/api/v1/goals/{id}/replans',
    noun: 'goals',
    scope: 'goals:read',
    summary: 'List what was decided about a goal',
    description: 'Each decision with its reason, the newest first, 100 at most.',
    params,
    answer: replanHistory,
    handle: async (ctx, { params }) => {
      const { id } = await getGoalFor(ctx, params.id);
      return { body: { replans: await replanList(ctx.db, id) } };
    },
  }),
] as const;
