import { notFound } from 'next/navigation';
import { ClosureForm } from '#/components/goals/closure-form.tsx';
import { ThenNowCard } from '#/components/goals/then-now-card.tsx';
import { AppFrame } from '#/components/layout/app-frame.tsx';
import { PageHeader } from '#/components/ui/page-header.tsx';
import { canMove, standingOf } from '#/lib/goals/rules.ts';
import { proposeOutcome } from '#/lib/pace/record/outcome.ts';
import { clockOf } from '../../_clock.ts';
import { readGoal } from '../_read-goal.ts';

export const metadata = { title: 'Close goal' };

export default async function CloseGoalPage({ params }: { params: Promise<unknown> }) {
  const { viewer, goal, now } = await readGoal(params);
  if (!canMove(goal.state, 'close')) notFound();
  const standing = standingOf(goal, clockOf(now, viewer));
  const { words } = proposeOutcome(goal.metrics, standing);
  const form = <ClosureForm id={goal.id} version={goal.version} memberId={viewer.memberId} />;
  return (
    <AppFrame current="goals" viewer={viewer}>
      <PageHeader
        eyebrow={<a href={`/goals/${goal.id}`}>{goal.title}</a>}
        title="How did it go?"
        lead="Closing is for good: its weeks stop being due, and what you learned stays with it."
      />
      {goal.metrics.length === 0 ? (
        form
      ) : (
        <div className="cols-2">
          <ThenNowCard goal={goal} standing={standing}>
            <p className="plan-sentence mt-4">{words}</p>
          </ThenNowCard>
          {form}
        </div>
      )}
    </AppFrame>
  );
}
