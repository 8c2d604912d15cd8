import 'server-only';
import { z } from '@hono/zod-openapi';
import { NotFound } from '#/lib/core/errors.ts';
import { uuid } from '#/lib/core/shapes.ts';
import { dueClock } from '#/lib/core/week.ts';
import { menteeOverview, sharedDashboardFacts } from '#/lib/dashboard/queries.ts';
import { sharedDashboard } from '#/lib/dashboard/rules.ts';
import { sharedGoal } from '#/lib/goals/queries.ts';
import { sharedReplanList } from '#/lib/goals/replan-list.ts';
import { sharedStandingOf } from '#/lib/goals/rules.ts';
import { getMentorshipFor } from '#/lib/mentorships/access.ts';
import { menteeCheckIns } from '#/lib/reviews/check-in-list.ts';
import { memberRoute } from '../define-route.ts';
import {
  listMentee,
  mentee,
  menteeCheckInPage,
  menteeGoal,
  menteePage,
  showMentee,
} from '../shapes/mentee.ts';

const params = z.strictObject({ mentorshipId: uuid });
const goalParams = z.strictObject({ mentorshipId: uuid, goalId: uuid });
const query = z.strictObject({ cursor: z.string().max(512).optional() });

export const menteeRoutes = [
  memberRoute({
    method: 'get',
    path: '/api/v1/mentees',
    noun: 'mentees',
    scope: 'mentoring:read',
    summary: 'List your mentees',
    description:
      'Everybody you mentor now, as they share it with you, the longest mentorship first, 20 at most; `nextCursor` leads on. Each with at most 12 goals and without their metrics; one mentee read by itself has all.',
    query,
    answer: menteePage,
    handle: async (ctx, { query }) => {
      const { mentees, nextCursor } = await menteeOverview(ctx.db, ctx.now, query);
      const shown = mentees.map((one) => listMentee(one, sharedDashboard(one, ctx.now)));
      return { body: { mentees: shown, nextCursor } };
    },
  }),
  memberRoute({
    method: 'get',
    path: '/api/v1/mentees/{mentorshipId}',
    noun: 'mentees',
    scope: 'mentoring:read',
    summary: 'Read one mentee’s dashboard',
    description: 'As this mentorship shares it: computed from the check-ins that you may see.',
    params,
    answer: mentee,
    handle: async (ctx, { params }) => {
      const shared = await sharedDashboardFacts(ctx.db, params.mentorshipId, ctx.now);
      if (!shared) throw new NotFound('mentee');
      return { body: showMentee(shared, sharedDashboard(shared, ctx.now)) };
    },
  }),
  memberRoute({
    method: 'get',
    path: '/api/v1/mentees/{mentorshipId}/goals/{goalId}',
    noun: 'mentees',
    scope: 'mentoring:read',
    summary: 'Read one goal of a mentee',
    description:
      'With the measurements of the check-ins that you may see, and where it stands by them.',
    params: goalParams,
    answer: menteeGoal,
    handle: async (ctx, { params }) => {
      const { mentorshipId, goalId } = params;
      const found = await sharedGoal(ctx.db, mentorshipId, goalId);
      if (!found) throw new NotFound('goal');
      const replans = await sharedReplanList(ctx.db, mentorshipId, goalId);
      const { mentee, ...goal } = found;
      const clock = dueClock(ctx.now, mentee.dueRules, mentee.timeZone);
      return { body: { ...goal, standing: sharedStandingOf(found, clock).standing, replans } };
    },
  }),
  memberRoute({
    method: 'get',
    path: '/api/v1/mentees/{mentorshipId}/check-ins',
    noun: 'mentees',
    scope: 'mentoring:read',
    summary: 'List one mentee’s check-ins',
    description:
      'Those that you may see, newest week first, 20 at most; `nextCursor` leads on. Reading one is `GET /reviews/{checkInId}`.',
    params,
    query,
    answer: menteeCheckInPage,
    handle: async (ctx, { params, query }) => {
      const { side } = await getMentorshipFor(ctx, params.mentorshipId);
      if (side !== 'mentor') throw new NotFound('mentee');
      return { body: await menteeCheckIns(ctx.db, params.mentorshipId, query) };
    },
  }),
] as const;
