import { Card } from '#/components/ui/card.tsx';
import {
  confidenceWords,
  disagreementWords,
  goalWords,
  type Said,
} from '#/lib/pace/standing-words.ts';
import type { GoalStanding } from '#/lib/pace/types.ts';
import { type StandingRow, StandingView } from './standing-view.tsx';

type StandingGoal = { id: string; title: string; standing: GoalStanding };

/** The three facts, side by side: what is said, what the numbers show, and whether they are fresh. */
export function StandingCard({ goals }: { goals: StandingGoal[] }) {
  return (
    <Card title="Said and shown">
      <StandingView rows={goals.map(rowOf)} />
    </Card>
  );
}

function rowOf({ id, title, standing }: StandingGoal): StandingRow {
  const said = confidenceWords(standing.said);
  const shown = goalWords(standing);
  const fresh = freshness(standing);
  return {
    href: `/goals/${id}`,
    title,
    apart: disagreementWords(standing),
    said: said.text,
    saidTone: said.tone,
    shown: shown.text,
    shownTone: shown.tone,
    fresh: fresh.text,
    freshTone: fresh.tone,
  };
}

function freshness({ shown, stale }: GoalStanding): Said {
  if (shown === 'no_data') return { tone: 'plain', text: 'Missing' };
  return stale ? { tone: 'amber', text: 'Stale' } : { tone: 'pine', text: 'Up to date' };
}
