import { z } from '@hono/zod-openapi';
import { directions, metricKinds, outcomes } from '#/db/vocabulary.ts';
import { amount, line, prose, uuid, week } from '#/lib/core/shapes.ts';
import { heaviest, leastShare, metricProblems, settledPlan } from './metrics/rules.ts';
import { milestoneWeekProblem } from './milestones/rules.ts';
import { longest, longestGoal, metricsAtMost, milestonesAtMost, weeksProblem } from './rules.ts';

export const metricInput = z
  .strictObject({
    id: uuid.optional(),
    kind: z.enum(metricKinds),
    name: line(longest.title),
    unit: line(longest.unit, { optional: true }).default(''),
    baseline: amount.nullish(),
    target: amount,
    direction: z.enum(directions).nullish(),
    requiredShare: z
      .number('Enter a share of the weeks.')
      .min(leastShare, 'Ask for at least 5% of the weeks.')
      .max(1, 'Ask for at most all of the weeks.')
      .nullish(),
    waypoints: z
      .array(
        z.strictObject({
          weekNumber: z
            .number('Enter the number of a week.')
            .int('Enter a whole number.')
            .min(1, 'Weeks count from 1.')
            .max(longestGoal - 1, 'The last week has the target.'),
          value: amount,
        }),
      )
      .max(longestGoal - 1, 'One waypoint a week is the most.')
      .default([])
      .openapi({ description: 'Values the plan line passes on its way, by week; not for a habit.' })
      .transform((waypoints) => waypoints.toSorted((a, b) => a.weekNumber - b.weekNumber)),
    scaleLow: amount.nullable().default(null).openapi({
      description: 'Of a level: the ends of its scale, such as 1 and 5 of a rating.',
    }),
    scaleHigh: amount.nullable().default(null),
    weight: z
      .number('Enter a number.')
      .min(0, 'Enter 0 or more; 0 leaves it out of the goal’s progress.')
      .max(heaviest, `Enter ${heaviest} at most.`)
      .default(1),
  })
  .superRefine((metric, ctx) => {
    for (const { path, message } of metricProblems(metric)) {
      ctx.addIssue({ code: 'custom', path: [path], message });
    }
  })
  .transform((metric) => ({ ...metric, ...settledPlan(metric) }));

export const milestoneInput = z.strictObject({
  id: uuid.optional(),
  weekNumber: z
    .number('Enter the number of a week.')
    .int('Enter a whole number.')
    .min(1, 'Weeks count from 1.')
    .max(12, 'A goal has at most 12 weeks.'),
  title: line(longest.title),
});

const weeksInput = z.number('Enter a number of weeks.').superRefine((weeks, ctx) => {
  const message = weeksProblem(weeks);
  if (message) ctx.addIssue({ code: 'custom', message });
});

const goalFields = {
  title: line(longest.title),
  why: prose(longest.why).default(''),
  startWeek: week,
  weeks: weeksInput,
  metrics: z.array(metricInput).max(metricsAtMost, `Keep it to ${metricsAtMost} metrics.`),
  milestones: z
    .array(milestoneInput)
    .max(milestonesAtMost, `Keep it to ${milestonesAtMost} milestones.`),
};

const example = {
  title: 'Hand over the release pipeline',
  why: 'The team should not wait for me.',
  startWeek: '2026-11-16',
  weeks: 6,
  metrics: [
    { kind: 'level', name: 'Releases I touched', unit: '', baseline: 5, target: 0 },
    {
      kind: 'habit',
      name: 'Hours of coding',
      unit: 'h',
      target: 10,
      direction: 'down',
      requiredShare: 0.8,
    },
  ],
  milestones: [{ weekNumber: 2, title: 'Runbook written' }],
};

/** A goal as one whole: what is not in its lists is taken out of the goal. */
export const goalInput = z
  .strictObject(goalFields)
  .superRefine(partsFit)
  .openapi('GoalInput', { example });

export const newGoalInput = z
  .strictObject({ ...goalFields, state: z.enum(['draft', 'active']).default('draft') })
  .superRefine(partsFit)
  .openapi('NewGoal', { example: { ...example, state: 'active' } });

export const closureInput = z
  .strictObject({
    outcome: z.enum(outcomes, 'Choose what became of it.'),
    retrospective: prose(longest.retrospective).refine(
      (text) => text.trim() !== '',
      'Write a line or two: what helped, what got in the way?',
    ),
  })
  .openapi('Closure', {
    example: { outcome: 'met', retrospective: 'Ana runs releases now. Pairing twice was enough.' },
  });

export type MetricInput = z.output<typeof metricInput>;
export type MilestoneInput = z.output<typeof milestoneInput>;
export type GoalInput = z.output<typeof goalInput>;

/** Which goal a change is for, and the version that its author has seen. */
export interface GoalAt {
  readonly goalId: string;
  readonly version: number;
}

function partsFit(
  goal: {
    weeks: number;
    metrics: readonly { waypoints: readonly { weekNumber: number }[] }[];
    milestones: readonly { weekNumber: number }[];
  },
  ctx: z.RefinementCtx,
): void {
  goal.metrics.forEach(({ waypoints }, i) => {
    waypoints.forEach(({ weekNumber }, j) => {
      if (weekNumber < goal.weeks) return;
      const path = ['metrics', i, 'waypoints', j, 'weekNumber'];
      const message = `The target stands in week ${goal.weeks}: choose an earlier week.`;
      ctx.addIssue({ code: 'custom', path, message });
    });
  });
  goal.milestones.forEach(({ weekNumber }, i) => {
    const message = milestoneWeekProblem(weekNumber, goal.weeks);
    if (message) ctx.addIssue({ code: 'custom', path: ['milestones', i, 'weekNumber'], message });
  });
}
