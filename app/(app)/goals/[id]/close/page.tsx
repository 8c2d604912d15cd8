import { notFound } from 'next/navigation';
import { ClosureForm } from '#/components/goals/closure-form.tsx';
import { AppFrame } from '#/components/layout/app-frame.tsx';
import { PageHeader } from '#/components/ui/page-header.tsx';
import { canMove } from '#/lib/goals/rules.ts';
import { readGoal } from '../_read-goal.ts';

export const metadata = { title: 'Close goal' };

export default async function CloseGoalPage({ params }: { params: Promise<unknown> }) {
  const { viewer, goal } = await readGoal(params);
  if (!canMove(goal.state, 'close')) notFound();
  return (
    <AppFrame current="goals" viewer={viewer}>
      <PageHeader
        eyebrow={<a href={`/goals/${goal.id}`}>{goal.title}</a>}
        title="How did it go?"
        lead="Closing is for good: its weeks stop being due, and what you learned stays with it."
      />
      <ClosureForm id={goal.id} version={goal.version} memberId={viewer.memberId} />
    </AppFrame>
  );
}
