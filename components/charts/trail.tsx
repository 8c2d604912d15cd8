import { join, label, nothing, path, type Shapes } from './shapes.ts';
import { laneMarks, todayIn, todayX, weekHeads, wideWidth } from './trail-geometry.ts';
import { laneView } from './trail-lane.ts';
import type { TrailMarkState, TrailProps } from './trail-props.ts';
import { TrailTable } from './trail-table.tsx';
import { TrailView } from './trail-view.tsx';

const keyWords: [TrailMarkState | 'milestone', string][] = [
  ['logged', 'logged'],
  ['late', 'logged late'],
  ['due', 'due'],
  ['missed', 'missed'],
  ['off', 'week off'],
  ['milestone', 'milestone'],
];

/**
 * Goals over the weeks. Wide, all lanes share one time axis; narrow, each lane runs downward over its
 * own weeks. Both are in the page and the stylesheet shows one, so that no script is needed.
 */
export function Trail(props: TrailProps) {
  return (
    <div className="trail">
      <TrailView
        width={wideWidth}
        head={drawWeeks(props)}
        lanes={props.lanes.map((lane) => laneView(lane, props))}
        today={drawToday(props)}
        weeks={props.weeks.length}
      />
      <TrailTable {...props} />
    </div>
  );
}

function drawToday({ weeks, todayFraction }: TrailProps): Shapes {
  if (!todayIn(weeks, todayFraction)) return nothing;
  const current = weeks.findIndex((week) => week.isCurrent);
  return join(
    path('band', current >= 0 ? `M${current} 0h1v1h-1z` : ''),
    path('now', `M${todayFraction.toFixed(2)} 0v1`),
  );
}

function drawWeeks(props: TrailProps): Shapes {
  const { weeks, todayFraction } = props;
  const heads = weekHeads(props);
  const today = todayIn(weeks, todayFraction) ? todayX(weeks.length, todayFraction) : null;
  return join(
    ...heads.map(({ x, text, isCurrent }) =>
      text ? label(isCurrent ? 'on' : 'week', x, 13, text) : nothing,
    ),
    ...heads.map(({ x, date }) => (date ? label('week', x, 28, date) : nothing)),
    today === null ? nothing : label('today', today, 28, 'today'),
  );
}

/** Words for the marks that this trail holds. */
export function TrailKey({ lanes }: Pick<TrailProps, 'lanes'>) {
  const states = new Set<string>(
    lanes.flatMap((lane) => laneMarks(lane).map((mark) => mark.state)),
  );
  if (lanes.some((lane) => lane.milestones.length > 0)) states.add('milestone');
  return (
    <p className="trail-key">
      {keyWords.map(([state, words]) =>
        states.has(state) ? (
          <span key={state} className={`key-${state}`}>
            {words}
          </span>
        ) : null,
      )}
    </p>
  );
}
