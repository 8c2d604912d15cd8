import { bounded } from '../tolerance.ts';
import type { MetricFacts, Waypoint } from '../types.ts';

/** A level or a total with another target: its waypoints move along with the line. */
export function withTarget<Metric extends MetricFacts>(metric: Metric, target: number): Metric {
  const span = metric.target - metric.baseline;
  const share = span === 0 ? 1 : (target - metric.baseline) / span;
  const waypoints = metric.waypoints.map(({ weekNumber, value }) => ({
    weekNumber,
    value: tidy(bounded(metric.baseline + (value - metric.baseline) * share)),
  }));
  return { ...metric, target, waypoints };
}

/** A habit that must hold in `required` of the goal's weeks: its share, in whole percent as people write it. */
export function withRequired<Metric extends MetricFacts>(
  metric: Metric,
  required: number,
  weeks: number,
): Metric {
  return { ...metric, requiredShare: Math.min(1, Math.round((required / weeks) * 100) / 100) };
}

/**
 * A metric whose goal lasts longer: the waypoints from week `fromIndex` on spread over the weeks that are left now.
 * @param fromIndex index 1..n of the next due moment
 */
function stretched<Metric extends MetricFacts>(
  metric: Metric,
  { before, after, fromIndex }: { before: number; after: number; fromIndex: number },
): Metric {
  const passed = Math.min(fromIndex - 1, before - 1);
  const factor = (after - passed) / (before - passed);
  const moved = new Map<number, Waypoint>();
  for (const { weekNumber, value } of metric.waypoints) {
    const week =
      weekNumber <= passed
        ? weekNumber
        : Math.min(after - 1, passed + Math.round((weekNumber - passed) * factor));
    if (week >= 1) moved.set(week, { weekNumber: week, value });
  }
  return { ...metric, waypoints: [...moved.values()] };
}

/** A goal's plan over more weeks. */
export function extended<Metric extends MetricFacts>(
  goal: { readonly weeks: number; readonly metrics: readonly Metric[] },
  weeks: number,
  fromIndex: number,
): { weeks: number; metrics: Metric[] } {
  const lengths = { before: goal.weeks, after: weeks, fromIndex };
  return { weeks, metrics: goal.metrics.map((metric) => stretched(metric, lengths)) };
}

/** Six digits: what a plan line needs, and a person can read. */
function tidy(value: number): number {
  return Number(value.toPrecision(6));
}
