import { Trail, TrailKey } from '#/components/charts/trail.tsx';
import { trailProps } from '#/components/dashboard/board-trail.ts';
import { MetricCard } from '#/components/dashboard/metric-card.tsx';
import { NextCard } from '#/components/dashboard/next-card.tsx';
import { RhythmCard } from '#/components/dashboard/rhythm-card.tsx';
import { StandingCard } from '#/components/dashboard/standing-card.tsx';
import { ReplanCard } from '#/components/goals/replan-card.tsx';
import { MentorCard } from '#/components/reviews/mentor-card.tsx';
import { LinkButton } from '#/components/ui/button.tsx';
import { Card } from '#/components/ui/card.tsx';
import type { DashboardFacts } from '#/lib/dashboard/queries.ts';
import { type Dashboard, LANES_SHOWN, METRICS_SHOWN } from '#/lib/dashboard/rules.ts';
import { onTrackWords } from '#/lib/pace/record/said-outcome.ts';
import type { LastWords } from '#/lib/reviews/thread-list.ts';
import { RhythmLinks } from './_rhythm-links.tsx';

type BoardProps = { board: Dashboard; facts: DashboardFacts; words: LastWords; now: string };

/** As many as a first screen bears; the others are in the list of what to do. */
const replanCards = 2;

/** All of the dashboard below its headline. */
export function Board({ board, facts, words, now }: BoardProps) {
  const drawn = trailProps(board);
  const needing = board.goals.filter(({ standing }) => standing.replan).slice(0, replanCards);
  const onCards = new Set(needing.map(({ id }) => id));
  const steps = board.nextSteps
    .slice(1)
    .filter(({ kind, goalId }) => kind !== 'replan' || !onCards.has(goalId ?? ''));
  const cards = board.goals.flatMap(({ metrics, standing, ...goal }) =>
    metrics.map((metric, i) => ({ goal, end: standing, metric, standing: standing.metrics[i] })),
  );
  return (
    <>
      <div className="up-front">
        {needing.map(({ id, title, standing: { replan, missedInARow, chance } }) => (
          <ReplanCard
            key={id}
            {...{ goalId: id, title, missed: missedInARow, chance }}
            need={replan ?? 'missed'}
          />
        ))}
        <NextCard steps={steps} />
      </div>
      <Card title="The trail" aside={<TrailKey lanes={drawn.lanes} />}>
        <Trail {...drawn} csv="/api/v1/dashboard/trail.csv" />
      </Card>
      <h2 className="sr-only">Metrics</h2>
      <div className="cards">
        {cards
          .slice(0, METRICS_SHOWN)
          .map(
            ({ standing, ...card }) =>
              standing && (
                <MetricCard
                  key={card.metric.id}
                  {...card}
                  standing={standing}
                  csv={`/api/v1/goals/${card.goal.id}/series.csv`}
                />
              ),
          )}
      </div>
      <MentorCard words={words} now={now} />
      <div className="halves">
        <StandingCard goals={board.goals.slice(0, LANES_SHOWN)} record={onTrackWords(facts.said)} />
        <RhythmCard rhythm={board.rhythm}>
          <RhythmLinks excused={facts.excused} currentWeek={board.currentWeek} />
        </RhythmCard>
      </div>
      {board.goals.length > LANES_SHOWN && (
        <LinkButton variant="ghost" href="/goals">
          All your goals
        </LinkButton>
      )}
    </>
  );
}
