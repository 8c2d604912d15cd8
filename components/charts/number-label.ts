const plain = new Intl.NumberFormat('en', { maximumFractionDigits: 2 });
const fine = new Intl.NumberFormat('en', { maximumSignificantDigits: 2 });
const short = new Intl.NumberFormat('en', { notation: 'compact', maximumFractionDigits: 1 });
const power = new Intl.NumberFormat('en', { notation: 'scientific', maximumFractionDigits: 1 });

/** A value as it is written beside a chart: at most two decimals, short from a hundred thousand on. */
export function numberLabel(value: number): string {
  const text = formatFor(Math.abs(value)).format(value);
  return text === '-0' ? '0' : text.replace('-', '−');
}

/** A value at the edge of a drawing, where room is short. */
export function edgeLabel(value: number): string {
  const size = Math.abs(value);
  const text = size >= 10_000 && size < 1e15 ? short.format(value) : numberLabel(value);
  return text.replace('-', '−');
}

function formatFor(size: number): Intl.NumberFormat {
  if (size >= 1e15 || (size > 0 && size < 1e-4)) return power;
  if (size >= 100_000) return short;
  return size > 0 && size < 0.01 ? fine : plain;
}

/** The same with its unit: "72%", "5 hours". */
export function valueWithUnit(value: number, unit: string): string {
  return numberLabel(value) + unitAfter(unit);
}

/** A unit as it follows a number. */
export function unitAfter(unit: string): string {
  return unit === '' || unit === '%' ? unit : ` ${unit}`;
}
