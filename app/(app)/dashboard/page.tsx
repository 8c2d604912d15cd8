import { Trail, TrailKey } from '#/components/charts/trail.tsx';
import { trailProps, weekLine } from '#/components/dashboard/board-trail.ts';
import { MetricCard } from '#/components/dashboard/metric-card.tsx';
import { RhythmCard } from '#/components/dashboard/rhythm-card.tsx';
import { StandingCard } from '#/components/dashboard/standing-card.tsx';
import { AppFrame } from '#/components/layout/app-frame.tsx';
import { MentorCard } from '#/components/reviews/mentor-card.tsx';
import { LinkButton } from '#/components/ui/button.tsx';
import { Card } from '#/components/ui/card.tsx';
import { PageHeader } from '#/components/ui/page-header.tsx';
import { dashboardFacts } from '#/lib/dashboard/queries.ts';
import { dashboard, LANES_SHOWN, METRICS_SHOWN } from '#/lib/dashboard/rules.ts';
import { lastWords } from '#/lib/reviews/thread-list.ts';
import { readPage } from '#/lib/web/page.ts';
import { FirstSteps } from './_first-steps.tsx';
import { LogButton, LogNote } from './_log-button.tsx';

export const metadata = { title: 'This week' };

export default async function DashboardPage() {
  const { viewer, value, now } = await readPage(async (db, now) => {
    const [facts, words] = await Promise.all([dashboardFacts(db, now), lastWords(db)]);
    return { facts, words };
  });
  const { facts, words } = value;
  const board = dashboard(facts, { now, zone: viewer.timeZone, rules: viewer.dueRules });
  const drawn = trailProps(board);
  const cards = board.goals.flatMap(({ metrics, standing, ...goal }) =>
    metrics.map((metric, i) => ({ goal, metric, standing: standing.metrics[i] })),
  );
  return (
    <AppFrame current="week" viewer={viewer}>
      <PageHeader
        eyebrow={weekLine(board)}
        title={board.headline}
        actions={board.log && <LogButton log={board.log} current={board.currentWeek} />}
        note={<LogNote board={board} zone={viewer.timeZone} />}
      />
      {board.goals.length === 0 ? (
        <>
          <FirstSteps hasDrafts={facts.goals.length > 0} hasHistory={facts.spans.length > 0} />
          <MentorCard words={words} now={now.toString()} />
        </>
      ) : (
        <>
          <Card title="The trail" aside={<TrailKey lanes={drawn.lanes} />}>
            <Trail {...drawn} />
          </Card>
          <h2 className="sr-only">Metrics</h2>
          <div className="cards">
            {cards
              .slice(0, METRICS_SHOWN)
              .map(
                ({ goal, metric, standing }) =>
                  standing && (
                    <MetricCard key={metric.id} goal={goal} metric={metric} standing={standing} />
                  ),
              )}
          </div>
          <MentorCard words={words} now={now.toString()} />
          <div className="halves">
            <StandingCard goals={board.goals.slice(0, LANES_SHOWN)} />
            <RhythmCard rhythm={board.rhythm} />
          </div>
          {board.goals.length > LANES_SHOWN && (
            <LinkButton variant="ghost" href="/goals">
              All your goals
            </LinkButton>
          )}
        </>
      )}
    </AppFrame>
  );
}
