import type { MetricKind } from '#/db/vocabulary.ts';
import { formatDay, formatNumber } from '#/lib/core/format.ts';
import { addWeeks, isWeekKey } from '#/lib/core/week-key.ts';
import { planOf, requiredWeeks } from '#/lib/pace/plan-line.ts';
import { type GoalDraft, keeps, type MetricDraft } from './goal-draft.ts';
import { typedNumber } from './typed-number.ts';

/** What the plan asks each week, in one sentence; a nudge while there is not enough to say. */
export function planSentence(draft: GoalDraft): string {
  const weeks = typedNumber(draft.weeks);
  if (!(Number.isInteger(weeks) && weeks >= 2 && weeks <= 12) || !isWeekKey(draft.startWeek)) {
    return 'Choose 2 to 12 weeks to see what the plan asks each week.';
  }
  const asks = draft.metrics.flatMap((metric) => askOf(metric, weeks) ?? []);
  const end = formatDay(endOf(addWeeks(draft.startWeek, weeks - 1)));
  if (asks.length === 0) {
    return `${weeks} weeks, until ${end}. Give a metric its numbers to see what the plan asks each week.`;
  }
  return `${weeks} weeks, until ${end}. Each week the plan asks for ${listed(asks)}.`;
}

function askOf(metric: MetricDraft, weeks: number): string | null {
  const target = typedNumber(metric.target);
  const isOptional = metric.kind !== 'level' && metric.baseline.trim() === '';
  const baseline = isOptional ? 0 : typedNumber(metric.baseline);
  const unit = metric.unit.trim();
  const name = `“${metric.name.trim() || 'the metric'}”`;
  if (!Number.isFinite(target) || !Number.isFinite(baseline)) return null;
  if (metric.kind === 'habit') return habitAsk(metric, { target, weeks, unit, name });
  if (keeps(metric)) {
    const bound = metric.direction === 'up' ? 'at least' : 'at most';
    return `${bound} ${formatNumber(target, unit)} in ${name}`;
  }
  const step = stepOf(metric.kind, { baseline, target, weeks });
  if (step <= 0) return null;
  if (metric.kind === 'total') return `${formatNumber(step, unit)} of ${name}`;
  const way = target > baseline ? 'more' : 'less';
  return `about ${formatNumber(step, unit === '%' ? 'points' : unit)} ${way} in ${name}`;
}

type Habit = { target: number; weeks: number; unit: string; name: string };

function habitAsk(metric: MetricDraft, { target, weeks, unit, name }: Habit): string | null {
  const share = typedNumber(metric.share.replace('%', '')) / 100;
  if (!(share > 0 && share <= 1)) return null;
  const bound = metric.direction === 'up' ? 'at least' : 'at most';
  const kept = requiredWeeks(share, weeks);
  const often = kept === weeks ? 'in every week' : `in ${kept} of ${weeks} weeks`;
  return `${bound} ${formatNumber(target, unit)} in ${name}, ${often}`;
}

type Line = { baseline: number; target: number; weeks: number };

function stepOf(kind: MetricKind, { baseline, target, weeks }: Line): number {
  const facts = {
    ...{ id: '', name: '', unit: '', requiredShare: null, weight: 1, points: [] },
    ...{ waypoints: [], scaleLow: null, scaleHigh: null },
  };
  const direction = target >= baseline ? 'up' : 'down';
  if (kind === 'total' && direction === 'down') return 0;
  return planOf({ ...facts, kind, baseline, target, direction }, weeks).step;
}

function listed(parts: string[]): string {
  if (parts.length < 2) return parts.join('');
  return `${parts.slice(0, -1).join('; ')}; and ${parts.at(-1)}`;
}

/** The Sunday of a week. */
function endOf(monday: string): string {
  const day = new Date(Date.parse(`${monday}T00:00:00Z`) + 6 * 86_400_000);
  return day.toISOString().slice(0, 10);
}
