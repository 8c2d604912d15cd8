'use client';

export type ChartTableProps = {
  summary: string;
  caption: string;
  /** As tableText makes it, the head first; the first cell of each row is its header. */
  rows: string;
  /** Where the same is as a file. */
  csv?: string;
};

/** What a chart shows, as a table that is folded away. */
export function ChartTable({ summary, caption, rows, csv }: ChartTableProps) {
  const [head = '', ...body] = rows.split('\n');
  const columns = head.split('\t');
  const table = (
    <table>
      <caption className="sr-only">{caption}</caption>
      <thead>
        <tr>
          {columns.map((cell) => (
            <th key={cell}>{cell}</th>
          ))}
        </tr>
      </thead>
      <tbody>
        {body.map((row, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: rows do not move
          <tr key={i}>{row.split('\t').map(drawCell)}</tr>
        ))}
      </tbody>
    </table>
  );
  return (
    <details className="numbers">
      <summary>{summary}</summary>
      {columns.length > 4 ? (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls sideways on a phone
        <section className="scroll-x" aria-label={caption} tabIndex={0}>
          {table}
        </section>
      ) : (
        table
      )}
      {csv && (
        <a className="link" href={csv} download>
          Download as CSV
        </a>
      )}
    </details>
  );
}

function drawCell(cell: string, column: number) {
  if (column > 0) return <td key={column}>{cell}</td>;
  return (
    <th key={column} scope="row">
      {cell}
    </th>
  );
}
