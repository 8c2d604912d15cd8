import { ChartTable } from './chart-table.tsx';
import { Drawing } from './drawing.tsx';
import { drawThenAndNow, thenAndNowKey } from './dumbbell.ts';
import type { ChartTone } from './metric-figure.tsx';
import { valueWithUnit } from './number-label.ts';
import { tableText } from './shapes.ts';

export type ThenAndNowRow = {
  label: string;
  unit: string;
  baseline: number;
  /** The newest; null when nothing was measured. */
  value: number | null;
  target: number;
  /** Which side is the good one where target and baseline are the same. */
  direction: 'up' | 'down';
  tone: ChartTone;
};

type ThenAndNowProps = {
  rows: readonly ThenAndNowRow[];
  /** Names the table, for those who hear it. */
  caption: string;
  csv?: string;
};

/** Where each thing stood, stands, and should stand: one line each, on a scale of its own from baseline to target. */
export function ThenAndNow({ rows, caption, csv }: ThenAndNowProps) {
  if (rows.length === 0) return null;
  const numbers = rows.map(({ label, unit, baseline, value, target }) => [
    label,
    valueWithUnit(baseline, unit),
    value === null ? 'not measured' : valueWithUnit(value, unit),
    valueWithUnit(target, unit),
  ]);
  return (
    <>
      <div className="chart gauge-key">
        <Drawing viewBox="0 0 300 18" shapes={thenAndNowKey()} />
      </div>
      <ul className="gauges">
        {rows.map((row, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: rows do not move
          <li key={i}>
            <b dir="auto">{row.label}</b>
            <span>{rowWords(row)}</span>
            <div className={`chart tone-${row.tone}`}>
              <Drawing viewBox="0 0 300 22" shapes={drawThenAndNow(row)} />
            </div>
          </li>
        ))}
      </ul>
      <ChartTable
        summary="Show the numbers"
        caption={caption}
        rows={tableText([['', 'Then', 'Now', 'Target'], ...numbers])}
        csv={csv}
      />
    </>
  );
}

function rowWords({ unit, baseline, value, target }: ThenAndNowRow): string {
  const now = value === null ? 'not measured since' : `now ${valueWithUnit(value, unit)}`;
  return `${valueWithUnit(baseline, unit)} then, ${now}, target ${valueWithUnit(target, unit)}`;
}
