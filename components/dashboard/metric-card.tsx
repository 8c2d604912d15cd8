import { MetricChart } from '#/components/charts/metric-chart.tsx';
import { Badge } from '#/components/ui/badge.tsx';
import { formatNumber } from '#/lib/core/format.ts';
import { bufferWords, metricWords, minimumWords, targetWords } from '#/lib/pace/standing-words.ts';
import type { MetricFacts, MetricStanding } from '#/lib/pace/types.ts';

type MetricCardProps = {
  goal: { id: string; title: string };
  metric: MetricFacts;
  standing: MetricStanding;
};

export function MetricCard({ goal, metric, standing }: MetricCardProps) {
  const badge = metricWords(standing, metric);
  const buffer = bufferWords(standing);
  const minimum = minimumWords(standing, metric);
  return (
    <section className="card">
      <div className="card-head">
        <h3>{metric.name}</h3>
        <Badge tone={badge.tone}>{badge.text}</Badge>
      </div>
      <p className="figure">
        <b>{standing.value === null ? '–' : formatNumber(standing.value, metric.unit)}</b>{' '}
        {targetWords(standing, metric)}
      </p>
      <MetricChart
        standing={standing}
        name={metric.name}
        kind={metric.kind}
        unit={metric.unit}
        direction={metric.direction}
        tone={standing.status === 'behind' ? 'amber' : 'pine'}
      />
      {(minimum || buffer) && (
        <p className="ask">
          {minimum}
          {buffer && <Badge tone={buffer.tone}>{buffer.text}</Badge>}
        </p>
      )}
      <a className="of-goal" href={`/goals/${goal.id}`}>
        {goal.title}
      </a>
    </section>
  );
}
