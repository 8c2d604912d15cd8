import type { MetricKind } from '#/db/vocabulary.ts';
import { formatNumber } from '#/lib/core/format.ts';
import { likelyWords } from '#/lib/pace/standing-words.ts';
import type { MetricStanding } from '#/lib/pace/types.ts';
import { valueWithUnit } from './number-label.ts';
import { changedLines, comingBand, type Series } from './series.ts';

/** The chart's numbers, and of where they stand what its words need, as far as it is known. */
export type ChartStanding = Series &
  Partial<Pick<MetricStanding, 'minimum' | 'buffer' | 'required'>>;

interface Metric {
  readonly name: string;
  readonly kind: MetricKind;
  readonly unit: string;
  readonly holds: (value: number) => boolean;
  readonly direction: 'up' | 'down';
}

/**
 * What the chart shows, in a few sentences.
 * @param beyond values that have no place within the drawing
 */
export function metricSentence(
  series: ChartStanding,
  metric: Metric,
  beyond: readonly { value: number }[] = [],
): string {
  const { name } = metric;
  const aim = aimWords(series, metric);
  const last = series.actuals.findLastIndex((value) => value !== null);
  const value = series.actuals[last];
  if (value == null) return `${name}, ${aim}: nothing measured yet.`;
  const sentences = [
    `${name}, ${aim}: ${valueWords(series, metric, value, last)}.`,
    changeWords(series),
    beyondWords(beyond, metric.unit),
    forecastWords(series, metric),
  ];
  return sentences.filter(Boolean).join(' ');
}

function aimWords({ line }: Series, { kind, unit, direction }: Metric): string {
  const target = valueWithUnit(line.at(-1) ?? 0, unit);
  if (kind === 'habit') return `${direction === 'up' ? 'at least' : 'at most'} ${target} each week`;
  return `from ${valueWithUnit(line[0] ?? 0, unit)} to ${target} in ${weeksText(line.length - 1)}`;
}

function valueWords(
  { line, actuals }: Series,
  { kind, unit, holds }: Metric,
  value: number,
  last: number,
): string {
  const newest = valueWithUnit(value, unit);
  if (kind === 'habit') {
    const seen = actuals.filter((one) => one !== null);
    return `kept in ${seen.filter(holds).length} of ${seen.length} logged weeks, ${newest} in week ${last + 1}`;
  }
  const plan = valueWithUnit(line[last + 1] ?? line.at(-1) ?? 0, unit);
  return `${newest}${kind === 'total' ? ' so far' : ''} in week ${last + 1}, the plan says ${plan}`;
}

function changeWords(series: Series): string {
  const until = changedLines(series).map(({ fromIndex, values }) => fromIndex + values.length - 1);
  if (until.length === 0) return '';
  return `The plan changed after ${until.length > 1 ? 'weeks' : 'week'} ${until.join(', ')}.`;
}

function beyondWords(beyond: readonly { value: number }[], unit: string): string {
  const [one] = beyond;
  if (!one) return '';
  return beyond.length === 1
    ? `${valueWithUnit(one.value, unit)} lies beyond the edge of the drawing.`
    : `${beyond.length} values lie beyond the edge of the drawing.`;
}

/** "84% likely to reach 6 by week 12, between 5.4 and 6.6." */
function forecastWords(series: ChartStanding, { kind, unit, direction }: Metric): string {
  const isOpen = (series.minimum ?? series.buffer) != null && series.actuals.at(-1) === null;
  if (series.forecast === null && isOpen) return 'Not enough data yet for a forecast.';
  const forecast = comingBand(series);
  if (!forecast) return '';
  const [weeks, target = 0] = [series.line.length - 1, series.line.at(-1)];
  const [low = 0, high = 0] = [forecast.low.at(-1), forecast.high.at(-1)];
  const words = likelyWords(forecast.chance);
  const likely = `${words.charAt(0).toUpperCase()}${words.slice(1)} to`;
  if (kind === 'habit') {
    const enough =
      series.required == null ? 'enough weeks' : `${series.required} of ${weeksText(weeks)}`;
    return `${likely} keep it in ${enough}, between ${low} and ${high}.`;
  }
  const aim = valueWithUnit(target, unit);
  const keep = direction === 'up' ? 'be at least' : 'be at most';
  const verb = target === series.line[0] ? keep : 'reach';
  return `${likely} ${verb} ${aim} by week ${weeks}, between ${formatNumber(low)} and ${formatNumber(high, unit)}.`;
}

function weeksText(weeks: number): string {
  return weeks === 1 ? '1 week' : `${weeks} weeks`;
}
