import { formatDay } from '#/lib/core/format.ts';
import { isWeekKey } from '#/lib/core/week-key.ts';
import { type GoalDraft, isBlank, type MetricDraft } from './goal-draft.ts';

/** A draft as lines to compare, by what they are about. */
export function draftLines(draft: GoalDraft): Record<string, string> {
  const lines: Record<string, string> = {
    Title: draft.title,
    Why: draft.why,
    'First Monday': isWeekKey(draft.startWeek) ? formatDay(draft.startWeek) : draft.startWeek,
    Weeks: draft.weeks,
  };
  const metrics = draft.metrics.filter((metric) => metric.id || !isBlank(metric));
  metrics.forEach((metric, i) => {
    lines[`Metric ${i + 1}`] = metricLine(metric);
  });
  draft.milestones.forEach(({ weekNumber, title }, i) => {
    lines[`Milestone ${i + 1}`] = `Week ${weekNumber}: ${title}`;
  });
  return lines;
}

function metricLine(metric: MetricDraft): string {
  const { kind, name, unit, baseline, target, direction, share, weight } = metric;
  const bound = direction === 'up' ? 'at least' : 'at most';
  const plan = {
    level: `from ${baseline} to ${target} ${unit}`,
    total: `${target} ${unit} in all${baseline && `, ${baseline} there already`}`,
    habit: `${bound} ${target} ${unit} each week, in ${share}% of the weeks`,
  }[kind];
  const weighed = weight.trim() === '1' ? '' : `, weight ${weight}`;
  return `${name}: ${plan.replace(/ +/g, ' ').trim()}${wayLine(metric)}${weighed}`;
}

/** What lies on the way, and the scale it lies on. */
function wayLine({ kind, waypoints, scaleLow, scaleHigh }: MetricDraft): string {
  if (kind === 'habit') return '';
  const ways = waypoints
    .map(({ weekNumber, value }) => `, ${value} in week ${weekNumber}`)
    .join('');
  const ends = [scaleLow.trim() && `from ${scaleLow}`, scaleHigh.trim() && `to ${scaleHigh}`];
  const scale = ends.filter(Boolean).join(' ');
  return kind === 'level' && scale ? `${ways}, on a scale ${scale}` : ways;
}
