'use client';

import { Fragment } from 'react';
import { MetricFigure, type MetricFigureProps } from '#/components/charts/metric-figure.tsx';
import { Badge, type Tone } from '#/components/ui/badge.tsx';

export type MetricCardViewProps = MetricFigureProps & {
  name: string;
  status: Tone;
  badge: string;
  value: string;
  /** Where it is on its way, and how likely it gets there. */
  target: readonly string[];
  minimum: string | null;
  slack: string | null;
  slackTone: Tone;
  href: string;
  goal: string;
};

/** A metric in words that were found on the server. */
export function MetricCardView(props: MetricCardViewProps) {
  const { name, status, badge, value, target, minimum, slack, slackTone, href, goal } = props;
  return (
    <section className="card">
      <div className="card-head">
        <h3>{name}</h3>
        <Badge tone={status}>{badge}</Badge>
      </div>
      <p className="figure">
        <b>{value}</b>
        {target.map((part, i) => (
          <Fragment key={part}>
            {' '}
            <span>{i === 0 ? part : `· ${part}`}</span>
          </Fragment>
        ))}
      </p>
      <MetricFigure {...props} />
      {(minimum || slack) && (
        <p className="ask">
          {minimum}
          {slack && <Badge tone={slackTone}>{slack}</Badge>}
        </p>
      )}
      <a className="of-goal" href={href}>
        {goal}
      </a>
    </section>
  );
}
