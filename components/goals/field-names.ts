import type { GoalDraft } from './goal-draft.ts';

const names: Record<string, string> = {
  title: 'What do you want to reach?',
  why: 'Why',
  startWeek: 'First Monday',
  weeks: 'Number of weeks',
  metrics: 'Metrics',
  milestones: 'Milestones',
  state: 'State',
  row: 'This entry',
  kind: 'Kind',
  name: 'What is measured',
  unit: 'Unit',
  baseline: 'Where it stands',
  target: 'Target',
  direction: 'At least or at most',
  share: 'Share of the weeks',
  weight: 'Weight',
  weekNumber: 'Week',
  value: 'Value',
  waypoints: 'Waypoints',
  scaleLow: 'Scale from',
  scaleHigh: 'Scale to',
};

/** What a control of the goal form is called: "Metric 2, target". */
export function fieldName(draft: GoalDraft, id: string): string {
  const [key = '', field = ''] = id.split('-');
  const metric = draft.metrics.findIndex((row) => row.key === key);
  const milestone = draft.milestones.findIndex((row) => row.key === key);
  const name = names[field || id] ?? id;
  for (const [i, { waypoints }] of draft.metrics.entries()) {
    const at = waypoints.findIndex((row) => row.key === key);
    if (at >= 0) return `Metric ${i + 1}, waypoint ${at + 1}, ${lower(name)}`;
  }
  if (metric >= 0) return `Metric ${metric + 1}, ${lower(name)}`;
  if (milestone >= 0)
    return `Milestone ${milestone + 1}, ${lower(field === 'title' ? 'What is done' : name)}`;
  return name;
}

function lower(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
