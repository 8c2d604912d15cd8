import type { MetricKind } from '#/db/vocabulary.ts';
import type { Series } from './metric-geometry.ts';
import { valueWithUnit } from './number-label.ts';

interface Metric {
  readonly name: string;
  readonly kind: MetricKind;
  readonly unit: string;
  readonly holds: (value: number) => boolean;
  readonly direction: 'up' | 'down';
}

/** One sentence that says what the chart shows. */
export function metricSentence(series: Series, metric: Metric): string {
  const { name, unit, kind } = metric;
  const weeks = series.actuals.length;
  const target = series.line.at(-1) ?? 0;
  const last = series.actuals.findLastIndex((value) => value !== null);
  const value = series.actuals[last];
  const aim =
    kind === 'habit'
      ? `${metric.direction === 'up' ? 'at least' : 'at most'} ${valueWithUnit(target, unit)} each week`
      : `from ${valueWithUnit(series.line[0] ?? 0, unit)} to ${valueWithUnit(target, unit)} in ${weeks} weeks`;
  if (value == null) return `${name}, ${aim}: nothing measured yet.`;
  if (kind === 'habit') {
    const seen = series.actuals.filter((one) => one !== null);
    const kept = seen.filter(metric.holds).length;
    return `${name}, ${aim}: kept in ${kept} of ${seen.length} logged weeks, ${valueWithUnit(value, unit)} in week ${last + 1}.`;
  }
  const plan = valueWithUnit(series.line[last + 1] ?? target, unit);
  const soFar = kind === 'total' ? ' so far' : '';
  return `${name}, ${aim}: ${valueWithUnit(value, unit)}${soFar} in week ${last + 1}, the plan says ${plan}.`;
}
