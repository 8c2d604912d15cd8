import type { ReactNode } from 'react';
import { Badge } from '#/components/ui/badge.tsx';
import { Card } from '#/components/ui/card.tsx';
import { confidenceWords, disagreementWords, goalWords } from '#/lib/pace/standing-words.ts';
import type { GoalStanding } from '#/lib/pace/types.ts';

type StandingCardProps = { goals: { id: string; title: string; standing: GoalStanding }[] };

/** The three facts, side by side: what is said, what the numbers show, and whether they are fresh. */
export function StandingCard({ goals }: StandingCardProps) {
  return (
    <Card title="Said and shown">
      <ul className="standings">
        {goals.map(({ id, title, standing }) => {
          const said = confidenceWords(standing.said);
          const shown = goalWords(standing);
          const apart = disagreementWords(standing);
          return (
            <li key={id}>
              <p>
                <a href={`/goals/${id}`}>{title}</a>
                {apart && <em>{apart}</em>}
              </p>
              <Fact name="You say">
                <Badge tone={said.tone}>{said.text}</Badge>
              </Fact>
              <Fact name="Numbers show">
                <Badge tone={shown.tone}>{shown.text}</Badge>
              </Fact>
              <Fact name="Numbers are">
                <Freshness standing={standing} />
              </Fact>
            </li>
          );
        })}
      </ul>
    </Card>
  );
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div>
      <small>{name}</small> {children}
    </div>
  );
}

function Freshness({ standing }: { standing: GoalStanding }) {
  if (standing.shown === 'no_data') return <Badge>Missing</Badge>;
  return standing.stale ? <Badge tone="amber">Stale</Badge> : <Badge tone="pine">Up to date</Badge>;
}
