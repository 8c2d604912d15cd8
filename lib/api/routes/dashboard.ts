import 'server-only';
import { z } from '@hono/zod-openapi';
import { checkInStates } from '#/db/vocabulary.ts';
import { dashboardFacts } from '#/lib/dashboard/queries.ts';
import { dashboard } from '#/lib/dashboard/rules.ts';
import { memberRoute } from '../define-route.ts';
import { nextStep, rhythm, showGoal, standingGoal } from '../shapes/dashboard.ts';

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
    nextSteps: z
      .array(nextStep)
      .describe(
        'What to do now, the most pressing first; questions of mentors are not among them.',
      ),
    offUntil: z
      .string()
      .nullable()
      .describe('The current week is off: the first week that counts again.'),
    goals: z.array(standingGoal),
    rhythm,
  })
  .openapi('Dashboard');

export const dashboardRoutes = [
  memberRoute({
    method: 'get',
    path: '/api/v1/dashboard',
    noun: 'dashboard',
    scope: 'goals:read',
    summary: 'Read where the goals stand now',
    description:
      'What the dashboard page shows, as data: the week and the due moment in the member’s zone, and for each active or paused goal what is said, what the numbers show, and whether they are stale; with what to do next.',
    answer,
    handle: async (ctx, { viewer }) => {
      const facts = await dashboardFacts(ctx.db, ctx.now);
      const board = dashboard(facts, {
        now: ctx.now,
        zone: viewer.timeZone,
        rules: viewer.dueRules,
      });
      const { currentWeek, due, log, headline, offUntil } = board;
      return {
        body: {
          ...{ currentWeek, due, log, headline, offUntil },
          nextSteps: board.nextSteps.flatMap(({ kind, goalId, href, words }) =>
            kind === 'answer' ? [] : [{ kind, goalId, href, words }],
          ),
          rhythm: board.rhythm,
          goals: board.goals.map(showGoal),
        },
      };
    },
  }),
] as const;
