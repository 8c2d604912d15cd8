import 'server-only';
import { z } from '@hono/zod-openapi';
import { replanOptions } from '#/db/vocabulary.ts';
import type { ReplanChoices } from '#/lib/pace/replan/choices.ts';
import type { Effect } from '#/lib/pace/replan/effect.ts';
import { changedGoalFields, forecast } from './goal.ts';

// What the API shows of decisions about a goal that went off its plan.

const week = z.string().openapi({ example: '2026-11-16' });
const chance = z
  .number()
  .nullable()
  .openapi({ description: 'Of the metric least likely to be met; null below three measurements.' });

const effect = z
  .strictObject({
    weeks: z.int(),
    endWeek: week,
    chance,
    metrics: z.array(
      z.strictObject({ metricId: z.string(), line: z.array(z.number()).readonly(), forecast }),
    ),
  })
  .openapi('ReplanEffect', { description: 'Where the goal would stand if this plan held now.' });

const eased = z.strictObject({
  id: z.string(),
  target: z.number().optional(),
  requiredShare: z.number().optional(),
});
const cut = z.strictObject({ id: z.string(), target: z.number() });

export const replanChoicesShape = z
  .strictObject({
    need: z
      .enum(['missed', 'unlikely'])
      .nullable()
      .openapi({ description: 'Why the goal needs a new plan; null when it does not.' }),
    missedInARow: z.int(),
    over: z
      .boolean()
      .openapi({ description: 'Its weeks are up: it can only be extended or dropped.' }),
    now: effect,
    ease: z.array(z.strictObject({ metrics: z.array(eased), effect })),
    extend: z.array(z.strictObject({ weeks: z.int(), effect })),
    split: z
      .strictObject({
        metrics: z.array(cut),
        next: z.strictObject({
          startWeek: week,
          weeks: z.int(),
          metrics: z.array(cut.extend({ baseline: z.number() })),
        }),
        effect,
      })
      .nullable(),
    pause: z.array(z.strictObject({ rests: z.int(), fromWeek: week, endWeek: week })),
  })
  .openapi('ReplanChoices');

const replan = z
  .strictObject({
    id: z.string(),
    option: z.enum(replanOptions),
    reason: z.string(),
    week: week.openapi({ description: 'In which it was decided.' }),
    decidedAt: z.string(),
    holdsFrom: week
      .nullable()
      .openapi({ description: 'From when a changed plan holds; null when the plan stayed.' }),
  })
  .openapi('ReplanDecision');

/** Newest first. */
export const replanDecisions = z.array(replan);
export const replanHistory = z.strictObject({ replans: replanDecisions }).openapi('ReplanHistory');

export const replannedGoal = z
  .strictObject({
    ...changedGoalFields,
    successorId: z
      .string()
      .nullable()
      .openapi({ description: 'Of the draft with the rest, when the goal was split.' }),
  })
  .openapi('ReplannedGoal');

export function showChoices({ now, ease, extend, split, pause, ...why }: ReplanChoices) {
  return {
    ...why,
    now: showEffect(now),
    ease: ease.map(({ metrics, effect }) => ({
      metrics: [...metrics],
      effect: showEffect(effect),
    })),
    extend: extend.map(({ weeks, effect }) => ({ weeks, effect: showEffect(effect) })),
    split: split && {
      metrics: [...split.metrics],
      next: { ...split.next, metrics: [...split.next.metrics] },
      effect: showEffect(split.effect),
    },
    pause: [...pause],
  };
}

function showEffect({ metrics, ...effect }: Effect) {
  const shown = metrics.map(({ metricId, line, forecast }) => ({ metricId, line, forecast }));
  return { ...effect, metrics: shown };
}
