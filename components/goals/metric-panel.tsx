import { MetricChart } from '#/components/charts/metric-chart.tsx';
import { Badge } from '#/components/ui/badge.tsx';
import { formatNumber } from '#/lib/core/format.ts';
import type { MetricRecord } from '#/lib/goals/access.ts';
import {
  asSeen,
  bufferWords,
  chanceWords,
  isDueNow,
  metricWords,
  minimumWords,
  targetWords,
} from '#/lib/pace/standing-words.ts';
import type { GoalStanding, MetricStanding } from '#/lib/pace/types.ts';

type MetricPanelProps = {
  metric: MetricRecord;
  standing: MetricStanding;
  goal: Pick<GoalStanding, 'state' | 'over' | 'endWeek' | 'weekIndex' | 'nextDueIndex'>;
  /** Too little of it is shared to say how it stands. */
  isPartlyHidden?: boolean;
  /** Where its numbers are as a file. */
  csv?: string;
};

/** One metric of a goal: where it is, the chart with its numbers, and what is asked now. */
export function MetricPanel(props: MetricPanelProps) {
  const { metric, goal, isPartlyHidden = false, csv } = props;
  // Of what is over, nothing is to come.
  const forecast = goal.state === 'closed' ? null : props.standing.forecast;
  const standing = { ...props.standing, forecast };
  const badge = asSeen(metricWords(standing, metric), standing.status, isPartlyHidden);
  const buffer = bufferWords(standing);
  const minimum = minimumWords(standing, metric, isDueNow(goal));
  const isTold = forecast !== null || !isPartlyHidden;
  const chance = isTold ? chanceWords(forecast, goal) : null;
  const { name, kind, unit, direction } = metric;
  return (
    <section className="card">
      <div className="card-head">
        <h3 dir="auto">{name}</h3>
        <Badge tone={badge.tone}>{badge.text}</Badge>
      </div>
      <p className="figure">
        <b>{standing.value === null ? '–' : formatNumber(standing.value, unit)}</b>{' '}
        {[targetWords(standing, metric), chance].filter(Boolean).join(' · ')}
      </p>
      <MetricChart
        {...{ name, kind, unit, direction }}
        standing={chance === null ? { ...standing, forecast: undefined } : standing}
        tone={standing.status === 'behind' ? 'amber' : 'pine'}
        {...(csv && { csv })}
      />
      {(minimum || buffer) && (
        <p className="ask">
          {minimum}
          {buffer && <Badge tone={buffer.tone}>{buffer.text}</Badge>}
        </p>
      )}
    </section>
  );
}
