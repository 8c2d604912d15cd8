import 'server-only';
import { z } from '@hono/zod-openapi';
import { confidences, goalSharings, reviewStates } from '#/db/vocabulary.ts';
import type { SharedFacts } from '#/lib/dashboard/access.ts';
import type { SharedDashboard } from '#/lib/dashboard/rules.ts';
import { rhythm, showGoal, standingGoal } from './dashboard.ts';
import { sharedGoalFields, standing } from './goal.ts';
import { replanDecisions } from './replan.ts';

// What the API shows a mentor of their mentees: as it is shared, and no more.

const week = z.string().openapi({ example: '2026-11-16' });
const waiting = z.strictObject({ count: z.int(), since: z.string().nullable() });

const fields = {
  mentorshipId: z.string(),
  name: z.string(),
  timeZone: z.string(),
  sharing: z.strictObject({
    goals: z.enum(goalSharings),
    journal: z.boolean(),
    past: z.boolean(),
  }),
  startedAt: z.string(),
  hiddenThrough: week.nullable().openapi({
    description:
      'The past is not shared: up to this week, one without a check-in may have been logged before the mentorship.',
  }),
  lastCheckIn: z
    .strictObject({ checkInId: z.string(), week, submittedAt: z.string(), late: z.boolean() })
    .nullable(),
  owed: waiting.openapi({ description: 'Reviews that wait for you, your own or offered.' }),
  asked: waiting.openapi({ description: 'Reviews of yours that wait for an answer.' }),
  currentWeek: week,
  headline: z.array(z.string()),
};
const goals = { description: 'Shared and not closed, the neediest first.' };

export const mentee = z
  .strictObject({ ...fields, rhythm, goals: z.array(standingGoal).openapi(goals) })
  .openapi('Mentee');
const listed = z
  .strictObject({ ...fields, goals: z.array(standingGoal.omit({ metrics: true })).openapi(goals) })
  .openapi('ListedMentee');
export const menteePage = z
  .strictObject({ mentees: z.array(listed), nextCursor: z.string().nullable() })
  .openapi('MenteePage');

export const menteeGoal = z
  .strictObject({
    ...sharedGoalFields,
    hiddenThrough: fields.hiddenThrough,
    standing,
    replans: replanDecisions.openapi({ description: 'What was decided about it, newest first.' }),
  })
  .openapi('MenteeGoal');

export const menteeCheckInPage = z
  .strictObject({
    items: z.array(
      z.strictObject({
        checkInId: z.string(),
        week,
        submittedAt: z.string(),
        late: z.boolean(),
        said: z.array(z.enum(confidences)),
        state: z.enum(reviewStates).nullable(),
        changedSinceReview: z.boolean(),
      }),
    ),
    nextCursor: z.string().nullable(),
  })
  .openapi('MenteeCheckInPage');

export function showMentee(shared: SharedFacts, board: SharedDashboard): z.output<typeof mentee> {
  return {
    ...fieldsOf(shared, board),
    rhythm: board.rhythm,
    goals: board.goals.map(showGoal),
  };
}

/** In a list: without the metrics, and without a rhythm, for which a list reads too few weeks. */
export function listMentee(shared: SharedFacts, board: SharedDashboard): z.output<typeof listed> {
  const goals = board.goals.map(showGoal).map(({ metrics: _, ...goal }) => goal);
  return { ...fieldsOf(shared, board), goals };
}

function fieldsOf(shared: SharedFacts, board: SharedDashboard) {
  const { mentorshipId, sharing, startedAt, hiddenThrough, lastCheckIn, owed, asked } = shared;
  const { name, timeZone } = shared.mentee;
  const { currentWeek, headline } = board;
  return {
    ...{ mentorshipId, name, timeZone, sharing, startedAt, hiddenThrough, lastCheckIn },
    ...{ owed, asked, currentWeek, headline },
  };
}
