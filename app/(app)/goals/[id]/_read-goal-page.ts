import { z } from '@hono/zod-openapi';
import { goalWeekList } from '#/lib/check-ins/goal-week-list.ts';
import { NotFound } from '#/lib/core/errors.ts';
import { uuid } from '#/lib/core/shapes.ts';
import type { GoalRecord } from '#/lib/goals/access.ts';
import { goalDetail } from '#/lib/goals/queries.ts';
import { replanList } from '#/lib/goals/replan-list.ts';
import { type Mentorship, mentorshipList } from '#/lib/mentorships/queries.ts';
import { goalThreads } from '#/lib/reviews/thread-list.ts';
import { pageParams, readPage } from '#/lib/web/page.ts';

/** The goal that a page's path names with what was said about it, and who can be asked about it; else the 404 page. */
export async function readGoalPage(params: Promise<unknown>) {
  const { id } = await pageParams(z.object({ id: uuid }), params);
  const { viewer, value, now } = await readPage(async (db, now) => {
    const [goal, replans, logs, threads, { mentorships }] = await Promise.all([
      goalDetail(db, id),
      replanList(db, id),
      goalWeekList(db, id),
      goalThreads(db, id),
      mentorshipList(db, now),
    ]);
    if (!goal) throw new NotFound('goal');
    const seen = mentorships.filter((one) => sees(one, goal));
    return { goal, replans, logs, threads, mentors: seen.map(asMentor) };
  });
  return { viewer, now, ...value };
}

function sees({ side, state, sharing, startedWeek }: Mentorship, goal: GoalRecord): boolean {
  if (side !== 'mentee' || state !== 'active' || goal.state === 'draft') return false;
  const { goals, goalIds, past } = sharing;
  const isEarlier = goal.closedWeek !== null && goal.closedWeek < (startedWeek ?? '');
  return (goals === 'all' || goalIds.includes(goal.id)) && (past || !isEarlier);
}

function asMentor({ id, name }: Mentorship) {
  return { mentorshipId: id, name: name ?? 'your mentor' };
}
