import { Card } from '#/components/ui/card.tsx';
import { OlderLink } from '#/components/ui/older-link.tsx';
import type { GoalState } from '#/db/vocabulary.ts';
import type { GoalRecord } from '#/lib/goals/access.ts';
import type { GoalStanding } from '#/lib/pace/types.ts';
import { GoalRow } from './goal-row.tsx';

type GoalSectionProps = {
  title: string;
  state: GoalState;
  goals: { goal: GoalRecord; standing: GoalStanding }[];
  nextCursor: string | null;
};

/** The goals of one state, and the way to those that do not fit. */
export function GoalSection({ title, state, goals, nextCursor }: GoalSectionProps) {
  if (goals.length === 0) return null;
  const more = nextCursor && `/goals?${new URLSearchParams({ state, cursor: nextCursor })}`;
  return (
    <Card title={title}>
      <ul>
        {goals.map(({ goal, standing }) => (
          <GoalRow key={goal.id} goal={goal} standing={standing} />
        ))}
      </ul>
      <OlderLink href={more}>More of these</OlderLink>
    </Card>
  );
}
