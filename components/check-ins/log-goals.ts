import type { CheckInForm, FormMetric } from '#/lib/check-ins/queries.ts';
import { formatNumber, formatShortDay } from '#/lib/core/format.ts';
import { addWeeks, type WeekKey } from '#/lib/core/week-key.ts';
import type { LogGoal } from './log-setup.ts';

/** What the form in the browser needs of the goals: no more, and in words. */
export function logGoals({ goals, week, currentWeek }: CheckInForm): LogGoal[] {
  const before = week === currentWeek ? 'last week' : 'the week before';
  return goals.map(({ id, title, weekNumber, weeks, metrics, milestones }) => ({
    id,
    title,
    part: weekNumber === 0 ? '' : `week ${weekNumber} of ${weeks}`,
    metrics: metrics.map((metric) => ({
      id: metric.id,
      name: metric.name,
      unit: metric.unit,
      note: [lastWords(metric, week, before), paceWords(metric)].filter(Boolean).join(' · '),
    })),
    milestones: milestones.map((one) => ({
      id: one.id,
      title: one.title,
      part: one.weekNumber === weekNumber ? '' : `planned for week ${one.weekNumber}`,
    })),
  }));
}

function lastWords({ last, unit }: FormMetric, week: WeekKey, before: string): string {
  if (!last) return '';
  const value = short(last.value, unit);
  if (last.week === addWeeks(week, -1)) return `${before} ${value}`;
  return `last ${value}, ${formatShortDay(last.week)}`;
}

/** What pace asks for, as the kind of metric says it. */
function paceWords({ kind, unit, paceSays, direction }: FormMetric): string {
  if (kind === 'habit') {
    if (paceSays === null) return 'this week may be missed';
    return `keep ${direction === 'up' ? 'at least' : 'at most'} ${short(paceSays, unit)}`;
  }
  if (paceSays === null) return '';
  if (kind === 'level') return `pace says ${short(paceSays, unit)}`;
  return paceSays > 0
    ? `pace asks for ${short(paceSays, unit)} this week`
    : 'pace asks for nothing this week';
}

/** The unit stands beside the field. */
function short(value: number, unit: string): string {
  return formatNumber(value, unit === '%' ? unit : '');
}
