import { MetricChart } from '#/components/charts/metric-chart.tsx';
import { Badge } from '#/components/ui/badge.tsx';
import { Table } from '#/components/ui/table.tsx';
import { formatNumber, formatShortDay } from '#/lib/core/format.ts';
import type { MetricRecord } from '#/lib/goals/access.ts';
import {
  asSeen,
  bufferWords,
  metricWords,
  minimumWords,
  targetWords,
} from '#/lib/pace/standing-words.ts';
import type { GoalStanding, MetricStanding } from '#/lib/pace/types.ts';

type MetricPanelProps = {
  metric: MetricRecord;
  standing: MetricStanding;
  weeks: GoalStanding['weeks'];
  /** Too little of it is shared to say how it stands. */
  isPartlyHidden?: boolean;
};

/** One metric of a goal: where it is, the chart, what is asked now, and every week as a table. */
export function MetricPanel({ metric, standing, weeks, isPartlyHidden = false }: MetricPanelProps) {
  const badge = asSeen(metricWords(standing, metric), standing.status, isPartlyHidden);
  const buffer = bufferWords(standing);
  const minimum = minimumWords(standing, metric);
  const { name, kind, unit, direction } = metric;
  return (
    <section className="card">
      <div className="card-head">
        <h3 dir="auto">{name}</h3>
        <Badge tone={badge.tone}>{badge.text}</Badge>
      </div>
      <p className="figure">
        <b>{standing.value === null ? '–' : formatNumber(standing.value, unit)}</b>{' '}
        {targetWords(standing, metric)}
      </p>
      <MetricChart
        {...{ standing, name, kind, unit, direction }}
        tone={standing.status === 'behind' ? 'amber' : 'pine'}
        numbers={false}
      />
      {(minimum || buffer) && (
        <p className="ask">
          {minimum}
          {buffer && <Badge tone={buffer.tone}>{buffer.text}</Badge>}
        </p>
      )}
      <details className="numbers">
        <summary>Plan and values, week by week</summary>
        <Table
          caption={`${name}: plan and values, week by week`}
          head={[
            'Week',
            kind === 'habit' ? 'Threshold' : 'Plan',
            kind === 'total' ? 'So far' : 'Value',
          ]}
          rows={weeks.map((week, i) => ({
            key: week,
            cells: [
              `${i + 1} · ${formatShortDay(week)}`,
              formatNumber(standing.line[i + 1] ?? metric.target, unit),
              valueText(standing.actuals[i] ?? null, unit),
            ],
          }))}
        />
      </details>
    </section>
  );
}

function valueText(value: number | null, unit: string): string {
  return value === null ? '–' : formatNumber(value, unit);
}
