import type { WeekKey } from '#/lib/core/week-key.ts';

/** A calendar quarter, `2026-Q4`; sorts as text. A week belongs to the one of its Monday. */
export type QuarterKey = `${number}-Q${1 | 2 | 3 | 4}`;

export function quarterOf(week: WeekKey): QuarterKey {
  return keyOf(Number(week.slice(0, 4)), Math.ceil(Number(week.slice(5, 7)) / 3));
}

/** All quarters from one to another, both included. */
export function quarterRange(first: QuarterKey, last: QuarterKey): QuarterKey[] {
  const keys: QuarterKey[] = [];
  for (let key = first; key <= last; key = nextQuarter(key)) keys.push(key);
  return keys;
}

/** "October to December 2026". */
export function quarterWords(key: QuarterKey): string {
  const [year, quarter] = parts(key);
  return `${months[quarter - 1]} ${year}`;
}

/** Its last day, as a local date. */
export function quarterEnd(key: QuarterKey): string {
  const [year, quarter] = parts(key);
  return `${year}-${['03-31', '06-30', '09-30', '12-31'][quarter - 1]}`;
}

const months = ['January to March', 'April to June', 'July to September', 'October to December'];

function nextQuarter(key: QuarterKey): QuarterKey {
  const [year, quarter] = parts(key);
  return quarter === 4 ? keyOf(year + 1, 1) : keyOf(year, quarter + 1);
}

function keyOf(year: number, quarter: number): QuarterKey {
  return `${year}-Q${quarter}` as QuarterKey;
}

function parts(key: QuarterKey): [year: number, quarter: number] {
  return [Number(key.slice(0, 4)), Number(key.slice(6))];
}
