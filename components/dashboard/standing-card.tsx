import { Card } from '#/components/ui/card.tsx';
import { formatWeekEnd } from '#/lib/core/format.ts';
import {
  asSeen,
  confidenceWords,
  disagreementWords,
  goalWords,
  likelyWords,
  type Said,
} from '#/lib/pace/standing-words.ts';
import type { GoalStanding } from '#/lib/pace/types.ts';
import { type StandingRow, StandingView } from './standing-view.tsx';

type StandingGoal = {
  id: string;
  title: string;
  standing: GoalStanding;
  isPartlyHidden?: boolean;
};

type StandingCardProps = {
  goals: StandingGoal[];
  /** Where the goals are shown; the member's own pages of them unless said. */
  hrefOf?: (goalId: string) => string;
  /** Whose word it is: of the member themselves unless said. */
  sayer?: string;
  /** What was said against what became of it, over goals that are closed. */
  record?: string | null;
};

/** The three facts, side by side: what is said, what the numbers show, and whether they are fresh. */
export function StandingCard({ goals, hrefOf = ownGoal, sayer, record }: StandingCardProps) {
  return (
    <Card title="Said and shown">
      <StandingView
        rows={goals.map((goal) => rowOf(goal, hrefOf(goal.id)))}
        said={sayer === undefined ? 'You say' : `${sayer} says`}
      />
      {record && <p className="record">{record}</p>}
    </Card>
  );
}

function ownGoal(goalId: string): string {
  return `/goals/${goalId}`;
}

function rowOf(
  { title, standing, isPartlyHidden = false }: StandingGoal,
  href: string,
): StandingRow {
  const said = confidenceWords(standing.said);
  const shown = asSeen(goalWords(standing), standing.shown, isPartlyHidden);
  const fresh = freshness(standing, isPartlyHidden);
  return {
    href,
    title,
    apart: disagreementWords(standing),
    likely: chanceLine(standing),
    said: said.text,
    saidTone: said.tone,
    shown: shown.text,
    shownTone: shown.tone,
    fresh: fresh.text,
    freshTone: fresh.tone,
  };
}

/** Of the metric least likely to be met, while the goal runs. */
function chanceLine({ state, over, chance, endWeek }: GoalStanding): string | null {
  if (state !== 'active' || over || chance === null) return null;
  return `${likelyWords(chance)} by ${formatWeekEnd(endWeek)}`;
}

function freshness({ shown, stale }: GoalStanding, isPartlyHidden: boolean): Said {
  if (shown === 'no_data')
    return { tone: 'plain', text: isPartlyHidden && !stale ? 'Not known' : 'Missing' };
  return stale ? { tone: 'amber', text: 'Stale' } : { tone: 'pine', text: 'Up to date' };
}
