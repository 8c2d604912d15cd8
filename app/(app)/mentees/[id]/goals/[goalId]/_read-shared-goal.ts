import { NotFound } from '#/lib/core/errors.ts';
import { sharedGoal } from '#/lib/goals/queries.ts';
import { sharedReplanList } from '#/lib/goals/replan-list.ts';
import { goalThreads } from '#/lib/reviews/thread-list.ts';

type Db = Parameters<typeof sharedGoal>[0];

/** @throws NotFound when the mentorship does not share this goal with whoever reads */
export async function readSharedGoal(db: Db, mentorshipId: string, goalId: string) {
  const [goal, replans, threads] = await Promise.all([
    sharedGoal(db, mentorshipId, goalId),
    sharedReplanList(db, mentorshipId, goalId),
    goalThreads(db, goalId),
  ]);
  if (!goal) throw new NotFound('goal');
  return { goal, replans, threads };
}
