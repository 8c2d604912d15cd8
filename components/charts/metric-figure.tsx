'use client';

import { ChartTable } from './chart-table.tsx';
import { Drawing } from './drawing.tsx';
import type { Shapes } from './shapes.ts';

export type ChartTone = 'pine' | 'amber' | 'rust';

export type MetricFigureProps = {
  /** What the chart shows, in one sentence. */
  words: string;
  tone: ChartTone;
  viewBox: string;
  shapes: Shapes;
  /** "Show the numbers" below the chart. */
  caption?: string;
  rows?: string | null;
};

/** The chart of a metric as it was worked out on the server, and its numbers. */
export function MetricFigure({
  words,
  tone,
  viewBox,
  shapes,
  caption = '',
  rows,
}: MetricFigureProps) {
  return (
    <>
      <Drawing
        className={`chart tone-${tone}`}
        viewBox={viewBox}
        preserveAspectRatio="xMinYMid"
        aria-label={words}
        shapes={shapes}
      />
      {rows && <ChartTable summary="Show the numbers" caption={caption} rows={rows} />}
    </>
  );
}
