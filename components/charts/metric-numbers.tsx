import type { MetricKind } from '#/db/vocabulary.ts';
import { Rows } from './drawing.tsx';
import type { Series } from './metric-geometry.ts';
import { numberLabel } from './number-label.ts';

type MetricNumbersProps = { name: string; kind: MetricKind; unit: string; series: Series };

/** The weeks up to the newest measurement, as a table; later weeks hold only the plan that the chart says. */
export function MetricNumbers({ name, kind, unit, series }: MetricNumbersProps) {
  const end = series.actuals.findLastIndex((value) => value !== null) + 1;
  if (end === 0) return null;
  return (
    <details className="numbers">
      <summary>Show the numbers</summary>
      <table>
        <caption className="sr-only">{name}</caption>
        <thead>
          <tr>
            <th>Week</th>
            <th>{kind === 'habit' ? 'Threshold' : 'Plan'}</th>
            <th>
              {kind === 'total' ? 'So far' : 'Actual'}
              {unit && ` (${unit})`}
            </th>
          </tr>
        </thead>
        <Rows rows={weekRows(series, end)} />
      </table>
    </details>
  );
}

function weekRows({ line, actuals }: Series, end: number) {
  return actuals.slice(0, end).map((value, i) => {
    const actual = value === null ? 'not logged' : numberLabel(value);
    return [`${i + 1}`, numberLabel(line[i + 1] ?? 0), actual];
  });
}
