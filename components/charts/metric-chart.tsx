import type { MetricKind } from '#/db/vocabulary.ts';
import type { MetricStanding } from '#/lib/pace/types.ts';
import { Drawing } from './drawing.tsx';
import { drawBars, drawLines } from './metric-drawing.ts';
import type { Frame } from './metric-geometry.ts';
import { MetricNumbers } from './metric-numbers.tsx';
import { metricSentence } from './metric-words.ts';

export type ChartTone = 'pine' | 'amber' | 'rust';

type MetricChartProps = {
  standing: Pick<MetricStanding, 'line' | 'actuals'>;
  name: string;
  kind: MetricKind;
  unit: string;
  /** Habit: at least (up) or at most (down). */
  direction?: 'up' | 'down';
  tone?: ChartTone;
  size?: 'card' | 'small';
  /** "Show the numbers" below the chart; a card has it, a small chart not. */
  numbers?: boolean;
};

const frames: Record<'card' | 'small', Frame> = {
  card: { width: 300, height: 122 },
  small: { width: 260, height: 92 },
};

/** A metric over its weeks, drawn on the server: plan and actual line, or bars for a habit. */
export function MetricChart(props: MetricChartProps) {
  const { standing, name, kind, unit, direction = 'up', tone = 'pine', size = 'card' } = props;
  const frame = frames[size];
  const threshold = standing.line.at(-1) ?? 0;
  const holds = (value: number) => (direction === 'up' ? value >= threshold : value <= threshold);
  const words = metricSentence(standing, { name, kind, unit, direction, holds });
  return (
    <>
      <Drawing
        className={`chart tone-${tone}`}
        viewBox={`0 0 ${frame.width} ${frame.height}`}
        preserveAspectRatio="xMinYMid"
        aria-label={words}
        shapes={kind === 'habit' ? drawBars(standing, frame, holds) : drawLines(standing, frame)}
      />
      {(props.numbers ?? size === 'card') && (
        <MetricNumbers name={name} kind={kind} unit={unit} series={standing} />
      )}
    </>
  );
}
