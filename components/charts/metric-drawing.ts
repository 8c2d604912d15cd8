import { barGeometry, type Frame, lineGeometry, type Series } from './metric-geometry.ts';
import { numberLabel } from './number-label.ts';
import { join, label, nothing, path, type Shapes } from './shapes.ts';

/** Plan line, actual values and the labels at both ends. */
export function drawLines(series: Series, frame: Frame): Shapes {
  const shape = lineGeometry(series, frame);
  const { x0, x1, startY, targetY } = shape;
  return join(
    path('rule-line', `M${x0} ${targetY.toFixed(1)}H${x1}`),
    path('plan', shape.plan),
    path('bridge', shape.bridges),
    path('actual', shape.actual),
    path('dots', shape.dots),
    path('dots last', shape.last),
    label('end', x0 - 9, startY + 4, numberLabel(shape.start)),
    label('strong', x1 + 9, targetY + 4, numberLabel(shape.target)),
    weekLabels(shape.firstX, x1, shape.weeks, frame),
  );
}

/** A bar for each week, filled when it held, and the threshold. */
export function drawBars(series: Series, frame: Frame, holds: (value: number) => boolean): Shapes {
  const shape = barGeometry(series, frame, holds);
  const { x0, x1, zeroY, thresholdY } = shape;
  return join(
    path('rule-line', `M${x0} ${zeroY.toFixed(1)}H${x1}`),
    path('bars', shape.kept),
    path('bars under', shape.missed),
    path('plan', `M${x0} ${thresholdY.toFixed(1)}H${x1}`),
    label('strong', x1 + 9, thresholdY + 4, numberLabel(shape.threshold)),
    weekLabels(shape.firstX, shape.lastX, shape.weeks, frame),
  );
}

function weekLabels(first: number, last: number, weeks: number, { height }: Frame): Shapes {
  return join(
    last - first > 48 ? label('mid', first, height - 3, 'wk 1') : nothing,
    label('mid', last, height - 3, `wk ${weeks}`),
  );
}
