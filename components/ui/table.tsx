import type { Key, ReactNode } from 'react';

type TableProps = {
  caption: string;
  captionHidden?: boolean;
  head: readonly ReactNode[];
  /** The first cell of a row is its header. */
  rows: readonly { key: Key; cells: readonly ReactNode[] }[];
};

export function Table({ caption, captionHidden = true, head, rows }: TableProps) {
  return (
    <table className="table">
      <caption className={captionHidden ? 'sr-only' : 'label text-left'}>{caption}</caption>
      <thead>
        <tr>
          {head.map((cell, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: columns do not move
            <th key={index} scope="col">
              {cell}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ key, cells }) => (
          <tr key={key}>
            {cells.map((cell, index) =>
              index === 0 ? (
                // biome-ignore lint/suspicious/noArrayIndexKey: columns do not move
                <th key={index} scope="row">
                  {cell}
                </th>
              ) : (
                // biome-ignore lint/suspicious/noArrayIndexKey: columns do not move
                <td key={index}>{cell}</td>
              ),
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
