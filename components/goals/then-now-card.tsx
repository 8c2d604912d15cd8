import type { ReactNode } from 'react';
import { ThenAndNow, type ThenAndNowRow } from '#/components/charts/then-and-now.tsx';
import { Badge } from '#/components/ui/badge.tsx';
import { Card } from '#/components/ui/card.tsx';
import type { GoalRecord } from '#/lib/goals/access.ts';
import { type MetricOutcome, metricOutcome } from '#/lib/pace/record/outcome.ts';
import type { Said } from '#/lib/pace/standing-words.ts';
import type { GoalStanding, MetricFacts, MetricStanding } from '#/lib/pace/types.ts';

type ThenNowCardProps = {
  goal: Pick<GoalRecord, 'title' | 'metrics'>;
  standing: GoalStanding;
  children?: ReactNode;
};

const words: Record<MetricOutcome, Said> = {
  met: { tone: 'pine', text: 'Target met' },
  not_met: { tone: 'amber', text: 'Target not met' },
  unknown: { tone: 'plain', text: 'Not measured' },
};

/** Where each metric of a goal began, where it is, and whether that is its target. Nothing without a metric. */
export function ThenNowCard({ goal, standing, children }: ThenNowCardProps) {
  if (goal.metrics.length === 0) return null;
  const found = goal.metrics.flatMap((metric, i) => {
    const own = standing.metrics[i];
    return own ? [{ metric, own, outcome: metricOutcome(metric, own) }] : [];
  });
  return (
    <Card title="Then and now">
      <div className="mt-2">
        <ThenAndNow
          rows={found.map(({ metric, own, outcome }) => rowOf(metric, own, outcome))}
          caption={`${goal.title}: then and now`}
        />
      </div>
      <ul className="mt-3 text-sm leading-7">
        {found.map(({ metric, outcome }) => (
          <li key={metric.id}>
            <Badge tone={words[outcome].tone}>{words[outcome].text}</Badge> <bdi>{metric.name}</bdi>
          </li>
        ))}
      </ul>
      {children}
    </Card>
  );
}

/** Of a habit the weeks kept, of those that were to be. */
function rowOf(metric: MetricFacts, own: MetricStanding, outcome: MetricOutcome): ThenAndNowRow {
  const tone = outcome === 'not_met' ? 'amber' : 'pine';
  const { name: label, unit, baseline, target, direction } = metric;
  if (metric.kind !== 'habit') {
    return { label, unit, baseline, value: own.value, target, direction, tone };
  }
  const value = own.atIndex === 0 ? null : own.kept;
  return {
    ...{ label, unit: 'weeks', baseline: 0, value },
    ...{ target: own.required ?? 0, direction: 'up', tone },
  };
}
