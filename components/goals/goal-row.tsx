import { Badge } from '#/components/ui/badge.tsx';
import { formatDay, formatShortDay } from '#/lib/core/format.ts';
import type { GoalRecord } from '#/lib/goals/access.ts';
import {
  asSeen,
  confidenceWords,
  disagreementWords,
  paceWords,
  type Said,
} from '#/lib/pace/standing-words.ts';
import type { GoalStanding } from '#/lib/pace/types.ts';
import { freshnessWords, nextMilestone, outcomeBadge, weekWords } from './goal-words.ts';

type GoalRowProps = { goal: GoalRecord; standing: GoalStanding };

/** One goal in the list: what it is, where it is, and the facts that its state calls for. */
export function GoalRow({ goal, standing }: GoalRowProps) {
  return (
    <li className="goal-row">
      <div>
        <a href={`/goals/${goal.id}`} dir="auto">
          {goal.title}
        </a>
        <p>
          <PlaceLine goal={goal} standing={standing} />
        </p>
      </div>
      {goal.state === 'active' && <ThreeFacts standing={standing} />}
      {goal.state === 'closed' && goal.outcome && <Words said={outcomeBadge(goal.outcome)} />}
    </li>
  );
}

type ThreeFactsProps = {
  standing: GoalStanding;
  /** Whose word it is: of the member themselves unless said. */
  sayer?: string;
  isPartlyHidden?: boolean;
};

/** What is said, what is shown, and whether that is stale: three facts, never one. */
export function ThreeFacts({ standing, sayer, isPartlyHidden = false }: ThreeFactsProps) {
  const facts = [
    [sayer === undefined ? 'You say' : `${sayer} says`, confidenceWords(standing.said)],
    ['Numbers show', asSeen(paceWords(standing.shown), standing.shown, isPartlyHidden)],
    ['Numbers are', freshnessWords(standing)],
  ] as const;
  const apart = disagreementWords(standing);
  return (
    <dl className="three">
      {facts.map(([name, said]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>
            <Words said={said} />
          </dd>
        </div>
      ))}
      {apart && (
        <div className="apart">
          <dt className="sr-only">They part</dt>
          <dd>{apart}</dd>
        </div>
      )}
    </dl>
  );
}

function Words({ said }: { said: Said }) {
  return <Badge tone={said.tone}>{said.text}</Badge>;
}

function PlaceLine({ goal, standing }: GoalRowProps) {
  if (goal.state === 'draft') return `${goal.weeks} weeks from ${formatDay(goal.startWeek)}`;
  if (goal.state === 'closed') {
    return goal.closedWeek ? `Closed in the week of ${formatDay(goal.closedWeek)}` : 'Closed';
  }
  const paused = goal.pauses.find(({ untilWeek }) => untilWeek === null);
  if (paused) return `${weekWords(standing)}, resting from ${formatShortDay(paused.fromWeek)}`;
  if (standing.over) return `${weekWords(standing)}: close it with an outcome`;
  const next = nextMilestone(goal.milestones);
  if (!next) return weekWords(standing);
  return (
    <>
      {weekWords(standing)} · Next: <bdi>{next.title}</bdi>, week {next.weekNumber}
    </>
  );
}
