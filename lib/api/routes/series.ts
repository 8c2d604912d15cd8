import 'server-only';
import { z } from '@hono/zod-openapi';
import { csvText } from '#/lib/core/csv.ts';
import { uuid } from '#/lib/core/shapes.ts';
import { dueClock } from '#/lib/core/week.ts';
import { dashboardFacts } from '#/lib/dashboard/queries.ts';
import { dashboard } from '#/lib/dashboard/rules.ts';
import { getGoalFor } from '#/lib/goals/access.ts';
import { standingOf } from '#/lib/goals/rules.ts';
import { seriesHead, seriesRows } from '#/lib/pace/series-rows.ts';
import { trailHead, trailRows } from '#/lib/pace/trail-rows.ts';
import { memberRoute } from '../define-route.ts';
import { attached, csv } from '../shapes/csv.ts';

export const seriesRoutes = [
  memberRoute({
    method: 'get',
    path: '/api/v1/goals/{id}/series.csv',
    noun: 'goals',
    scope: 'goals:read',
    summary: 'Read what the charts of a goal show, as CSV',
    description: `A row for each metric and week: ${seriesHead.join(', ')}. Of a total, plan and value are sums so far;
      of a habit, plan is the threshold and the band counts kept weeks. Plan is the one that holds now.`,
    media: 'text/csv',
    params: z.strictObject({ id: uuid }),
    answer: csv,
    handle: async (ctx, { params, viewer }) => {
      const goal = await getGoalFor(ctx, params.id);
      const standing = standingOf(goal, dueClock(ctx.now, viewer.dueRules, viewer.timeZone));
      const body = csvText(seriesHead, seriesRows(goal.metrics, standing));
      return { body, headers: attached('milepost-goal.csv') };
    },
  }),
  memberRoute({
    method: 'get',
    path: '/api/v1/dashboard/trail.csv',
    noun: 'dashboard',
    scope: 'goals:read',
    summary: 'Read what the trail shows, as CSV',
    description: `A row for each goal and week: ${trailHead.join(', ')}. The state is logged, late, missed, due, off or
      ahead.`,
    media: 'text/csv',
    answer: csv,
    handle: async (ctx, { viewer }) => {
      const facts = await dashboardFacts(ctx.db, ctx.now);
      const { timeZone: zone, dueRules: rules } = viewer;
      const { trail } = dashboard(facts, { now: ctx.now, zone, rules });
      const body = csvText(trailHead, trailRows(trail));
      return { body, headers: attached('milepost-trail.csv') };
    },
  }),
] as const;
