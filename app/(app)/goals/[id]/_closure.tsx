import { outcomeBadge } from '#/components/goals/goal-words.ts';
import { Markdown } from '#/components/markdown/markdown.tsx';
import { Badge } from '#/components/ui/badge.tsx';
import { Card } from '#/components/ui/card.tsx';
import type { GoalRecord } from '#/lib/goals/access.ts';

/** What became of a closed goal. */
export function Closure({ goal }: { goal: Pick<GoalRecord, 'outcome' | 'retrospective'> }) {
  if (!goal.outcome) return null;
  const outcome = outcomeBadge(goal.outcome);
  return (
    <Card title="Looking back" aside={<Badge tone={outcome.tone}>{outcome.text}</Badge>}>
      <Markdown source={goal.retrospective ?? ''} />
    </Card>
  );
}
