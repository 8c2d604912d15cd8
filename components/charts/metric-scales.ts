import { scaleLinear } from 'd3-scale';
import { edgeLabel } from './number-label.ts';
import { textWidth } from './text-width.ts';

export interface Frame {
  readonly width: number;
  readonly height: number;
}
export interface Spanned {
  /** Always within the drawing. */
  readonly plan: readonly number[];
  readonly measured: readonly number[];
  /** What may be cut at the edge: a band, an earlier plan. */
  readonly beside: readonly number[];
}

const foot = 26;
export const head = 14;
/** How far beyond the plan values are drawn where they stand, as a multiple of what is usual. */
const reach = 4;

export interface Scales {
  readonly x0: number;
  readonly x1: number;
  readonly bottom: number;
  readonly x: (week: number) => number;
  readonly y: (value: number) => number;
  /** 1 above the drawing, −1 below it, 0 within. */
  readonly beyond: (value: number) => -1 | 0 | 1;
}

/** @param labels values that are written at both sides, which get their room */
export function scales(
  spanned: Spanned,
  weeks: number,
  labels: readonly number[],
  frame: Frame,
): Scales {
  const [low, high] = sensibleRange(spanned);
  const flat = high - low <= Math.abs(high) * 1e-9;
  const air = flat ? Math.abs(low) / 10 || 1 : 0;
  const widths = labels.map((value) => textWidth(edgeLabel(value)));
  const room = Math.ceil(Math.max(...widths, 14) + 11);
  const [x0, x1] = [room, frame.width - room];
  const bottom = frame.height - foot;
  return {
    x0,
    x1,
    bottom,
    x: scaleLinear([0, weeks], [x0, x1]).clamp(true),
    y: scaleLinear([low - air, high + air], [bottom, head]).clamp(true),
    beyond: (value) => (value > high + air ? 1 : value < low - air ? -1 : 0),
  };
}

/**
 * The lowest and the highest value to draw. One value a thousand times the rest would make a flat line of the plan, so
 * the range ends at four times the plan's own span, or the usual distance from it where that is more (half of the
 * values lie that far); what is beyond stands at the edge, with a mark. A band widens it by one such span.
 */
export function sensibleRange({ plan, measured, beside }: Spanned): [low: number, high: number] {
  const [low, high] = [Math.min(...plan), Math.max(...plan)];
  const distances = [low, ...measured]
    .map((value) => Math.max(low - value, value - high, 0))
    .sort((a, b) => a - b);
  const usual = distances[Math.floor((distances.length - 1) / 2)] ?? 0;
  const unit = Math.max(high - low, usual) || (distances.find((distance) => distance > 0) ?? 0);
  const within = measured.filter(
    (value) => value >= low - reach * unit && value <= high + reach * unit,
  );
  const cut = beside.map((value) => Math.max(low - unit, Math.min(high + unit, value)));
  return [Math.min(low, ...within, ...cut), Math.max(high, ...within, ...cut)];
}
