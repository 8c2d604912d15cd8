import type { ReactNode } from 'react';
import { Badge } from '#/components/ui/badge.tsx';
import type { CheckInContent } from '#/lib/check-ins/input.ts';
import type { FormGoal, FormMetric } from '#/lib/check-ins/queries.ts';
import { formatNumber } from '#/lib/core/format.ts';
import { confidenceWords } from '#/lib/pace/standing-words.ts';
import { SmallChart } from './small-chart.tsx';

type GoalReportProps = {
  goal: FormGoal;
  entry: CheckInContent['goals'][number] | undefined;
  /** What was said about it between the member and a mentor. */
  children?: ReactNode;
};

/** What was said about one goal in a week. */
export function GoalReport({ goal, entry, children }: GoalReportProps) {
  const said = confidenceWords(entry?.confidence ?? null);
  const reached = goal.milestones.filter(({ id }) => entry?.milestonesReached.includes(id));
  return (
    <section className="card goal-log">
      <div className="card-head">
        <h2 className="plain">
          <a href={`/goals/${goal.id}`}>{goal.title}</a>{' '}
          {goal.weekNumber > 0 && (
            <i>
              week {goal.weekNumber} of {goal.weeks}
            </i>
          )}
        </h2>
        <Badge tone={said.tone}>{entry?.confidence ? said.text : 'No confidence given'}</Badge>
      </div>
      {goal.metrics.map((metric, i) => (
        <div className="metric-log" key={metric.id}>
          <div className="field">
            <h3 className="label">{metric.name}</h3>
            <MetricFigure metric={metric} value={entry?.values[i]?.value ?? null} />
          </div>
          <SmallChart metric={metric} said={entry?.confidence ?? null} />
        </div>
      ))}
      {reached.length > 0 && (
        <p className="mt-2 text-sm">
          Reached: <b className="font-semibold">{reached.map(({ title }) => title).join(', ')}</b>
        </p>
      )}
      {entry?.nextChange && (
        <div className="mt-3">
          <h3 className="label">What changes next week</h3>
          <p className="whitespace-pre-line" dir="auto">
            {entry.nextChange}
          </p>
        </div>
      )}
      {children}
    </section>
  );
}

function MetricFigure({ metric, value }: { metric: FormMetric; value: number | null }) {
  if (value === null) return <p className="text-soft">Not reported</p>;
  const { unit, stored, kind, direction } = metric;
  const bound = direction === 'up' ? 'at least' : 'at most';
  const beside = [
    stored?.previousValue != null && `before ${formatNumber(stored.previousValue, unit)}`,
    stored?.plannedValue != null &&
      (kind === 'habit'
        ? `${bound} ${formatNumber(stored.plannedValue, unit)} to keep it`
        : `plan ${formatNumber(stored.plannedValue, unit)}${kind === 'total' ? ' in all' : ''}`),
  ].filter(Boolean);
  return (
    <p className="figure">
      <b>{formatNumber(value, unit)}</b> {beside.join(' · ')}
    </p>
  );
}
