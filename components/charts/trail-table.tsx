import { ChartTable } from './chart-table.tsx';
import { tableText } from './shapes.ts';
import type { TrailLane, TrailProps } from './trail-props.ts';
import { milestoneWords, weekRuns } from './trail-words.ts';

const head = ['Goal', 'Weeks logged', 'Missed', 'Due', 'Milestones'];

/** The trail in words, one row a goal: what a screen reader gets instead of the drawing. */
export function TrailTable({ weeks, lanes, csv }: TrailProps) {
  const rows = tableText([head, ...lanes.map((lane) => laneRow(lane, weeks))]);
  return (
    <ChartTable
      summary="Show the trail as a table"
      caption="Goals, the weeks logged and missed, and milestones"
      rows={rows}
      csv={csv}
    />
  );
}

function laneRow(lane: TrailLane, weeks: TrailProps['weeks']): string[] {
  return [
    `${lane.title}, ${lane.badge.text}`,
    weekRuns(lane, weeks, ['logged', 'late']),
    weekRuns(lane, weeks, ['missed']),
    weekRuns(lane, weeks, ['due']),
    milestoneWords(lane, weeks) || 'none',
  ];
}
