'use client';

import type { ComponentProps } from 'react';
import type { Shapes } from './shapes.ts';

export type DrawingProps = Omit<ComponentProps<'svg'>, 'children'> & {
  shapes: Shapes;
  /** What the addresses of its links begin with. */
  base?: string;
};

/** An SVG of paths, labels and links that were worked out on the server. Without label and links it is decoration. */
export function Drawing({ shapes, base, ...rest }: DrawingProps) {
  const role = rest['aria-label'] ? 'img' : base && 'group';
  return (
    // biome-ignore lint/a11y/noSvgWithoutTitle: it is labelled, holds links, or is hidden as decoration
    <svg role={role} aria-hidden={role === undefined || undefined} {...rest}>
      {shapes !== '' && shapes.split('\n').map((shape, key) => draw(shape, key, base))}
    </svg>
  );
}

function draw(shape: string, key: number, base?: string) {
  const [className, x, y, words, full, to, d] = shape.split('\t');
  if (y === undefined) return <path key={key} className={className} d={x} />;
  if (to !== undefined)
    return (
      <a key={key} href={base + to}>
        {full && <title>{full}</title>}
        <path className={className} d={d} />
        <text x={x} y={y}>
          {words}
        </text>
      </a>
    );
  return (
    <text key={key} className={className} x={x} y={y}>
      {full && <title>{full}</title>}
      {words}
    </text>
  );
}
