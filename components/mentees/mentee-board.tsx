import { Trail, TrailKey } from '#/components/charts/trail.tsx';
import { trailProps } from '#/components/dashboard/board-trail.ts';
import { MetricCard } from '#/components/dashboard/metric-card.tsx';
import { RhythmCard } from '#/components/dashboard/rhythm-card.tsx';
import { StandingCard } from '#/components/dashboard/standing-card.tsx';
import { firstName } from '#/components/reviews/thread-words.ts';
import { Card } from '#/components/ui/card.tsx';
import { LANES_SHOWN, METRICS_SHOWN, type SharedDashboard } from '#/lib/dashboard/rules.ts';

type MenteeBoardProps = {
  board: SharedDashboard;
  menteeName: string;
  /** Where a goal is shown: to the mentor, or in a preview. */
  hrefOf: (goalId: string) => string;
};

/** A mentee's dashboard as it is shared: for their mentor, and in the mentee's preview of it. */
export function MenteeBoard({ board, menteeName, hrefOf }: MenteeBoardProps) {
  if (board.goals.length === 0) return null;
  const drawn = trailProps(board, hrefOf);
  const cards = board.goals.flatMap(({ metrics, standing, ...goal }) =>
    metrics.map((metric, i) => ({ goal, end: standing, metric, standing: standing.metrics[i] })),
  );
  const name = firstName(menteeName);
  return (
    <>
      <Card title="The trail" aside={<TrailKey lanes={drawn.lanes} />}>
        <Trail {...drawn} />
      </Card>
      <h2 className="sr-only">Metrics</h2>
      <div className="cards">
        {cards
          .slice(0, METRICS_SHOWN)
          .map(
            ({ goal, end, metric, standing }) =>
              standing && (
                <MetricCard
                  key={metric.id}
                  {...{ goal, end, metric, standing }}
                  href={hrefOf(goal.id)}
                  isPartlyHidden={goal.isPartlyHidden}
                />
              ),
          )}
      </div>
      <div className="halves">
        <StandingCard goals={board.goals.slice(0, LANES_SHOWN)} hrefOf={hrefOf} sayer={name} />
        <RhythmCard
          rhythm={board.rhythm}
          title="Rhythm"
          none="The first week that is shared counts from its due moment on."
        />
      </div>
    </>
  );
}
