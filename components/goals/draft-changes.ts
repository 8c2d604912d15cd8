import { rowField } from './form-errors.ts';
import {
  emptyMetric,
  type GoalDraft,
  type MetricDraft,
  type MilestoneDraft,
  type WaypointDraft,
} from './goal-draft.ts';
import type { Typed } from './use-early-typing.ts';

export type GoalField = 'title' | 'why' | 'startWeek' | 'weeks';
export type Row = MetricDraft | MilestoneDraft;
type List = 'metrics' | 'milestones';

export type Change =
  | { type: 'all'; draft: GoalDraft }
  | { type: 'typed'; typed: Typed }
  | { type: 'field'; field: GoalField; value: string }
  | { type: 'metric'; key: string; change: Partial<MetricDraft> }
  | { type: 'milestone'; key: string; change: Partial<MilestoneDraft> }
  | { type: 'waypoint'; key: string; change: Partial<WaypointDraft> }
  /** `key` is the metric's. */
  | { type: 'add-waypoint'; key: string }
  | { type: 'remove-waypoint'; key: string }
  | { type: 'add-metric' }
  | { type: 'add-milestone'; weekNumber: string }
  | { type: 'remove'; key: string }
  | { type: 'put-back'; list: List; at: number; row: Row };

/** The draft after a change. */
export function changed(draft: GoalDraft, change: Change): GoalDraft {
  const key = `r${draft.next}`;
  const next = draft.next + 1;
  switch (change.type) {
    case 'all':
      return change.draft;
    case 'typed':
      return withTyped(draft, change.typed);
    case 'field':
      return { ...draft, [change.field]: change.value };
    case 'metric':
      return { ...draft, metrics: withRow(draft.metrics, change) };
    case 'milestone':
      return { ...draft, milestones: withRow(draft.milestones, change) };
    case 'waypoint':
      return withWaypoints(draft, (waypoints) => withRow(waypoints, change));
    case 'add-waypoint': {
      const row = { key, weekNumber: '', value: '' };
      const added = (metric: MetricDraft) =>
        metric.key === change.key ? { ...metric, waypoints: [...metric.waypoints, row] } : metric;
      return { ...draft, next, metrics: draft.metrics.map(added) };
    }
    case 'remove-waypoint':
      return withWaypoints(draft, (waypoints) => waypoints.filter((row) => row.key !== change.key));
    case 'add-metric':
      return { ...draft, next, metrics: [...draft.metrics, emptyMetric(key)] };
    case 'add-milestone': {
      const row = { key, weekNumber: change.weekNumber, title: '' };
      return { ...draft, next, milestones: [...draft.milestones, row] };
    }
    case 'remove':
      return {
        ...draft,
        metrics: draft.metrics.filter((row) => row.key !== change.key),
        milestones: draft.milestones.filter((row) => row.key !== change.key),
      };
    case 'put-back':
      return {
        ...draft,
        [change.list]: draft[change.list].toSpliced(change.at, 0, change.row as never),
      };
  }
}

/** Where a row is, and what it holds: enough to put it back. */
export function placeOf(
  draft: GoalDraft,
  key: string,
): { list: List; at: number; row: Row } | null {
  for (const list of ['metrics', 'milestones'] as const) {
    const at = draft[list].findIndex((row) => row.key === key);
    const row = draft[list][at];
    if (row) return { list, at, row };
  }
  return null;
}

/**
 * The draft for a goal that was changed somewhere else: rows whose original is gone become new ones, so that
 * nothing typed is lost.
 */
export function rebased(
  draft: GoalDraft,
  current: { metrics: { id: string }[]; milestones: { id: string }[] },
): GoalDraft {
  return {
    ...draft,
    metrics: draft.metrics.map((row) => known(row, current.metrics)),
    milestones: draft.milestones.map((row) => known(row, current.milestones)),
  };
}

/** The draft with what some of its fields hold, by their names in the form. */
function withTyped(draft: GoalDraft, typed: Typed): GoalDraft {
  const fill = <T extends object>(part: T, nameOf: (field: string) => string): T => {
    const fields = Object.keys(part).map((field) => [field, typed.get(nameOf(field))]);
    return { ...part, ...Object.fromEntries(fields.filter(([, value]) => value !== undefined)) };
  };
  const fillRow = <R extends { key: string }>(row: R) =>
    fill(row, (field) => rowField(row.key, field));
  return {
    ...fill(draft, (field) => field),
    metrics: draft.metrics
      .map(fillRow)
      .map((metric) => ({ ...metric, waypoints: metric.waypoints.map(fillRow) })),
    milestones: draft.milestones.map(fillRow),
  };
}

function withWaypoints(
  draft: GoalDraft,
  step: (waypoints: WaypointDraft[]) => WaypointDraft[],
): GoalDraft {
  const metrics = draft.metrics.map((metric) => ({
    ...metric,
    waypoints: step(metric.waypoints),
  }));
  return { ...draft, metrics };
}

function withRow<R extends { key: string }>(
  rows: R[],
  { key, change }: { key: string; change: Partial<R> },
): R[] {
  return rows.map((row) => (row.key === key ? { ...row, ...change } : row));
}

function known<R extends Row>(row: R, own: { id: string }[]): R {
  if (!row.id || own.some(({ id }) => id === row.id)) return row;
  const { id: _, ...rest } = row;
  return rest as R;
}
