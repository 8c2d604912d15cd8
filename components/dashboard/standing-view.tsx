'use client';

import { Badge, type Tone } from '#/components/ui/badge.tsx';

export type StandingRow = {
  href: string;
  title: string;
  apart: string | null;
  /** The chance of the goal, in words. */
  likely: string | null;
  said: string;
  saidTone: Tone;
  shown: string;
  shownTone: Tone;
  fresh: string;
  freshTone: Tone;
};

export function StandingView({ rows, said }: { rows: StandingRow[]; said: string }) {
  return (
    <ul className="standings">
      {rows.map((row) => (
        <li key={row.href}>
          <p>
            <a href={row.href}>{row.title}</a>
            {row.apart && <em>{row.apart}</em>}
            {row.likely && <small>{row.likely}</small>}
          </p>
          <Fact name={said} tone={row.saidTone} words={row.said} />
          <Fact name="Numbers show" tone={row.shownTone} words={row.shown} />
          <Fact name="Numbers are" tone={row.freshTone} words={row.fresh} />
        </li>
      ))}
    </ul>
  );
}

function Fact({ name, tone, words }: { name: string; tone: Tone; words: string }) {
  return (
    <div>
      <small>{name}</small> <Badge tone={tone}>{words}</Badge>
    </div>
  );
}
