import { area, line } from 'd3-shape';
import { type Frame, head, type Scales, scales } from './metric-scales.ts';
import { changedLines, comingBand, measured, type Series } from './series.ts';

type Point = [x: number, y: number | null];

/** A value that lies beyond the drawing: where its mark stands. */
export interface Beyond {
  readonly x: number;
  readonly y: number;
  readonly side: 1 | -1;
  readonly value: number;
}

const isNumber = (value: number | null): value is number => value !== null;

/** A level or a total: plan lines, the band to come, actual line with gaps, its points, and the places of the labels. */
export function lineGeometry(series: Series, frame: Frame) {
  const plan = series.line.map((value) => measured(value) ?? 0);
  const start = plan[0] ?? 0;
  const target = plan.at(-1) ?? start;
  const weeks = Math.max(plan.length - 1, series.actuals.length, 1);
  const actuals = series.actuals.map(measured);
  const earlier = changedLines(series);
  const coming = comingBand(series);
  const beside = [
    ...earlier.flatMap(({ values }) => values),
    ...(coming ? [...coming.low, ...coming.high] : []),
  ];
  const spanned = {
    plan: plan.length > 0 ? plan : [0],
    measured: actuals.filter(isNumber),
    beside: beside.map(measured).filter(isNumber),
  };
  const scale = scales(spanned, weeks, [start, target], frame);
  const { x0, x1, x, y } = scale;
  const points: Point[] = [start, ...actuals].map((value, i) => [
    x(i),
    value === null ? null : y(value),
  ]);
  const hasActuals = spanned.measured.length > 0;
  const within = (i: number) => i === 0 || scale.beyond(actuals[i - 1] ?? 0) === 0;
  const seen = points.flatMap(([left, top], i) =>
    top === null ? [] : [{ spot: `M${round(left)} ${round(top)}h0`, shown: within(i) }],
  );
  const dots = (some: typeof seen) => some.map(({ spot, shown }) => (shown ? spot : '')).join('');
  return {
    x0,
    x1,
    plan: drawn(plan.map((value, i): Point => [x(i), y(value)])),
    earlier: earlier.map(({ fromIndex, values }) =>
      drawn(values.map((value, i): Point => [x(fromIndex + i), y(measured(value) ?? 0)])),
    ),
    band: coming ? wedge(coming, scale) : '',
    actual: hasActuals ? drawn(points) : '',
    bridges: hasActuals ? bridges(points) : '',
    dots: hasActuals ? dots(seen.slice(0, -1)) : '',
    last: hasActuals ? dots(seen.slice(-1)) : '',
    beyond: beyondMarks(actuals, scale, (i) => x(i + 1)),
    startY: y(start),
    targetY: y(target),
    start,
    target,
    weeks,
    firstX: x(1),
    step: x(1) - x(0),
  };
}

/** A habit: one bar per week, kept and missed apart, against the threshold. */
export function barGeometry(series: Series, frame: Frame, holds: (value: number) => boolean) {
  const threshold = measured(series.line.at(-1)) ?? 0;
  const weeks = Math.max(series.line.length - 1, series.actuals.length, 1);
  const actuals = series.actuals.map(measured);
  const earlier = changedLines(series);
  const spanned = {
    plan: [0, threshold],
    measured: actuals.filter(isNumber),
    beside: earlier.flatMap(({ values }) => values.map((value) => measured(value) ?? 0)),
  };
  const scale = scales(spanned, weeks, [threshold], frame);
  const { x0, x1, x, y } = scale;
  const step = (x1 - x0) / weeks;
  const width = Math.min(16, step * 0.62);
  const zero = y(0);
  let kept = '';
  let missed = '';
  actuals.forEach((value, i) => {
    if (value === null) return;
    const left = round(x(i + 0.5) - width / 2);
    const top = Math.abs(y(value) - zero) < 2 ? zero - 2 : y(value);
    const bar = `M${left} ${round(zero)}V${round(top)}h${round(width)}V${round(zero)}z`;
    if (holds(value)) kept += bar;
    else missed += bar;
  });
  return {
    x0,
    x1,
    kept,
    missed,
    earlier: earlier.map(({ fromIndex, values }) => {
      const level = round(y(measured(values[0]) ?? 0));
      return `M${round(x(fromIndex))} ${level}H${round(x(fromIndex + values.length - 1))}`;
    }),
    beyond: beyondMarks(actuals, scale, (i) => x(i + 0.5)),
    zeroY: zero,
    thresholdY: y(threshold),
    threshold,
    weeks,
    firstX: x(0.5),
    lastX: x(weeks - 0.5),
    step,
  };
}

const drawn = (points: Point[]) =>
  line<Point>(
    (point) => point[0],
    (point) => point[1] ?? 0,
  )
    .defined((point) => point[1] !== null)
    .digits(1)(points) ?? '';

/** From the newest value to both ends of the band, week by week. */
function wedge({ fromIndex, low, high }: NonNullable<Series['forecast']>, { x, y }: Scales) {
  const ends = low.map((value, i) => [measured(value) ?? 0, measured(high[i]) ?? 0] as const);
  const draw = area<(typeof ends)[number]>()
    .x((_, i) => x(fromIndex + i))
    .y0(([bottom]) => y(bottom))
    .y1(([, top]) => y(top))
    .digits(1);
  return draw(ends) ?? '';
}

function beyondMarks(
  actuals: readonly (number | null)[],
  { beyond, bottom }: Scales,
  x: (i: number) => number,
): Beyond[] {
  return actuals.flatMap((value, i) => {
    const side = value === null ? 0 : beyond(value);
    if (value === null || side === 0) return [];
    return [{ x: x(i), y: side > 0 ? head : bottom, side, value }];
  });
}

/** From the last value before a missing week to the first one after it. */
function bridges(points: readonly Point[]): string {
  let path = '';
  let from = 0;
  points.forEach(([x, y], i) => {
    if (y === null) return;
    const [startX, startY] = points[from] as [number, number];
    if (i - from > 1) path += `M${round(startX)} ${round(startY)}L${round(x)} ${round(y)}`;
    from = i;
  });
  return path;
}

export function round(value: number): number {
  return Math.round(value * 10) / 10;
}
