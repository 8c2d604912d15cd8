import { scaleLinear } from 'd3-scale';
import { line } from 'd3-shape';
import { numberLabel } from './number-label.ts';
import { textWidth } from './text-width.ts';

export interface Series {
  /** n + 1 planned values, from the start to the end. */
  readonly line: readonly number[];
  /** n values, null where none was measured. */
  readonly actuals: readonly (number | null)[];
}
export interface Frame {
  readonly width: number;
  readonly height: number;
}
type Point = [x: number, y: number | null];

const foot = 26;
const head = 14;

/** Beyond this a difference of two values would overflow. */
const bound = 1e150;
const bounded = (value: number) => Math.max(-bound, Math.min(bound, value));
const measured = (value: number | null | undefined) =>
  typeof value === 'number' && Number.isFinite(value) ? bounded(value) : null;

/** A level or a total: plan line, actual line with gaps, its points, and the places of the labels. */
export function lineGeometry(series: Series, frame: Frame) {
  const plan = series.line.map((value) => measured(value) ?? 0);
  const start = plan[0] ?? 0;
  const target = plan.at(-1) ?? start;
  const weeks = Math.max(plan.length - 1, series.actuals.length, 1);
  const actuals = series.actuals.map(measured);
  const { x0, x1, x, y } = scales([...plan, ...actuals], weeks, [start, target], frame);
  const draw = line<Point>(
    (point) => point[0],
    (point) => point[1] ?? 0,
  )
    .defined((point) => point[1] !== null)
    .digits(1);
  const points: Point[] = [start, ...actuals].map((value, i) => [
    x(i),
    value === null ? null : y(value),
  ]);
  const seen = points.filter((point): point is [number, number] => point[1] !== null);
  const hasActuals = actuals.some((value) => value !== null);
  return {
    x0,
    x1,
    plan: draw(plan.map((value, i): Point => [x(i), y(value)])) ?? '',
    actual: hasActuals ? (draw(points) ?? '') : '',
    bridges: hasActuals ? bridges(points) : '',
    dots: hasActuals ? dots(seen.slice(0, -1)) : '',
    last: hasActuals ? dots(seen.slice(-1)) : '',
    startY: y(start),
    targetY: y(target),
    start,
    target,
    weeks,
    firstX: x(1),
  };
}

/** A habit: one bar per week, kept and missed apart, against the threshold. */
export function barGeometry(series: Series, frame: Frame, holds: (value: number) => boolean) {
  const threshold = measured(series.line.at(-1)) ?? 0;
  const weeks = Math.max(series.line.length - 1, series.actuals.length, 1);
  const actuals = series.actuals.map(measured);
  const { x0, x1, y } = scales([0, threshold, ...actuals], weeks, [threshold], frame);
  const step = (x1 - x0) / weeks;
  const width = Math.min(16, step * 0.62);
  const zero = y(0);
  let kept = '';
  let missed = '';
  actuals.forEach((value, i) => {
    if (value === null) return;
    const left = round(x0 + step * (i + 0.5) - width / 2);
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
    zeroY: zero,
    thresholdY: y(threshold),
    threshold,
    weeks,
    firstX: x0 + step / 2,
    lastX: x1 - step / 2,
  };
}

function scales(values: readonly (number | null)[], weeks: number, labels: number[], frame: Frame) {
  const known = values.filter((value) => value !== null);
  let low = Math.min(...known);
  let high = Math.max(...known);
  if (known.length === 0) [low, high] = [0, 0];
  if (high - low <= Math.abs(high) * 1e-9) {
    const room = Math.abs(low) / 10 || 1;
    low -= room;
    high += room;
  }
  const room = Math.ceil(
    Math.max(...labels.map((value) => textWidth(numberLabel(value))), 14) + 11,
  );
  const [x0, x1] = [room, frame.width - room];
  const x = scaleLinear([0, weeks], [x0, x1]);
  const y = scaleLinear([low, high], [frame.height - foot, head]).clamp(true);
  return { x0, x1, x, y };
}

/** From the last value before a missing week to the first one after it. */
function bridges(points: readonly Point[]): string {
  let drawn = '';
  let from = 0;
  points.forEach(([x, y], i) => {
    if (y === null) return;
    const [startX, startY] = points[from] as [number, number];
    if (i - from > 1) drawn += `M${round(startX)} ${round(startY)}L${round(x)} ${round(y)}`;
    from = i;
  });
  return drawn;
}

/** A zero-length stroke with round caps is a dot: all dots of one size in one path. */
function dots(points: readonly [number, number][]): string {
  return points.map(([x, y]) => `M${round(x)} ${round(y)}h0`).join('');
}

export function round(value: number): number {
  return Math.round(value * 10) / 10;
}
