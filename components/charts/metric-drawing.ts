import { type Beyond, barGeometry, lineGeometry, round } from './metric-geometry.ts';
import { type Frame, head } from './metric-scales.ts';
import { edgeLabel } from './number-label.ts';
import type { Series } from './series.ts';
import { join, label, nothing, path, type Shapes } from './shapes.ts';

export interface Drawn {
  readonly shapes: Shapes;
  /** Where week 1 stands, and how far it is from there to week 2. */
  readonly firstX: number;
  readonly step: number;
  /** Values that have no place within it. */
  readonly beyond: readonly Beyond[];
}

/** Plan lines, the band to come, actual values and the labels at both ends. */
export function drawLines(series: Series, frame: Frame): Drawn {
  const shape = lineGeometry(series, frame);
  const { x0, x1, startY, targetY, firstX, step, beyond } = shape;
  const shapes = join(
    path('cone', shape.band),
    path('rule-line', `M${x0} ${targetY.toFixed(1)}H${x1}`),
    path('plan then', shape.earlier.join('')),
    path('plan', shape.plan),
    path('bridge', shape.bridges),
    path('actual', shape.actual),
    path('dots', shape.dots),
    path('dots last', shape.last),
    beyondMarks(beyond, frame),
    label('end', x0 - 9, startY + 4, edgeLabel(shape.start)),
    label('strong', x1 + 9, targetY + 4, edgeLabel(shape.target)),
    weekLabels(firstX, x1, shape.weeks, frame),
  );
  return { shapes, firstX, step, beyond };
}

/** A bar for each week, filled when it held, and the threshold. */
export function drawBars(series: Series, frame: Frame, holds: (value: number) => boolean): Drawn {
  const shape = barGeometry(series, frame, holds);
  const { x0, x1, zeroY, thresholdY, firstX, step, beyond } = shape;
  const shapes = join(
    path('rule-line', `M${x0} ${zeroY.toFixed(1)}H${x1}`),
    path('bars', shape.kept),
    path('bars under', shape.missed),
    path('plan then', shape.earlier.join('')),
    path('plan', `M${x0} ${thresholdY.toFixed(1)}H${x1}`),
    beyondMarks(
      beyond.map((mark) => ({ ...mark, y: mark.y - 3 * mark.side })),
      frame,
    ),
    label('strong', x1 + 9, thresholdY + 4, edgeLabel(shape.threshold)),
    weekLabels(firstX, shape.lastX, shape.weeks, frame),
  );
  return { shapes, firstX, step, beyond };
}

/** A wedge at the edge for each value beyond it; the farthest says how far. */
function beyondMarks(marks: readonly Beyond[], { width }: Frame): Shapes {
  if (marks.length === 0) return nothing;
  const wedges = marks.map(
    ({ x, y, side }) => `M${round(x - 4.5)} ${y + side}l4.5 ${-8 * side} 4.5 ${8 * side}z`,
  );
  const { x, y, side, value } = marks.reduce((a, b) =>
    Math.abs(b.value) > Math.abs(a.value) ? b : a,
  );
  const [anchor, at] = x > width / 2 ? ['end', x - 8] : ['strong', x + 8];
  return join(
    path('beyond', wedges.join('')),
    label(anchor, at, side > 0 ? head - 3 : y + 10, edgeLabel(value)),
  );
}

function weekLabels(first: number, last: number, weeks: number, { height }: Frame): Shapes {
  return join(
    last - first > 48 ? label('mid', first, height - 3, 'wk 1') : nothing,
    label('mid', last, height - 3, `wk ${weeks}`),
  );
}
