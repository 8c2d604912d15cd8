'use client';

import type { ComponentProps } from 'react';
import type { Shape, Shapes } from './shapes.ts';

type DrawingProps = Omit<ComponentProps<'svg'>, 'children'> & { shapes: Shapes };

/** An SVG of paths and labels that were worked out on the server. Without a label it is decoration. */
export function Drawing({ shapes, ...rest }: DrawingProps) {
  const role = rest['aria-label'] ? ({ role: 'img' } as const) : ({ 'aria-hidden': true } as const);
  return (
    // biome-ignore lint/a11y/noSvgWithoutTitle: it is labelled, or hidden as decoration
    <svg {...role} {...rest}>
      {shapes.map(draw)}
    </svg>
  );
}

function draw([className, words, x, y, full]: Shape, key: number) {
  if (x === undefined) return <path key={key} className={className} d={words} />;
  return (
    <text key={key} className={className} x={x} y={y}>
      {full && <title>{full}</title>}
      {words}
    </text>
  );
}

/** Rows of a table body; the first cell of each is its header. */
export function Rows({ rows }: { rows: readonly (readonly string[])[] }) {
  return (
    <tbody>
      {rows.map(([head, ...cells], row) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: rows do not move
        <tr key={row}>
          <th scope="row">{head}</th>
          {cells.map((cell, column) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: columns do not move
            <td key={column}>{cell}</td>
          ))}
        </tr>
      ))}
    </tbody>
  );
}
