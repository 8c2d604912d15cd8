import { MetricPanel } from '#/components/goals/metric-panel.tsx';
import type { GoalRecord } from '#/lib/goals/access.ts';
import type { GoalStanding } from '#/lib/pace/types.ts';

type MetricGridProps = { goal: Pick<GoalRecord, 'id' | 'metrics'>; standing: GoalStanding };

/** A panel for each metric of a goal. */
export function MetricGrid({ goal: { id, metrics }, standing }: MetricGridProps) {
  return (
    <div className="metric-grid" id="metrics">
      <h2 className="sr-only">Metrics</h2>
      {metrics.map((metric, i) => {
        const own = standing.metrics[i];
        return (
          own && (
            <MetricPanel
              key={metric.id}
              metric={metric}
              standing={own}
              goal={standing}
              csv={`/api/v1/goals/${id}/series.csv`}
            />
          )
        );
      })}
      {metrics.length === 0 && <p className="text-soft">This goal has no number to show.</p>}
    </div>
  );
}
