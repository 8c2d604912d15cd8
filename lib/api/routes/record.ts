import 'server-only';
import { z } from '@hono/zod-openapi';
import type { ViewerFacts } from '#/db/transaction.ts';
import type { Context } from '#/lib/core/context.ts';
import { csvText } from '#/lib/core/csv.ts';
import { dueClock } from '#/lib/core/week.ts';
import { recordFacts } from '#/lib/dashboard/record-list.ts';
import { quarterEnd } from '#/lib/pace/record/quarters.ts';
import { recordHead, recordRows } from '#/lib/pace/record/words.ts';
import { recordOf } from '#/lib/pace/record.ts';
import { memberRoute } from '../define-route.ts';
import { attached, csv } from '../shapes/csv.ts';

const count = z.int();
const share = z.number().nullable();

const quarter = z.strictObject({
  quarter: z.string().openapi({ example: '2026-Q4' }),
  lastDay: z.string().openapi({ example: '2026-12-31' }),
  underWay: z.boolean(),
  logged: count.describe('Weeks logged, of those that were due.'),
  due: count,
  closed: z.strictObject({ met: count, partly: count, missed: count, dropped: count }),
  saidOnTrack: count.describe('Of goals that ended then, other than dropped: “on track” said.'),
  saidAndMet: count.describe('How often of that the goal was met.'),
  forecasts: count.describe('First ones from the middle of a goal on, held against what came.'),
  held: count.describe('How often what came lay inside the 80 % band.'),
  chance: share.describe('Mean chance that these forecasts told.'),
  met: share.describe('Share of their targets that were met.'),
});

const answer = z
  .strictObject({ quarters: z.array(quarter).openapi({ description: 'The newest first.' }) })
  .openapi('Record');

export const recordRoutes = [
  memberRoute({
    method: 'get',
    path: '/api/v1/record',
    noun: 'dashboard',
    scope: 'goals:read',
    summary: 'Read your quarters',
    description:
      'Weeks logged, goals closed, what you said and what was forecast against what came; five years back.',
    answer,
    handle: async (ctx, { viewer }) => {
      const quarters = await quartersOf(ctx, viewer);
      const shown = quarters.map((one) => ({ ...one, lastDay: quarterEnd(one.quarter) }));
      return { body: { quarters: shown } };
    },
  }),
  memberRoute({
    method: 'get',
    path: '/api/v1/record.csv',
    noun: 'dashboard',
    scope: 'goals:read',
    summary: 'Read your quarters, as CSV',
    description: `The oldest first: ${recordHead.join(', ')}.`,
    media: 'text/csv',
    answer: csv,
    handle: async (ctx, { viewer }) => {
      const body = csvText(recordHead, recordRows(await quartersOf(ctx, viewer)));
      return { body, headers: attached('milepost-record.csv') };
    },
  }),
] as const;

async function quartersOf(ctx: Context, { dueRules, timeZone }: ViewerFacts) {
  return recordOf(await recordFacts(ctx.db, ctx.now), dueClock(ctx.now, dueRules, timeZone));
}
