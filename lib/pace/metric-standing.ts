import type { WeekKey } from '#/lib/core/week-key.ts';
import { bufferOf, bufferTone } from './buffer.ts';
import { forecastOf } from './forecast.ts';
import { actualsOf, positionOf, valuesByWeek } from './measured.ts';
import { minimumFor } from './minimum.ts';
import { paceOf } from './pace.ts';
import { planLine, planOf } from './plan-line.ts';
import { progressOf } from './progress.ts';
import type { EarlierLine, MetricFacts, MetricStanding } from './types.ts';

export interface GoalPlace {
  readonly weeks: readonly WeekKey[];
  /** Index 1..n of the latest due week that has passed, 0 when none has. */
  readonly lastDueIndex: number;
  readonly nextDueIndex: number | null;
  readonly earlierLines: readonly EarlierLine[];
}

/** Where one metric of a goal stands; what each part means is written at `MetricStanding`. */
export function metricStanding(metric: MetricFacts, place: GoalPlace): MetricStanding {
  const { weeks, lastDueIndex, nextDueIndex } = place;
  const n = weeks.length;
  const plan = planOf(metric, n);
  const values = valuesByWeek(metric, weeks);
  const atIndex = values.findLastIndex((value) => value !== null) + 1;
  const position = positionOf(metric, values);
  const pace = atIndex > 0 ? paceOf(plan, position, atIndex) : null;
  const isHabit = metric.kind === 'habit';
  const dueMomentsLeft = nextDueIndex === null ? 0 : n - nextDueIndex + 1;
  const buffer = pace && nextDueIndex !== null ? bufferOf(plan, position, nextDueIndex, n) : null;
  return {
    metricId: metric.id,
    status: pace?.status ?? 'no_data',
    atIndex,
    value: pace && (isHabit ? (values[atIndex - 1] ?? null) : position),
    kept: isHabit ? position : null,
    required: isHabit ? plan.end : null,
    planned: pace && plan.at(atIndex),
    delta: pace?.delta ?? null,
    lead: pace?.lead ?? null,
    progress: pace && progressOf(plan, position),
    minimum: nextDueIndex === null ? null : minimumFor(metric, plan, values, nextDueIndex),
    buffer,
    bufferTone: buffer === null ? null : bufferTone(buffer, dueMomentsLeft),
    stale: atIndex < lastDueIndex,
    line: planLine(metric, n),
    actuals: actualsOf(metric, values),
    earlierLines: place.earlierLines,
    forecast: forecastOf(metric, plan, values),
  };
}
