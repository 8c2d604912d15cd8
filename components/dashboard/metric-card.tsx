import { metricFigure } from '#/components/charts/metric-chart.tsx';
import { formatNumber } from '#/lib/core/format.ts';
import {
  asSeen,
  bufferWords,
  metricWords,
  minimumWords,
  targetWords,
} from '#/lib/pace/standing-words.ts';
import type { MetricFacts, MetricStanding } from '#/lib/pace/types.ts';
import { MetricCardView } from './metric-card-view.tsx';

type MetricCardProps = {
  goal: { id: string; title: string };
  metric: MetricFacts;
  standing: MetricStanding;
  /** Where its goal is shown; the member's own page of it unless said. */
  href?: string;
  /** Too little of it is shared to say how it stands. */
  isPartlyHidden?: boolean;
};

export function MetricCard(props: MetricCardProps) {
  const { goal, metric, standing, href = `/goals/${goal.id}`, isPartlyHidden = false } = props;
  const { name, kind, unit, direction } = metric;
  const badge = asSeen(metricWords(standing, metric), standing.status, isPartlyHidden);
  const buffer = bufferWords(standing);
  const tone = standing.status === 'behind' ? 'amber' : 'pine';
  return (
    <MetricCardView
      {...metricFigure({ standing, name, kind, unit, direction, tone })}
      name={name}
      status={badge.tone}
      badge={badge.text}
      value={standing.value === null ? '–' : formatNumber(standing.value, unit)}
      target={` ${targetWords(standing, metric)}`}
      minimum={minimumWords(standing, metric)}
      slack={buffer?.text ?? null}
      slackTone={buffer?.tone ?? 'plain'}
      href={href}
      goal={goal.title}
    />
  );
}
