import type { Direction, MetricKind } from '#/db/vocabulary.ts';
import type { GoalRecord } from '#/lib/goals/access.ts';
import { sentNumber, typedNumber } from './typed-number.ts';

/** A goal as it is being typed: everything is text, so that nothing typed is lost. */
export interface GoalDraft {
  title: string;
  why: string;
  startWeek: string;
  weeks: string;
  metrics: MetricDraft[];
  milestones: MilestoneDraft[];
  /** The number of the next row's key. */
  next: number;
}

export interface MetricDraft {
  key: string;
  id?: string;
  kind: MetricKind;
  name: string;
  unit: string;
  baseline: string;
  target: string;
  direction: Direction;
  /** Percent of the weeks. */
  share: string;
  weight: string;
  waypoints: WaypointDraft[];
  scaleLow: string;
  scaleHigh: string;
}

/** What the plan line passes on its way. */
export interface WaypointDraft {
  key: string;
  weekNumber: string;
  value: string;
}

export interface MilestoneDraft {
  key: string;
  id?: string;
  weekNumber: string;
  title: string;
}

export const usualShare = '80';

export function emptyMetric(key: string): MetricDraft {
  const typed = { name: '', unit: '', baseline: '', target: '', scaleLow: '', scaleHigh: '' };
  const usual = { direction: 'up', share: usualShare, weight: '1' } as const;
  return { key, kind: 'level', ...typed, ...usual, waypoints: [] };
}

export function emptyDraft(startWeek: string): GoalDraft {
  const typed = { title: '', why: '', startWeek, weeks: '8' };
  return { ...typed, metrics: [emptyMetric('r1')], milestones: [], next: 2 };
}

/** A draft that was kept before its form had all the fields of today. */
export function completed(draft: GoalDraft): GoalDraft {
  const metrics = draft.metrics.map((metric) => ({ ...emptyMetric(metric.key), ...metric }));
  return { ...draft, metrics };
}

export function draftOf(goal: GoalRecord): GoalDraft {
  const { title, why, startWeek, weeks } = goal;
  let next = 1;
  const nextKey = () => `r${next++}`;
  const metrics = goal.metrics.map((metric): MetricDraft => {
    const { id, kind, name, unit, direction } = metric;
    const numbers = {
      baseline: metric.kind === 'level' || metric.baseline !== 0 ? String(metric.baseline) : '',
      target: String(metric.target),
      share: metric.requiredShare === null ? usualShare : percent(metric.requiredShare),
      weight: String(metric.weight),
      scaleLow: textOf(metric.scaleLow),
      scaleHigh: textOf(metric.scaleHigh),
    };
    const key = nextKey();
    const waypoints = metric.waypoints.map(({ weekNumber, value }) => ({
      ...{ key: nextKey(), weekNumber: String(weekNumber), value: String(value) },
    }));
    return { key, id, kind, name, unit, direction, ...numbers, waypoints };
  });
  const milestones = goal.milestones.map(({ id, weekNumber, title }) => ({
    ...{ key: nextKey(), id, weekNumber: String(weekNumber), title },
  }));
  return { title, why, startWeek, weeks: String(weeks), metrics, milestones, next };
}

function textOf(value: number | null): string {
  return value === null ? '' : String(value);
}

/** What is sent, and which row each entry of its lists is; rows in which nothing was typed are left out. */
export function bodyOf(draft: GoalDraft) {
  const metrics = draft.metrics.filter((metric) => metric.id || !isBlank(metric));
  const milestones = draft.milestones.filter(
    ({ id, title, weekNumber }) => id || title.trim() !== '' || weekNumber.trim() !== '',
  );
  return {
    body: {
      title: draft.title,
      why: draft.why,
      startWeek: draft.startWeek,
      weeks: sentNumber(draft.weeks),
      metrics: metrics.map(metricBody),
      milestones: milestones.map(({ id, title, weekNumber }) => ({
        ...(id && { id }),
        weekNumber: sentNumber(weekNumber),
        title,
      })),
    },
    rows: {
      metrics: metrics.map(({ key }) => key),
      milestones: milestones.map(({ key }) => key),
      waypoints: metrics.map((metric) => sentWaypoints(metric).map(({ key }) => key)),
    },
  };
}

function metricBody(metric: MetricDraft) {
  const { id, kind, name, unit, baseline, target, direction, weight } = metric;
  const base = {
    ...(id && { id }),
    kind,
    name,
    unit,
    target: sentNumber(target),
    weight: sentNumber(weight),
    waypoints: sentWaypoints(metric).map((waypoint) => ({
      weekNumber: sentNumber(waypoint.weekNumber),
      value: sentNumber(waypoint.value),
    })),
  };
  // A habit does not show its baseline: what was typed there for another kind must not stand in the way.
  const isLeft = kind === 'habit' && Number.isNaN(typedNumber(baseline));
  const from = isLeft || baseline.trim() === '' ? {} : { baseline: sentNumber(baseline) };
  if (kind === 'total') return { ...base, ...from };
  if (kind === 'habit') return { ...base, ...from, direction, requiredShare: shareOf(metric) };
  return { ...base, ...from, ...scaleOf(metric), ...(keeps(metric) && { direction }) };
}

/** By week, so that a refusal names the same row on both sides; of a habit none. */
function sentWaypoints({ kind, waypoints }: MetricDraft): WaypointDraft[] {
  if (kind === 'habit') return [];
  const typed = waypoints.filter(({ weekNumber, value }) => `${weekNumber}${value}`.trim() !== '');
  const order = ({ weekNumber }: WaypointDraft) => typedNumber(weekNumber) || Number.MAX_VALUE;
  return typed.sort((a, b) => order(a) - order(b));
}

function scaleOf({ scaleLow, scaleHigh }: MetricDraft) {
  return {
    ...(scaleLow.trim() !== '' && { scaleLow: sentNumber(scaleLow) }),
    ...(scaleHigh.trim() !== '' && { scaleHigh: sentNumber(scaleHigh) }),
  };
}

/** A level whose target is where it stands today: to be kept, on the side that the direction says. */
export function keeps({ kind, baseline, target }: MetricDraft): boolean {
  return kind === 'level' && baseline.trim() !== '' && sentNumber(baseline) === sentNumber(target);
}

export function isBlank({ name, unit, baseline, target, ...rest }: MetricDraft): boolean {
  const ways = rest.waypoints.flatMap(({ weekNumber, value }) => [weekNumber, value]);
  const typed = [name, unit, baseline, target, rest.scaleLow, rest.scaleHigh, ...ways];
  return typed.every((text) => text.trim() === '');
}

function shareOf({ share }: MetricDraft): number {
  const percent = typedNumber(share.replace('%', ''));
  return Number.isNaN(percent) ? sentNumber(share) : Math.round(percent * 1e6) / 1e8;
}

function percent(share: number): string {
  return String(Math.round(share * 1e6) / 1e4);
}
