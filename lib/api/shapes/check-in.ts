import 'server-only';
import { z } from '@hono/zod-openapi';
import { checkInStates, confidences, directions, metricKinds } from '#/db/vocabulary.ts';
import { checkInContent } from '#/lib/check-ins/input.ts';

// What the API shows of check-ins.

const week = z.string().openapi({ example: '2026-11-16' });
const instant = z.string().openapi({ example: '2026-11-20T18:42:07Z' });
const number = z.number().nullable();

const metric = z.strictObject({
  id: z.string(),
  name: z.string(),
  unit: z.string(),
  kind: z.enum(metricKinds),
  direction: z.enum(directions),
  target: z.number(),
  last: z
    .strictObject({ week, value: z.number() })
    .nullable()
    .openapi({ description: 'The newest value of an earlier week.' }),
  paceSays: number.openapi({ description: 'What to enter this week to be on the plan line.' }),
  stored: z
    .strictObject({ previousValue: number, plannedValue: number })
    .nullable()
    .openapi({ description: 'What the submitted value was compared to.' }),
  line: z.array(z.number()),
  actuals: z.array(number),
});

export const checkIn = z
  .strictObject({
    week,
    currentWeek: week,
    firstWeek: week.nullable(),
    timeZone: z.string(),
    dueAt: instant,
    state: z.enum(['open', ...checkInStates]),
    version: z.int().nullable(),
    updatedAt: instant.nullable(),
    submittedAt: instant.nullable(),
    late: z.boolean(),
    revisions: z.int(),
    valuesEditable: z.boolean(),
    valuesEditableUntil: instant.nullable(),
    problem: z
      .string()
      .nullable()
      .openapi({ description: 'Why this week cannot be logged, if it cannot.' }),
    isOff: z.boolean().openapi({ description: 'Days of it are marked as off: nothing is due.' }),
    lastFocus: z.strictObject({ week, text: z.string() }).nullable(),
    weekBeforeOpen: z.boolean(),
    goals: z.array(
      z.strictObject({
        id: z.string(),
        title: z.string(),
        weekNumber: z.int(),
        weeks: z.int(),
        metrics: z.array(metric),
        milestones: z.array(
          z.strictObject({ id: z.string(), title: z.string(), weekNumber: z.int() }),
        ),
      }),
    ),
    content: checkInContent,
    leftOver: z.array(z.string()),
  })
  .openapi('CheckIn');

export const checkInPage = z
  .strictObject({
    items: z.array(
      z.strictObject({
        week,
        state: z.enum(checkInStates),
        submittedAt: instant.nullable(),
        updatedAt: instant,
        late: z.boolean(),
        edited: z.boolean(),
        said: z.array(z.enum(confidences)),
        values: z.int(),
        milestones: z.array(z.string()),
        excerpt: z.string(),
      }),
    ),
    missed: z.array(week).openapi({ description: 'Weeks that were due and not logged.' }),
    off: z.array(week).openapi({ description: 'Weeks of a goal that were off.' }),
    nextCursor: z.string().nullable(),
  })
  .openapi('CheckInPage');

export const savedDraft = z
  .strictObject({ version: z.int(), savedAt: instant })
  .openapi('SavedDraft');

export const submission = z
  .strictObject({ id: z.string(), version: z.int(), submittedAt: instant, late: z.boolean() })
  .openapi('Submission');

export const revision = z
  .strictObject({ version: z.int(), revisedAt: instant })
  .openapi('Revision');

export const revisionPage = z
  .strictObject({
    revisions: z.array(
      z.strictObject({ version: z.int(), replacedAt: instant, content: checkInContent }),
    ),
    nextCursor: z.string().nullable(),
  })
  .openapi('RevisionPage');
