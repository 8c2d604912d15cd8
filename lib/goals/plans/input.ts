import { z } from '@hono/zod-openapi';
import { replanOptions } from '#/db/vocabulary.ts';
import { amount, prose, uuid } from '#/lib/core/shapes.ts';
import { leastShare } from '../metrics/rules.ts';
import { longestGoal, metricsAtMost, milestonesAtMost, shortestGoal } from '../rules.ts';

const reasonLength = 2000;

const asked = z.strictObject({
  id: uuid,
  target: amount.optional(),
  requiredShare: z
    .number('Enter a share of the weeks.')
    .min(leastShare, 'Ask for at least 5% of the weeks.')
    .max(1, 'Ask for at most all of the weeks.')
    .optional(),
});

/** What is decided about a goal that went off its plan. What the option does not need is left aside. */
export const replanInput = z
  .strictObject({
    option: z.enum(replanOptions, 'Choose what to do.'),
    reason: prose(reasonLength)
      .refine((text) => text.trim() !== '', 'Say why, in a line or two.')
      .openapi({ description: 'Kept with the goal; mentors who see the goal read it.' }),
    metrics: z
      .array(asked)
      .max(metricsAtMost, `Keep it to ${metricsAtMost} metrics.`)
      .default([])
      .openapi({
        description:
          'Ease: the easier target of a level or total, threshold or share of a habit. Split: the target that stays here.',
      }),
    weeks: z
      .number('Enter a number of weeks.')
      .int('Enter a whole number of weeks.')
      .min(shortestGoal, `Give it at least ${shortestGoal} weeks.`)
      .max(longestGoal, `A goal has at most ${longestGoal} weeks.`)
      .optional()
      .openapi({ description: 'Extend: active weeks in all. Split: those of the next part.' }),
    milestoneIds: z
      .array(uuid)
      .max(milestonesAtMost, `Keep it to ${milestonesAtMost} milestones.`)
      .default([])
      .openapi({ description: 'Split: milestones that go along to the next part.' }),
  })
  .superRefine(({ option, metrics, weeks }, ctx) => {
    const issue = (path: string, message: string) =>
      ctx.addIssue({ code: 'custom', path: [path], message });
    if ((option === 'ease' || option === 'split') && metrics.length === 0) {
      issue('metrics', 'Choose an easier target.');
    }
    if (option === 'extend' && weeks === undefined) issue('weeks', 'Choose how many weeks.');
  })
  .openapi('Replan', {
    example: {
      option: 'extend',
      reason: 'Two releases moved to December.',
      weeks: 8,
    },
  });

export type Decision = z.output<typeof replanInput>;
