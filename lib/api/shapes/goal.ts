import 'server-only';
import { z } from '@hono/zod-openapi';
import { confidences, directions, goalStates, metricKinds, outcomes } from '#/db/vocabulary.ts';

// What the API shows of goals.

const week = z.string().openapi({ example: '2026-11-16' });

const metric = z.strictObject({
  id: z.string(),
  kind: z.enum(metricKinds),
  name: z.string(),
  unit: z.string(),
  baseline: z.number(),
  target: z.number(),
  direction: z.enum(directions),
  requiredShare: z.number().nullable(),
  weight: z.number(),
  waypoints: z.array(z.strictObject({ weekNumber: z.int(), value: z.number() })),
  scaleLow: z.number().nullable(),
  scaleHigh: z.number().nullable(),
  points: z
    .array(z.strictObject({ week, value: z.number() }))
    .openapi({ description: 'Measurements, oldest first.' }),
});

const fields = {
  id: z.string(),
  ownerId: z.string(),
  title: z.string(),
  why: z.string(),
  startWeek: week,
  weeks: z.int(),
  state: z.enum(goalStates),
  outcome: z.enum(outcomes).nullable(),
  retrospective: z.string().nullable(),
  closedWeek: week.nullable(),
  version: z.int(),
  metrics: z.array(metric),
  milestones: z.array(
    z.strictObject({
      id: z.string(),
      weekNumber: z.int(),
      title: z.string(),
      reachedWeek: week.nullable(),
    }),
  ),
  pauses: z
    .array(z.strictObject({ fromWeek: week, untilWeek: week.nullable() }))
    .openapi({ description: '`untilWeek` is the first that counts again.' }),
  excused: z.array(week).openapi({ description: 'Weeks off, in which nothing is due.' }),
  earlierPlans: z
    .array(
      z.strictObject({
        untilWeek: week,
        weeks: z.int(),
        terms: z
          .array(
            z.strictObject({
              metricId: z.string(),
              baseline: z.number(),
              target: z.number(),
              direction: z.enum(directions),
              requiredShare: z.number().nullable(),
              waypoints: z
                .array(z.strictObject({ weekNumber: z.int(), value: z.number() }))
                .readonly(),
            }),
          )
          .readonly(),
      }),
    )
    .openapi({
      description:
        'Plans that a change replaced, oldest first; `untilWeek` is the first in which they hold no more.',
    }),
  replannedWeek: week
    .nullable()
    .openapi({ description: 'Of the newest decision about a new plan.' }),
  confidences: z.array(z.strictObject({ week, confidence: z.enum(confidences) })),
};

export const goal = z.strictObject(fields).openapi('Goal');
const { ownerId: _, ...ofNobody } = fields;
/** As a mentor sees it: not whose it is, and no more of its weeks than is shared. */
export const sharedGoalFields = ofNobody;
export const changedGoalFields = {
  ...fields,
  warnings: z.array(z.string()).openapi({ description: 'Allowed, and worth a thought.' }),
};
export const changedGoal = z.strictObject(changedGoalFields).openapi('ChangedGoal');
export const goalPage = z
  .strictObject({ goals: z.array(goal), nextCursor: z.string().nullable() })
  .openapi('GoalPage');

const pace = z.enum(['ahead', 'on_pace', 'behind', 'no_data']);
const number = z.number().nullable();
export const forecast = z
  .strictObject({
    fromIndex: z.int(),
    low: z.array(z.number()).readonly(),
    high: z.array(z.number()).readonly(),
    chance: z.number().openapi({ description: 'Probability that the target is met at the end.' }),
  })
  .nullable()
  .openapi({
    description: '80 % band from week `fromIndex` to the end; null below three measurements.',
  });
const metricStanding = z.strictObject({
  metricId: z.string(),
  status: pace,
  atIndex: z.int(),
  value: number,
  kept: number,
  required: number,
  planned: number,
  delta: number.openapi({ description: 'Distance to the plan line, positive on the good side.' }),
  lead: number,
  progress: number,
  minimum: number.openapi({ description: 'What to reach by the next due moment.' }),
  buffer: number,
  bufferTone: z.enum(['red', 'amber', 'green']).nullable(),
  stale: z.boolean(),
  line: z.array(z.number()).readonly(),
  actuals: z.array(number).readonly(),
  earlierLines: z
    .array(z.strictObject({ fromIndex: z.int(), values: z.array(z.number()).readonly() }))
    .readonly()
    .openapi({ description: 'The plan as it was before a change, by index of the week.' }),
  forecast,
});

export const standing = z
  .strictObject({
    goalId: z.string(),
    state: z.enum(goalStates),
    said: z.enum(confidences).nullable(),
    shown: pace,
    stale: z.boolean(),
    disagreement: z.enum(['confident_but_behind', 'doubtful_but_ahead']).nullable(),
    progress: number,
    lead: number,
    weekIndex: z.int(),
    weeksTotal: z.int(),
    weeks: z.array(week).readonly(),
    endWeek: week,
    over: z.boolean(),
    chance: number.openapi({ description: 'Of the metric least likely to be met.' }),
    missedInARow: z.int(),
    replan: z
      .enum(['missed', 'unlikely'])
      .nullable()
      .openapi({ description: 'Why it needs a new plan.' }),
    nextDueIndex: z.int().nullable(),
    metrics: z.array(metricStanding).readonly(),
  })
  .openapi('Standing');
