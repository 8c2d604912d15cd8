import 'server-only';
import { z } from '@hono/zod-openapi';
import { confidences, goalStates, paces } from '#/db/vocabulary.ts';
import type { DashboardGoal } from '#/lib/dashboard/rules.ts';
import { stepKinds } from '#/lib/pace/next-steps.ts';
import { forecast } from './goal.ts';

// What the API shows of a dashboard, a member's own or a mentee's.

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
  forecast,
});

export const standingGoal = z.strictObject({
  id: z.string(),
  title: z.string(),
  state: z.enum(goalStates),
  said: z.enum(confidences).nullable(),
  shown: z.enum(paces),
  stale: z.boolean(),
  disagreement: z.enum(['confident_but_behind', 'doubtful_but_ahead']).nullable(),
  progress: known,
  chance: known.describe('Of the metric least likely to be met.'),
  missedInARow: z.int(),
  replan: z.enum(['missed', 'unlikely']).nullable().describe('Why it needs a new plan.'),
  weekIndex: z.int(),
  weeks: z.array(z.string()),
  metrics: z.array(metricStanding),
});

export const nextStep = z.strictObject({
  kind: z
    .enum(stepKinds)
    .exclude(['answer'])
    .describe(
      'log: a week; replan, close: a goal; milestone: of this week, or before it; value: what a metric needs this week.',
    ),
  goalId: z.string().nullable(),
  href: z.string().describe('The page to do it on.'),
  words: z.string(),
});

export const rhythm = z.strictObject({
  streak: z.int(),
  consistency: known,
  logged: z.int(),
  due: z.int(),
});

export function showGoal({
  id,
  title,
  metrics,
  standing,
}: DashboardGoal): z.output<typeof standingGoal> {
  const { state, said, shown, stale, disagreement, progress, weekIndex, weeks } = standing;
  const { chance, missedInARow, replan } = standing;
  return {
    ...{ id, title, state, said, shown, stale, disagreement, progress, weekIndex },
    ...{ chance, missedInARow, replan },
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
      forecast: metric.forecast,
    })),
  };
}
