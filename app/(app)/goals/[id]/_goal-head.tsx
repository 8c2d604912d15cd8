import { GoalActions } from '#/components/goals/goal-actions.tsx';
import { stateWords } from '#/components/goals/goal-words.ts';
import { LinkButton } from '#/components/ui/button.tsx';
import { PageHeader } from '#/components/ui/page-header.tsx';
import type { GoalRecord } from '#/lib/goals/access.ts';
import type { GoalStanding } from '#/lib/pace/types.ts';
import { spanLine } from './_span-line.ts';

/** What the goal is, where it is, and what can be done with it. */
export function GoalHead({ goal, standing }: { goal: GoalRecord; standing: GoalStanding }) {
  const { id, version, state } = goal;
  return (
    <PageHeader
      eyebrow={
        <>
          <a href="/goals">Goals</a> · {stateWords[state]}
        </>
      }
      title={goal.title}
      lead={spanLine(goal, standing)}
      actions={
        state === 'closed' ? (
          <LinkButton href="/goals/new">Set the next goal</LinkButton>
        ) : (
          <GoalActions id={id} version={version} state={state} over={standing.over} />
        )
      }
    />
  );
}
