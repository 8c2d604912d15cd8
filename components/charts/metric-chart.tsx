import type { MetricKind } from '#/db/vocabulary.ts';
import { drawBars, drawLines } from './metric-drawing.ts';
import { type ChartTone, MetricFigure, type MetricFigureProps } from './metric-figure.tsx';
import { metricNumbers } from './metric-numbers.ts';
import type { Frame } from './metric-scales.ts';
import { type ChartStanding, metricSentence } from './metric-words.ts';
import { unitAfter } from './number-label.ts';

type MetricChartProps = {
  /** A MetricStanding, or of it what is known; without a forecast nothing is said of what comes. */
  standing: ChartStanding;
  name: string;
  kind: MetricKind;
  unit: string;
  /** Habit: at least (up) or at most (down); level: asked when its target is its baseline. */
  direction?: 'up' | 'down';
  tone?: ChartTone;
  /** A card's chart can be read week by week; a small one, beside a field, is only seen. */
  size?: 'card' | 'small';
  /** "Show the numbers" below the chart; a card has it, a small chart not. */
  numbers?: boolean;
  /** Where the numbers are as a file; the link stands under them. */
  csv?: string;
};

const frames: Record<'card' | 'small', Frame> = {
  card: { width: 300, height: 122 },
  small: { width: 260, height: 92 },
};

/** A metric over its weeks, drawn on the server: plan and actual line and what is expected, or bars for a habit. */
export function MetricChart(props: MetricChartProps) {
  return <MetricFigure {...metricFigure(props)} />;
}

/** The same as what MetricFigure takes, for a component that draws it within more. */
export function metricFigure(props: MetricChartProps): MetricFigureProps {
  const { standing, name, kind, unit, direction = 'up', tone = 'pine', size = 'card' } = props;
  const frame = frames[size];
  const threshold = standing.line.at(-1) ?? 0;
  const holds = (value: number) => (direction === 'up' ? value >= threshold : value <= threshold);
  const { shapes, firstX, step, beyond } =
    kind === 'habit' ? drawBars(standing, frame, holds) : drawLines(standing, frame);
  const rows = size === 'card' || props.numbers ? metricNumbers(standing, kind, unit) : null;
  return {
    words: metricSentence(standing, { name, kind, unit, direction, holds }, beyond),
    tone,
    viewBox: `0 0 ${frame.width} ${frame.height}`,
    shapes,
    ...(rows && {
      caption: name,
      rows,
      at: [firstX.toFixed(1), step.toFixed(2), unitAfter(unit)].join('\t'),
    }),
    ...(props.numbers === false && { numbers: false }),
    ...(props.csv && { csv: props.csv }),
  };
}
