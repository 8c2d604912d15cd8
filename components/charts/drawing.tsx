'use client';

import type { ComponentProps } from 'react';
import type { Shapes } from './shapes.ts';

type DrawingProps = Omit<ComponentProps<'svg'>, 'children'> & { shapes: Shapes };

/** An SVG of paths and labels that were worked out on the server. Without a label it is decoration. */
export function Drawing({ shapes, ...rest }: DrawingProps) {
  const role = rest['aria-label'] ? ({ role: 'img' } as const) : ({ 'aria-hidden': true } as const);
  return (
    // biome-ignore lint/a11y/noSvgWithoutTitle: it is labelled, or hidden as decoration
    <svg {...role} {...rest}>
      {shapes !== '' && shapes.split('\n').map(draw)}
    </svg>
  );
}

function draw(shape: string, key: number) {
  const [className, x, y, words, full] = shape.split('\t');
  if (y === undefined) return <path key={key} className={className} d={x} />;
  return (
    <text key={key} className={className} x={x} y={y}>
      {full && <title>{full}</title>}
      {words}
    </text>
  );
}
