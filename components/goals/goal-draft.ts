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
}

export interface MilestoneDraft {
  key: string;
  id?: string;
  weekNumber: string;
  title: string;
}

export const usualShare = '80';

export function emptyMetric(key: string): MetricDraft {
  const typed = { name: '', unit: '', baseline: '', target: '' };
  return { key, kind: 'level', ...typed, direction: 'up', share: usualShare, weight: '1' };
}

export function emptyDraft(startWeek: string): GoalDraft {
  const typed = { title: '', why: '', startWeek, weeks: '8' };
  return { ...typed, metrics: [emptyMetric('r1')], milestones: [], next: 2 };
}

export function draftOf(goal: GoalRecord): GoalDraft {
  const { title, why, startWeek, weeks } = goal;
  const metrics = goal.metrics.map((metric, i): MetricDraft => {
    const { id, kind, name, unit, direction } = metric;
    const numbers = {
      baseline: metric.kind === 'level' || metric.baseline !== 0 ? String(metric.baseline) : '',
      target: String(metric.target),
      share: metric.requiredShare === null ? usualShare : percent(metric.requiredShare),
      weight: String(metric.weight),
    };
    return { key: `r${i + 1}`, id, kind, name, unit, direction, ...numbers };
  });
  const milestones = goal.milestones.map((milestone, i) => ({
    key: `r${metrics.length + i + 1}`,
    id: milestone.id,
    weekNumber: String(milestone.weekNumber),
    title: milestone.title,
  }));
  const next = metrics.length + milestones.length + 1;
  return { title, why, startWeek, weeks: String(weeks), metrics, milestones, next };
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
  };
  // A habit does not show its baseline: what was typed there for another kind must not stand in the way.
  const isLeft = kind === 'habit' && Number.isNaN(typedNumber(baseline));
  const from = isLeft || baseline.trim() === '' ? {} : { baseline: sentNumber(baseline) };
  if (kind === 'total') return { ...base, ...from };
  if (kind === 'habit') return { ...base, ...from, direction, requiredShare: shareOf(metric) };
  return { ...base, ...from, ...(keeps(metric) && { direction }) };
}

/** A level whose target is where it stands today: to be kept, on the side that the direction says. */
export function keeps({ kind, baseline, target }: MetricDraft): boolean {
  return kind === 'level' && baseline.trim() !== '' && sentNumber(baseline) === sentNumber(target);
}

export function isBlank({ name, unit, baseline, target }: MetricDraft): boolean {
  return [name, unit, baseline, target].every((text) => text.trim() === '');
}

function shareOf({ share }: MetricDraft): number {
  const percent = typedNumber(share.replace('%', ''));
  return Number.isNaN(percent) ? sentNumber(share) : Math.round(percent * 1e6) / 1e8;
}

function percent(share: number): string {
  return String(Math.round(share * 1e6) / 1e4);
}
