import { z } from '@hono/zod-openapi';
import { confidences, focusOutcomes } from '#/db/vocabulary.ts';
import type { Issue } from '#/lib/core/errors.ts';
import { formatDay } from '#/lib/core/format.ts';
import { amount, line, prose, uuid } from '#/lib/core/shapes.ts';
import type { WeekKey } from '#/lib/core/week.ts';
import { goalsAtMost, type LoggedGoal, type LoggedMetric } from './rules.ts';

const journalText = prose(20_000);

const goalEntry = z
  .strictObject({
    goalId: uuid,
    confidence: z.enum(confidences).nullable(),
    nextChange: prose(2000).openapi({
      description: 'What changes next week? Kept at the submission when the goal is not on track.',
    }),
    values: z
      .array(
        z.strictObject({
          metricId: uuid,
          value: amount.nullable().openapi({ description: 'null: not reported, which is not 0.' }),
        }),
      )
      .max(10),
    milestonesReached: z.array(uuid).max(24),
  })
  .openapi('CheckInGoal');

/** What a member says about one week: the same for a draft, a submission and a later edit. */
export const checkInContent = z
  .strictObject({
    goals: z.array(goalEntry).max(goalsAtMost, `Log at most ${goalsAtMost} goals in one week.`),
    journal: z.strictObject({
      wins: journalText,
      blockers: journalText,
      learned: journalText,
      focus: journalText.openapi({ description: 'The focus for next week.' }),
      lastFocusOutcome: z
        .enum(focusOutcomes)
        .nullable()
        .openapi({ description: "What became of the last check-in's focus." }),
    }),
    private: z
      .strictObject({ energy: z.int().min(1).max(5).nullable(), note: journalText })
      .openapi({ description: "The member's alone, always." }),
  })
  .openapi('CheckInContent');

export type CheckInContent = z.infer<typeof checkInContent>;

/** `expectedVersion` null: there must be no check-in of this week yet. */
export interface CheckInChange<Version = number | null> {
  week: WeekKey;
  expectedVersion: Version;
  content: CheckInContent;
}

export const checkInSearch = z.strictObject({
  query: line(200, { optional: true }).optional(),
  cursor: z.string().max(512).optional(),
});

/** What does not fit the goals of the week, each with its place in the content. */
export function contentIssues(
  content: CheckInContent,
  goals: readonly LoggedGoal[],
  week: WeekKey,
): Issue[] {
  const seen = new Set<string>();
  return content.goals.flatMap((entry, i) => {
    const goal = goals.find(({ id }) => id === entry.goalId);
    const path = `goals.${i}`;
    if (!goal) return [{ path: `${path}.goalId`, message: 'This goal is no part of this week.' }];
    const again = twice(seen, entry.goalId, `${path}.goalId`);
    if (again.length > 0) return again;
    return [
      ...entry.values.flatMap(({ metricId, value }, j) => [
        ...twice(seen, metricId, `${path}.values.${j}.metricId`),
        ...valueIssues(goal, metricId, value, `${path}.values.${j}`),
      ]),
      ...entry.milestonesReached.flatMap((id, j) => [
        ...twice(seen, id, `${path}.milestonesReached.${j}`),
        ...milestoneIssues(goal, id, week, `${path}.milestonesReached.${j}`),
      ]),
    ];
  });
}

function twice(seen: Set<string>, id: string, path: string): Issue[] {
  if (seen.has(id)) return [{ path, message: 'This is named twice.' }];
  seen.add(id);
  return [];
}

function valueIssues(goal: LoggedGoal, id: string, value: number | null, path: string): Issue[] {
  const metric = goal.metrics.find((one) => one.id === id);
  if (!metric)
    return [{ path: `${path}.metricId`, message: 'This goal has no such metric any more.' }];
  const off = value === null ? null : scaleProblem(metric, value);
  if (off) return [{ path: `${path}.value`, message: off }];
  // A level may be anything; so may a habit whose threshold lies below zero.
  const mayBeNegative = metric.kind === 'level' || (metric.kind === 'habit' && metric.target < 0);
  if (value === null || value >= 0 || mayBeNegative) return [];
  const message = 'Enter 0 or more: this counts what happened in the week.';
  return [{ path: `${path}.value`, message }];
}

function scaleProblem({ scaleLow, scaleHigh }: LoggedMetric, value: number): string | null {
  if (scaleLow !== null && value < scaleLow) return `Its scale begins at ${scaleLow}.`;
  if (scaleHigh !== null && value > scaleHigh) return `Its scale ends at ${scaleHigh}.`;
  return null;
}

function milestoneIssues(goal: LoggedGoal, id: string, week: WeekKey, path: string): Issue[] {
  const milestone = goal.milestones.find((one) => one.id === id);
  if (!milestone) return [{ path, message: 'This goal has no such milestone any more.' }];
  const { reachedWeek, title } = milestone;
  if (!reachedWeek || reachedWeek === week) return [];
  return [{ path, message: `“${title}” was reached in the week of ${formatDay(reachedWeek)}.` }];
}
