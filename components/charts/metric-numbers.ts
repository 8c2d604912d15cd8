import type { MetricKind } from '#/db/vocabulary.ts';
import { numberLabel } from './number-label.ts';
import { notLogged } from './reading.ts';
import { comingBand, planThen, type Series } from './series.ts';
import { tableText } from './shapes.ts';

/**
 * The weeks up to the newest measurement, as the text of a table, and with a forecast those to come; else later weeks
 * hold only the plan that the chart says. Null without a measurement.
 */
export function metricNumbers(series: Series, kind: MetricKind, unit: string): string | null {
  const newest = series.actuals.findLastIndex((value) => value !== null) + 1;
  if (newest === 0) return null;
  const band = kind === 'habit' ? null : comingBand(series);
  const value = kind === 'total' ? 'So far' : 'Actual';
  const weeks = Array.from({ length: band ? series.line.length - 1 : newest }, (_, i) => i + 1);
  const then = weeks.map((week) => planThen(series, week));
  const changed = then.some((plan) => plan !== null);
  const plan = kind === 'habit' ? 'Threshold' : 'Plan';
  const head = [
    'Week',
    plan,
    unit ? `${value} (${unit})` : value,
    ...(band ? ['Forecast low', 'high'] : []),
    ...(changed ? [`${plan} then`] : []),
  ];
  const rows = weeks.map((week, i) => [
    `${week}`,
    numberLabel(series.line[week] ?? series.line.at(-1) ?? 0),
    week > newest ? '' : written(series.actuals[i] ?? null, notLogged),
    ...(band ? [band.low, band.high].map((ends) => endText(ends, week - band.fromIndex)) : []),
    ...(changed ? [written(then[i] ?? null, '')] : []),
  ]);
  return tableText([head, ...rows]);
}

function written(value: number | null, none: string): string {
  return value === null ? none : numberLabel(value);
}

function endText(ends: readonly number[], ahead: number): string {
  return ahead > 0 ? written(ends[ahead] ?? null, '') : '';
}
