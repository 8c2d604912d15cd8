import 'server-only';
import { z } from '@hono/zod-openapi';
import { checkInStates, confidences, goalStates, paces } from '#/db/vocabulary.ts';
import { dashboardFacts } from '#/lib/dashboard/queries.ts';
import { dashboard } from '#/lib/dashboard/rules.ts';
import { memberRoute } from '../define-route.ts';

const known = z.number().nullable();

const metricStanding = z.strictObject({
  metricId: z.string(),
  name: z.string(),
  unit: z.string(),
  status: z.enum(paces),
  value: known,
  planned: known,
  delta: known.describe(
    'Distance to the plan line at the newest value, positive on the good side.',
  ),
  minimum: known.describe('What must be reached by the next due moment to be on the line.'),
  buffer: known.describe(
    'For how many due moments one could stand still and still be on the line.',
  ),
  progress: known,
  stale: z.boolean(),
  line: z.array(z.number()).describe('The plan line, from the start to the end of the goal.'),
  actuals: z.array(known).describe('One value for each active week; null where none was logged.'),
});

const goal = z.strictObject({
  id: z.string(),
  title: z.string(),
  state: z.enum(goalStates),
  said: z.enum(confidences).nullable(),
  shown: z.enum(paces),
  stale: z.boolean(),
  disagreement: z.enum(['confident_but_behind', 'doubtful_but_ahead']).nullable(),
  progress: known,
  weekIndex: z.int(),
  weeks: z.array(z.string()),
  metrics: z.array(metricStanding),
});

const answer = z
  .strictObject({
    currentWeek: z.string(),
    due: z.strictObject({ week: z.string(), at: z.string() }),
    log: z
      .strictObject({
        week: z.string(),
        state: z.enum(['open', ...checkInStates]),
        overdue: z.boolean(),
      })
      .nullable(),
    headline: z.array(z.string()),
    goals: z.array(goal),
    rhythm: z.strictObject({ streak: z.int(), consistency: known, logged: z.int(), due: z.int() }),
  })
  .openapi('Dashboard');

export const dashboardRoutes = [
  memberRoute({
    method: 'get',
    path: '/api/v1/dashboard',
    noun: 'dashboard',
    summary: 'Read where the goals stand now',
    description:
      'What the dashboard page shows, as data: the week and the due moment in the member’s zone, and for each active or paused goal what is said, what the numbers show, and whether they are stale.',
    answer,
    handle: async (ctx, { viewer }) => {
      const facts = await dashboardFacts(ctx.db, ctx.now);
      const board = dashboard(facts, {
        now: ctx.now,
        zone: viewer.timeZone,
        rules: viewer.dueRules,
      });
      const { currentWeek, due, log, headline, rhythm } = board;
      return { body: { currentWeek, due, log, headline, rhythm, goals: board.goals.map(show) } };
    },
  }),
] as const;

function show({ id, title, metrics, standing }: ReturnType<typeof dashboard>['goals'][number]) {
  const { state, said, shown, stale, disagreement, progress, weekIndex, weeks } = standing;
  return {
    ...{ id, title, state, said, shown, stale, disagreement, progress, weekIndex },
    weeks: [...weeks],
    metrics: standing.metrics.map((metric, i) => ({
      metricId: metric.metricId,
      name: metrics[i]?.name ?? '',
      unit: metrics[i]?.unit ?? '',
      status: metric.status,
      value: metric.value,
      planned: metric.planned,
      delta: metric.delta,
      minimum: metric.minimum,
      buffer: metric.buffer,
      progress: metric.progress,
      stale: metric.stale,
      line: [...metric.line],
      actuals: [...metric.actuals],
    })),
  };
}
