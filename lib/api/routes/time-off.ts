import 'server-only';
import { z } from '@hono/zod-openapi';
import { timeOffKinds } from '#/db/vocabulary.ts';
import { NotFound } from '#/lib/core/errors.ts';
import { uuid } from '#/lib/core/shapes.ts';
import { addTimeOff } from '#/lib/time-off/add-time-off.ts';
import { timeOffInput } from '#/lib/time-off/input.ts';
import { timeOffList } from '#/lib/time-off/queries.ts';
import { removeTimeOff } from '#/lib/time-off/remove-time-off.ts';
import { timeOffAtMost, weeksAhead, weeksAtMost, weeksBack } from '#/lib/time-off/rules.ts';
import { memberRoute } from '../define-route.ts';

const week = z.string().openapi({ example: '2026-12-21' });
const day = z.string().openapi({ example: '2026-12-21' });
const ends = z.array(z.strictObject({ goalId: z.string(), title: z.string(), endWeek: week }));

const timeOff = z
  .strictObject({
    id: z.string(),
    fromDay: day,
    toDay: day,
    kind: z.enum(timeOffKinds).openapi({ description: 'Yours alone, like the reason.' }),
    reason: z.string(),
    weeks: z.array(week).openapi({ description: 'In which nothing is due.' }),
    logged: z.array(week).openapi({ description: 'Logged before, so they count all the same.' }),
    moves: ends.openapi({ description: 'Goals that end later because of it.' }),
    movesBack: ends.openapi({ description: 'The ends that these goals have without it.' }),
    missedWithout: z.array(week).openapi({ description: 'Weeks that are missed without it.' }),
    cutWithout: ends.openapi({
      description: 'Goals with a log after the end they have without it.',
    }),
  })
  .openapi('TimeOff');

export const timeOffRoutes = [
  memberRoute({
    method: 'get',
    path: '/api/v1/time-off',
    noun: 'check-ins',
    scope: 'check-ins:read',
    summary: 'List your time off',
    description: `The latest first, past and to come; ${timeOffAtMost} at most.`,
    answer: z.strictObject({ currentWeek: week, items: z.array(timeOff) }).openapi('TimeOffList'),
    handle: async (ctx) => {
      const body = await timeOffList(ctx.db, ctx.now);
      if (!body) throw new NotFound('member');
      return { body };
    },
  }),
  memberRoute({
    method: 'post',
    path: '/api/v1/time-off',
    noun: 'check-ins',
    scope: 'check-ins:write',
    summary: 'Mark days as off',
    description: `Nothing is due in the weeks of which a working day, Monday to Friday, is off, and goals end later by
      them. Up to ${weeksBack} weeks back and ${weeksAhead} ahead, ${weeksAtMost} weeks in one go.`,
    body: timeOffInput,
    answer: timeOff,
    status: 201,
    refusals: { 409: `There are ${timeOffAtMost} already.` },
    handle: async (ctx, { body }) => ({
      body: await addTimeOff(ctx, body),
      location: '/api/v1/time-off',
    }),
  }),
  memberRoute({
    method: 'delete',
    path: '/api/v1/time-off/{id}',
    noun: 'check-ins',
    scope: 'check-ins:write',
    summary: 'Take time off back',
    description: 'Its weeks count again. The answer is what it did until now.',
    params: z.strictObject({ id: uuid }),
    answer: timeOff,
    handle: async (ctx, { params }) => ({
      body: await removeTimeOff(ctx, { timeOffId: params.id }),
    }),
  }),
] as const;
