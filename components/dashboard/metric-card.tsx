import { metricFigure } from '#/components/charts/metric-chart.tsx';
import { formatNumber } from '#/lib/core/format.ts';
import {
  asSeen,
  bufferWords,
  chanceWords,
  isDueNow,
  metricWords,
  minimumWords,
  targetWords,
} from '#/lib/pace/standing-words.ts';
import type { GoalStanding, MetricFacts, MetricStanding } from '#/lib/pace/types.ts';
import { MetricCardView } from './metric-card-view.tsx';

type MetricCardProps = {
  goal: { id: string; title: string };
  /** When the goal ends, and whether it still runs. */
  end: Pick<GoalStanding, 'state' | 'over' | 'endWeek' | 'weekIndex' | 'nextDueIndex'>;
  metric: MetricFacts;
  standing: MetricStanding;
  /** Where its goal is shown; the member's own page of it unless said. */
  href?: string;
  /** Too little of it is shared to say how it stands. */
  isPartlyHidden?: boolean;
  /** Where its numbers are as a file. */
  csv?: string;
};

export function MetricCard(props: MetricCardProps) {
  const {
    goal,
    end,
    metric,
    standing,
    href = `/goals/${goal.id}`,
    isPartlyHidden = false,
    csv,
  } = props;
  const { name, kind, unit, direction } = metric;
  const badge = asSeen(metricWords(standing, metric), standing.status, isPartlyHidden);
  const buffer = bufferWords(standing);
  const isTold = standing.forecast !== null || !isPartlyHidden;
  const chance = isTold ? chanceWords(standing.forecast, end) : null;
  const drawn = chance === null ? { ...standing, forecast: undefined } : standing;
  const tone = standing.status === 'behind' ? 'amber' : 'pine';
  return (
    <MetricCardView
      {...metricFigure({ standing: drawn, name, kind, unit, direction, tone, ...(csv && { csv }) })}
      name={name}
      status={badge.tone}
      badge={badge.text}
      value={standing.value === null ? '–' : formatNumber(standing.value, unit)}
      target={[...targetWords(standing, metric).split(' · '), ...(chance ? [chance] : [])]}
      minimum={minimumWords(standing, metric, isDueNow(end))}
      slack={buffer?.text ?? null}
      slackTone={buffer?.tone ?? 'plain'}
      href={href}
      goal={goal.title}
    />
  );
}
