const plain = new Intl.NumberFormat('en', { maximumFractionDigits: 2 });
const short = new Intl.NumberFormat('en', { notation: 'compact', maximumFractionDigits: 1 });

/** A value as it is written beside a chart: at most two decimals, short from a hundred thousand on. */
export function numberLabel(value: number): string {
  const text = (Math.abs(value) >= 100_000 ? short : plain).format(value);
  return text === '-0' ? '0' : text.replace('-', '−');
}

/** The same with its unit: "72%", "5 hours". */
export function valueWithUnit(value: number, unit: string): string {
  if (unit === '') return numberLabel(value);
  return unit === '%' ? `${numberLabel(value)}%` : `${numberLabel(value)} ${unit}`;
}
