import { Badge } from '#/components/ui/badge.tsx';
import { Drawing } from './drawing.tsx';
import { join, label, path, type Shapes } from './shapes.ts';
import { type LanePaths, tallLane, type WideLane, wideLane, wideWidth } from './trail-geometry.ts';
import type { TrailLane, TrailProps } from './trail-props.ts';

const markOrder = ['off', 'missed', 'due', 'late', 'logged'] as const;

/** One goal: its name, the lane that runs right, and the lane that runs down. */
export function TrailLaneRow({ lane, trail }: { lane: TrailLane; trail: TrailProps }) {
  const wide = wideLane(lane, trail);
  const tall = tallLane(lane, trail);
  return (
    <li className={`lane tone-${lane.badge.tone}`}>
      <div className="lane-name">
        <a href={lane.href}>{lane.title}</a>
        <Badge tone={lane.badge.tone}>{lane.badge.text}</Badge>
      </div>
      <Drawing
        className="wide"
        viewBox={`0 0 ${wideWidth} ${wide.height}`}
        shapes={join(drawMarks(wide), ...wide.labels.map(drawLabel))}
      />
      <div className="tall" aria-hidden="true">
        <p>
          {tall.before}
          {tall.current && <b>{tall.current}</b>}
          {tall.after}
        </p>
        <Drawing
          width="44"
          height={tall.height}
          shapes={join(drawMarks(tall), path('now', tall.today))}
        />
        <p>{tall.titles}</p>
      </div>
    </li>
  );
}

function drawMarks(paths: LanePaths): Shapes {
  return join(
    path('base', paths.base),
    path('done', paths.done),
    ...markOrder.map((state) => path(`m-${state}`, paths.marks[state])),
    path('stone', paths.ahead),
    path('stone reached', paths.reached),
  );
}

function drawLabel({ x, y, text, full }: WideLane['labels'][number]): Shapes {
  return label('name', x, y, text, full);
}
