'use client';

import { ChartReader } from './chart-reader.tsx';
import { ChartTable } from './chart-table.tsx';
import { Drawing } from './drawing.tsx';
import type { Shapes } from './shapes.ts';

export type ChartTone = 'pine' | 'amber' | 'rust';

export type MetricFigureProps = {
  /** What the chart shows, in words. */
  words: string;
  tone: ChartTone;
  viewBox: string;
  shapes: Shapes;
  /** The name of the metric. */
  caption?: string;
  /** The numbers, for the table and for reading at a pointer. */
  rows?: string;
  /** For reading: x of week 1, the way to the next, and the unit as it follows a number, between tabs. */
  at?: string;
  /** "Show the numbers" below the chart; left out: yes. */
  numbers?: boolean;
  csv?: string;
};

/** The chart of a metric as it was worked out on the server, a reader over its weeks, and its numbers. */
export function MetricFigure(props: MetricFigureProps) {
  const { words, tone, viewBox, shapes, caption = '', rows, at, numbers = true, csv } = props;
  const drawing = { viewBox, shapes, 'aria-label': words };
  return (
    <>
      {rows && at ? (
        <ChartReader {...{ drawing, tone, caption, rows, at }} />
      ) : (
        <div className={`chart tone-${tone}`}>
          <Drawing {...drawing} />
        </div>
      )}
      {rows && numbers && (
        <ChartTable summary="Show the numbers" caption={caption} rows={rows} csv={csv} />
      )}
    </>
  );
}
