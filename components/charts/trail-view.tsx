'use client';

import { Fragment } from 'react';
import { Badge, type Tone } from '#/components/ui/badge.tsx';
import { Drawing } from './drawing.tsx';
import type { Shapes } from './shapes.ts';

/** A lane, worked out: each way of it as a drawing, and the words beside the one that runs down. */
export type LaneView = {
  href: string;
  title: string;
  tone: Tone;
  badge: string;
  wide: Shapes;
  wideHeight: number;
  tall: Shapes;
  tallHeight: number;
  /** A line for each week; the current one apart, because it is drawn bold. */
  before: string;
  current: string;
  after: string;
  /** The weeks with a milestone: how many without lie before it, its id and its title, between tabs. */
  titles: string;
};

export type TrailViewProps = {
  width: number;
  head: Shapes;
  lanes: LaneView[];
  /** The line of today through all lanes, in a box one week a unit wide. */
  today: Shapes;
  weeks: number;
};

/** The lanes of a trail, as they were worked out on the server. */
export function TrailView({ width, head, lanes, today, weeks }: TrailViewProps) {
  return (
    <ol className="lanes">
      <li className="lane-head" aria-hidden="true">
        <Drawing viewBox={`0 0 ${width} 36`} shapes={head} />
      </li>
      {lanes.map((lane) => (
        <li key={lane.href} className={`lane tone-${lane.tone}`}>
          <div className="lane-name">
            <a href={lane.href}>{lane.title}</a>
            <Badge tone={lane.tone}>{lane.badge}</Badge>
          </div>
          <Drawing
            className="wide"
            viewBox={`0 0 ${width} ${lane.wideHeight}`}
            shapes={lane.wide}
            base={stoneBase(lane)}
          />
          <div className="tall">
            <p aria-hidden="true">
              {lane.before}
              {lane.current && <b>{lane.current}</b>}
              {lane.after}
            </p>
            <Drawing width="44" height={lane.tallHeight} shapes={lane.tall} />
            {lane.titles && <p>{lane.titles.split('\n').map((title) => drawTitle(title, lane))}</p>}
          </div>
        </li>
      ))}
      {today !== '' && (
        <li className="trail-today" aria-hidden="true">
          <Drawing viewBox={`0 0 ${weeks} 1`} preserveAspectRatio="none" shapes={today} />
        </li>
      )}
    </ol>
  );
}

const stoneBase = ({ href }: LaneView) => `${href}#milestone-`;

function drawTitle(title: string, lane: LaneView) {
  const [gap, id = '', text] = title.split('\t');
  return (
    <Fragment key={id}>
      {'\n\n'.repeat(Number(gap))}
      <a href={stoneBase(lane) + id}>{text}</a>
    </Fragment>
  );
}
