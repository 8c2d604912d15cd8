import { MetricChart } from '#/components/charts/metric-chart.tsx';
import type { Confidence } from '#/db/vocabulary.ts';
import type { FormMetric } from '#/lib/check-ins/queries.ts';
import { confidenceWords } from '#/lib/pace/standing-words.ts';

/** A metric beside its field, in the tone of what was said about its goal. */
export function SmallChart({ metric, said }: { metric: FormMetric; said: Confidence | null }) {
  const { tone } = confidenceWords(said);
  return (
    <MetricChart
      standing={metric}
      name={metric.name}
      kind={metric.kind}
      unit={metric.unit}
      direction={metric.direction}
      tone={tone === 'plain' ? 'pine' : tone}
      size="small"
    />
  );
}
