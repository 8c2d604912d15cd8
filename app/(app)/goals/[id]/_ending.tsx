import { ThenNowCard } from '#/components/goals/then-now-card.tsx';
import type { GoalRecord } from '#/lib/goals/access.ts';
import type { GoalStanding } from '#/lib/pace/types.ts';
import { Closure } from './_closure.tsx';

type EndingProps = {
  goal: Pick<GoalRecord, 'state' | 'title' | 'metrics' | 'outcome' | 'retrospective'>;
  standing: GoalStanding;
};

/** Of a closed goal: what became of it, what was learned, and what moved. */
export function Ending({ goal, standing }: EndingProps) {
  if (goal.state !== 'closed') return null;
  return (
    <div className="cols-2">
      <Closure goal={goal} />
      <ThenNowCard goal={goal} standing={standing} />
    </div>
  );
}
