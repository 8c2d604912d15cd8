import { fitText, textWidth } from './text-width.ts';

export interface Anchor {
  /** Where the thing stands that the label names. */
  readonly x: number;
  readonly text: string;
}
export interface PlacedLabel {
  readonly text: string;
  readonly full: string;
  readonly left: number;
  readonly right: number;
  /** 0 is nearest to the line. */
  readonly row: number;
}
interface Lane {
  readonly width: number;
  /** x of a vertical line that no label may cross, or null. */
  readonly wall: number | null;
  readonly fontSize?: number;
}
type Span = [left: number, right: number];

const gapBetween = 12;
const gapToWall = 7;
/** How far a label may stand from its anchor, sideways. */
export const reach = 14;
/** The same for a label squeezed between the wall and the edge: rather aside than cut to two letters. */
export const farthest = 64;
/** A shortened label narrower than this says nothing: it takes another row instead. */
const shortest = 96;
const usualRows = 3;

/**
 * Labels of a lane: left to right, each in the row nearest to the line where its whole text fits
 * beside the others, within the lane and clear of the wall; else shortened; else in a row further down.
 *
 * @returns one label per anchor, in order of x
 */
export function placeLabels(anchors: readonly Anchor[], lane: Lane): PlacedLabel[] {
  const rows: Span[][] = [];
  const placed: PlacedLabel[] = [];
  for (const anchor of anchors.toSorted((a, b) => a.x - b.x)) {
    const spot =
      wholeText(anchor, rows, lane) ?? shortened(anchor, rows, lane) ?? newRow(anchor, rows, lane);
    rows[spot.row] = [...(rows[spot.row] ?? []), [spot.left, spot.right]];
    placed.push(spot);
  }
  return placed;
}

function wholeText(anchor: Anchor, rows: Span[][], lane: Lane): PlacedLabel | null {
  const width = textWidth(anchor.text, lane.fontSize);
  for (let row = 0; row < Math.max(usualRows, rows.length); row += 1) {
    const best = freeSpans(rows[row] ?? [], lane)
      .filter(([left, right]) => right - left >= width)
      .map((span) => nearest(anchor.x, width, span))
      .filter((left) => distance(anchor.x, left, left + width) <= reach)
      .sort((a, b) => Math.abs(a + width / 2 - anchor.x) - Math.abs(b + width / 2 - anchor.x))[0];
    if (best !== undefined) return label(anchor, anchor.text, best, width, row);
  }
  return null;
}

function shortened(anchor: Anchor, rows: Span[][], lane: Lane): PlacedLabel | null {
  for (let row = 0; row < Math.max(usualRows, rows.length); row += 1) {
    const span = widestWithin(anchor.x, freeSpans(rows[row] ?? [], lane));
    if (span && span[1] - span[0] >= shortest) return shortenedIn(anchor, span, row, lane);
  }
  return null;
}

function newRow(anchor: Anchor, rows: Span[][], lane: Lane): PlacedLabel {
  const free = freeSpans([], lane);
  const span = widestWithin(anchor.x, free, farthest) ?? [0, lane.width];
  return shortenedIn(anchor, span, rows.length, lane);
}

function shortenedIn(anchor: Anchor, span: Span, row: number, lane: Lane): PlacedLabel {
  const text = fitText(anchor.text, span[1] - span[0], lane.fontSize);
  const width = Math.min(textWidth(text, lane.fontSize), span[1] - span[0]);
  return label(anchor, text, nearest(anchor.x, width, span), width, row);
}

function label(anchor: Anchor, text: string, left: number, width: number, row: number) {
  return { text, full: anchor.text, left, right: left + width, row };
}

/** What is left of a row, once what is taken and the wall are out of it. */
function freeSpans(taken: readonly Span[], { width, wall }: Lane): Span[] {
  const blocks = taken.map(([left, right]): Span => [left - gapBetween, right + gapBetween]);
  if (wall !== null) blocks.push([wall - gapToWall, wall + gapToWall]);
  const free: Span[] = [];
  let from = 0;
  for (const [left, right] of blocks.sort((a, b) => a[0] - b[0])) {
    if (left > from) free.push([from, Math.min(left, width)]);
    from = Math.max(from, right);
  }
  if (from < width) free.push([from, width]);
  return free;
}

const distance = (x: number, left: number, right: number) => Math.max(left - x, x - right, 0);

function nearest(x: number, width: number, [left, right]: Span): number {
  return Math.max(left, Math.min(x - width / 2, right - width));
}

function widestWithin(x: number, spans: readonly Span[], limit = reach): Span | undefined {
  return spans
    .filter(([left, right]) => distance(x, left, right) <= limit)
    .sort((a, b) => b[1] - b[0] - (a[1] - a[0]))[0];
}
