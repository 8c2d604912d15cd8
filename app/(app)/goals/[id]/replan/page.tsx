import { notFound } from 'next/navigation';
import { ReplanForm } from '#/components/goals/replan-form.tsx';
import { optionCards } from '#/components/goals/replan-options.tsx';
import { needWords } from '#/components/goals/replan-words.ts';
import { AppFrame } from '#/components/layout/app-frame.tsx';
import { PageHeader } from '#/components/ui/page-header.tsx';
import { replanOf } from '#/lib/goals/plans/rules.ts';
import { canMove } from '#/lib/goals/rules.ts';
import { clockOf } from '../../_clock.ts';
import { readGoal } from '../_read-goal.ts';

export const metadata = { title: 'New plan' };

export default async function ReplanPage({ params }: { params: Promise<unknown> }) {
  const { viewer, goal, now } = await readGoal(params);
  if (!canMove(goal.state, 'replan')) notFound();
  const clock = clockOf(now, viewer);
  const choices = replanOf(goal, clock);
  const { need, missedInARow: missed, over } = choices;
  const { id, version } = goal;
  return (
    <AppFrame current="goals" viewer={viewer}>
      <PageHeader
        eyebrow={<a href={`/goals/${id}`}>{goal.title}</a>}
        title="A plan that fits what is true now"
        lead={
          over
            ? 'Its weeks are up. Give it more of them, let it go, or close it with an outcome.'
            : needWords({ need, missed, chance: choices.now.chance })
        }
      />
      <ReplanForm
        {...{ id, version, memberId: viewer.memberId }}
        cards={optionCards({ goal, choices, clock })}
      />
    </AppFrame>
  );
}
