import { ChartTable } from './chart-table.tsx';
import { Drawing } from './drawing.tsx';
import { join, path, type Shapes, tableText } from './shapes.ts';

export type QuarterRow = {
  /** "October to December 2026", or as the page names it. */
  label: string;
  logged: number;
  due: number;
};

type QuarterBarsProps = {
  quarters: readonly QuarterRow[];
  caption: string;
  csv?: string;
};

const length = 298;

/** Quarter by quarter, the weeks logged of those that were due; all bars on one scale. */
export function QuarterBars({ quarters, caption, csv }: QuarterBarsProps) {
  if (quarters.length === 0) return null;
  const most = Math.max(...quarters.map(({ due }) => due), 1);
  const numbers = quarters.map(({ label, logged, due }) => [label, `${logged}`, `${due}`]);
  return (
    <>
      <ul className="gauges">
        {quarters.map((quarter) => (
          <li key={quarter.label}>
            <b>{quarter.label}</b>
            <span>{quarterWords(quarter)}</span>
            <div className="chart tone-pine">
              <Drawing viewBox="0 0 300 14" shapes={drawBar(quarter, most)} />
            </div>
          </li>
        ))}
      </ul>
      <ChartTable
        summary="Show the numbers"
        caption={caption}
        rows={tableText([['Quarter', 'Weeks logged', 'Weeks due'], ...numbers])}
        csv={csv}
      />
    </>
  );
}

function drawBar({ logged, due }: QuarterRow, most: number): Shapes {
  const bar = (weeks: number) =>
    weeks > 0 ? `M1 2h${Math.round((weeks / most) * length)}v10H1z` : '';
  return join(path('bars under', bar(due)), path('bars', bar(Math.min(logged, due))));
}

function quarterWords({ logged, due }: QuarterRow): string {
  return due === 0 ? 'no week was due' : `${logged} of ${due} weeks`;
}
