import type { MetricKind } from '#/db/vocabulary.ts';
import type { Series } from './metric-geometry.ts';
import { numberLabel } from './number-label.ts';
import { tableText } from './shapes.ts';

/**
 * The weeks up to the newest measurement, as the text of a table; later weeks hold only the plan that the chart says.
 * Null without a measurement.
 */
export function metricNumbers(series: Series, kind: MetricKind, unit: string): string | null {
  const end = series.actuals.findLastIndex((value) => value !== null) + 1;
  if (end === 0) return null;
  const value = kind === 'total' ? 'So far' : 'Actual';
  const plan = kind === 'habit' ? 'Threshold' : 'Plan';
  return tableText([['Week', plan, unit ? `${value} (${unit})` : value], ...weekRows(series, end)]);
}

function weekRows({ line, actuals }: Series, end: number): string[][] {
  return actuals.slice(0, end).map((value, i) => {
    const actual = value === null ? 'not logged' : numberLabel(value);
    return [`${i + 1}`, numberLabel(line[i + 1] ?? 0), actual];
  });
}
