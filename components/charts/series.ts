import type { EarlierLine, Forecast } from '#/lib/pace/types.ts';

export interface Series {
  /** n + 1 planned values, from the start to the end. */
  readonly line: readonly number[];
  /** n values, null where none was measured. */
  readonly actuals: readonly (number | null)[];
  readonly earlierLines?: readonly EarlierLine[];
  /** Null: not enough measurements yet; left out: nothing is said of what comes. */
  readonly forecast?: Forecast | null | undefined;
}

/** Beyond this a difference of two values would overflow. */
const bound = 1e150;

export function measured(value: number | null | undefined): number | null {
  if (typeof value !== 'number' || !Number.isFinite(value)) return null;
  return Math.max(-bound, Math.min(bound, value));
}

/** The earlier plans that were another one for this metric: a change of a plan may have been to another metric. */
export function changedLines({ line, earlierLines = [] }: Series): EarlierLine[] {
  return earlierLines
    .map(({ fromIndex, values }) => ({
      fromIndex,
      values: values.slice(0, Math.max(0, line.length - fromIndex)),
    }))
    .filter(({ fromIndex, values }) =>
      values.some((value, i) => differs(value, line[fromIndex + i] ?? value)),
    );
}

/** The plan that held at an index, where it was another one than now; else null. */
export function planThen(series: Series, index: number): number | null {
  const held = changedLines(series).find(
    ({ fromIndex, values }) => index > fromIndex && index < fromIndex + values.length,
  );
  const value = held?.values[index - held.fromIndex];
  return value !== undefined && differs(value, series.line[index] ?? value) ? value : null;
}

function differs(before: number, now: number): boolean {
  return Math.abs(before - now) > 1e-9 * Math.max(Math.abs(before), Math.abs(now));
}

/** The forecast, while there are weeks to come; a habit's is in kept weeks and has no place in the drawing. */
export function comingBand({ line, forecast }: Series): Forecast | null {
  return forecast && forecast.fromIndex < line.length - 1 ? forecast : null;
}
