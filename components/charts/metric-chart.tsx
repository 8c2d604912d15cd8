import type { MetricKind } from '#/db/vocabulary.ts';
import type { MetricStanding } from '#/lib/pace/types.ts';
import { drawBars, drawLines } from './metric-drawing.ts';
import { type ChartTone, MetricFigure, type MetricFigureProps } from './metric-figure.tsx';
import type { Frame } from './metric-geometry.ts';
import { metricNumbers } from './metric-numbers.ts';
import { metricSentence } from './metric-words.ts';

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
  return <MetricFigure {...metricFigure(props)} />;
}

/** The same as what MetricFigure takes, for a component that draws it within more. */
export function metricFigure(props: MetricChartProps): MetricFigureProps {
  const { standing, name, kind, unit, direction = 'up', tone = 'pine', size = 'card' } = props;
  const frame = frames[size];
  const threshold = standing.line.at(-1) ?? 0;
  const holds = (value: number) => (direction === 'up' ? value >= threshold : value <= threshold);
  return {
    words: metricSentence(standing, { name, kind, unit, direction, holds }),
    tone,
    viewBox: `0 0 ${frame.width} ${frame.height}`,
    shapes: kind === 'habit' ? drawBars(standing, frame, holds) : drawLines(standing, frame),
    ...((props.numbers ?? size === 'card') && {
      caption: name,
      rows: metricNumbers(standing, kind, unit),
    }),
  };
}
