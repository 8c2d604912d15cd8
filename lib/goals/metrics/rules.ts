import type { Direction, MetricKind } from '#/db/vocabulary.ts';
import type { Issue } from '#/lib/core/errors.ts';

export const leastShare = 0.05;
export const heaviest = 100;

/** A metric as it comes in: what its kind does not need may be missing. */
export interface MetricWish {
  readonly kind: MetricKind;
  readonly baseline?: number | null | undefined;
  readonly target: number;
  readonly direction?: Direction | null | undefined;
  readonly requiredShare?: number | null | undefined;
  readonly waypoints?: readonly { readonly weekNumber: number; readonly value: number }[];
  readonly scaleLow?: number | null | undefined;
  readonly scaleHigh?: number | null | undefined;
}

export interface MetricPlan {
  baseline: number;
  direction: Direction;
  requiredShare: number | null;
}

/** What does not fit together within a metric, beside the field that should change. */
export function metricProblems(metric: MetricWish): Issue[] {
  const issues = metric.kind === 'habit' ? habitProblems(metric) : lineProblems(metric);
  if (metric.kind !== 'habit' && metric.requiredShare != null) {
    issues.push({ path: 'requiredShare', message: 'Only a habit has a share of weeks to keep.' });
  }
  return [...issues, ...waypointProblems(metric), ...scaleProblems(metric)];
}

function waypointProblems({ kind, waypoints = [] }: MetricWish): Issue[] {
  if (kind === 'habit' && waypoints.length > 0) {
    return [{ path: 'waypoints', message: 'A habit asks the same of each week: leave these out.' }];
  }
  const weeks = waypoints.map(({ weekNumber }) => weekNumber);
  return weeks.flatMap((week, i) =>
    weeks.indexOf(week) === i
      ? []
      : [{ path: `waypoints.${i}.weekNumber`, message: `Week ${week} has a waypoint already.` }],
  );
}

function scaleProblems({ kind, baseline, target, ...metric }: MetricWish): Issue[] {
  const low = metric.scaleLow ?? null;
  const high = metric.scaleHigh ?? null;
  if (low === null && high === null) return [];
  if (kind !== 'level') {
    return [{ path: 'scaleLow', message: 'Only a level lies on a scale: leave it out.' }];
  }
  if (low !== null && high !== null && low >= high) {
    return [{ path: 'scaleHigh', message: 'The scale ends above where it begins.' }];
  }
  const isOff = (value: number) => (low !== null && value < low) || (high !== null && value > high);
  return [
    ...(baseline != null && isOff(baseline)
      ? [{ path: 'baseline', message: 'This is not on its scale.' }]
      : []),
    ...(isOff(target) ? [{ path: 'target', message: 'This is not on its scale.' }] : []),
  ];
}

function habitProblems({ requiredShare }: MetricWish): Issue[] {
  if (requiredShare != null) return [];
  return [{ path: 'requiredShare', message: 'Say in what share of the weeks it should hold.' }];
}

function lineProblems({ kind, baseline, target, direction }: MetricWish): Issue[] {
  if (kind === 'total') {
    if (target <= (baseline ?? 0)) {
      const message =
        baseline == null || baseline === 0
          ? 'A total adds up: enter a target above 0.'
          : 'A total adds up: enter a target above what is there already.';
      return [{ path: 'target', message }];
    }
    if (direction !== 'down') return [];
    return [{ path: 'direction', message: 'A total adds up, so it can only go up.' }];
  }
  if (baseline == null) return [{ path: 'baseline', message: 'Enter where it stands today.' }];
  if (direction == null || target === baseline) return [];
  const leads = target > baseline ? 'up' : 'down';
  if (direction === leads) return [];
  const message = `From ${baseline} to ${target} it goes ${leads}. Change the direction, or swap the two numbers.`;
  return [{ path: 'direction', message }];
}

/** The fields that follow from the others; the wish has no problems. */
export function settledPlan(metric: MetricWish): MetricPlan {
  const { kind, target, direction } = metric;
  const baseline = metric.baseline ?? 0;
  const requiredShare = kind === 'habit' ? (metric.requiredShare ?? 1) : null;
  const follows = kind === 'total' ? 'up' : kind === 'level' ? leadOf(baseline, target) : null;
  return { baseline, direction: follows ?? direction ?? 'up', requiredShare };
}

function leadOf(baseline: number, target: number): Direction | null {
  if (target === baseline) return null;
  return target > baseline ? 'up' : 'down';
}

interface MeasuredMetric {
  readonly id: string;
  readonly kind: MetricKind;
  readonly name: string;
  readonly points: readonly unknown[];
}

/** What keeps the metrics of a goal from becoming those of the input: what is measured keeps its metric. */
export function metricChangeProblems(
  own: readonly MeasuredMetric[],
  next: readonly { readonly id?: string | undefined; readonly kind: MetricKind }[],
): Issue[] {
  const taken = new Set<string>();
  const issues = next.flatMap(({ id, kind }, i): Issue[] => {
    if (id === undefined) return [];
    const metric = own.find((one) => one.id === id);
    if (!metric || taken.has(id)) {
      const message = 'This goal has no such metric. Leave the id out to add one.';
      return [{ path: `metrics.${i}.id`, message }];
    }
    taken.add(id);
    if (metric.kind === kind || metric.points.length === 0) return [];
    const message = 'This metric has logged values, so its kind stays. Add another metric instead.';
    return [{ path: `metrics.${i}.kind`, message }];
  });
  for (const { id, name, points } of own) {
    if (taken.has(id) || points.length === 0) continue;
    const message = `“${name}” has logged values and cannot be removed. Give it the weight 0 to leave it out of the progress.`;
    issues.push({ path: 'metrics', message });
  }
  return issues;
}
