import { Rows } from './drawing.tsx';
import type { TrailLane, TrailProps } from './trail-props.ts';
import { milestoneWords, weekRuns } from './trail-words.ts';

/** The trail in words, one row a goal: what a screen reader gets instead of the drawing. */
export function TrailTable({ weeks, lanes }: TrailProps) {
  return (
    <details className="numbers">
      <summary>Show the trail as a table</summary>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls sideways on a phone */}
      <section className="scroll-x" aria-label="The trail as a table" tabIndex={0}>
        <table>
          <caption className="sr-only">Goals, the weeks logged and missed, and milestones</caption>
          <thead>
            <tr>
              <th>Goal</th>
              <th>Weeks logged</th>
              <th>Missed</th>
              <th>Due</th>
              <th>Milestones</th>
            </tr>
          </thead>
          <Rows rows={lanes.map((lane) => laneRow(lane, weeks))} />
        </table>
      </section>
    </details>
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
