import { notFound } from 'next/navigation';
import { draftOf } from '#/components/goals/goal-draft.ts';
import { GoalForm } from '#/components/goals/goal-form.tsx';
import { AppFrame } from '#/components/layout/app-frame.tsx';
import { PageHeader } from '#/components/ui/page-header.tsx';
import { canMove, loggedWeeks } from '#/lib/goals/rules.ts';
import { clockOf } from '../../_clock.ts';
import { mondayChoices } from '../../_mondays.ts';
import { readGoal } from '../_read-goal.ts';

export const metadata = { title: 'Edit goal' };

export default async function EditGoalPage({ params }: { params: Promise<unknown> }) {
  const { viewer, goal, now } = await readGoal(params);
  if (!canMove(goal.state, 'edit')) notFound();
  const { currentWeek } = clockOf(now, viewer);
  return (
    <AppFrame current="goals" viewer={viewer}>
      <PageHeader
        eyebrow={<a href={`/goals/${goal.id}`}>{goal.title}</a>}
        title="Edit this goal"
        lead={
          canMove(goal.state, 'replan') ? (
            <>
              Off its plan?{' '}
              <a className="link" href={`/goals/${goal.id}/replan`}>
                See what a new one would do
              </a>
              .
            </>
          ) : undefined
        }
      />
      <GoalForm
        goal={{ id: goal.id, version: goal.version }}
        initial={draftOf(goal)}
        memberId={viewer.memberId}
        mondays={mondayChoices(currentWeek, goal.startWeek)}
        startFixed={loggedWeeks(goal).length > 0}
      />
    </AppFrame>
  );
}
