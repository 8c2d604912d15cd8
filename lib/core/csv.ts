export type CsvCell = string | number | null;

/**
 * Rows as CSV (RFC 4180): comma, CRLF, quotes where they are needed; the head first. Numbers are unformatted, with a
 * dot; null is an empty cell. Text that a spreadsheet would take for a formula gets an apostrophe in front.
 */
export function csvText(head: readonly string[], rows: readonly (readonly CsvCell[])[]): string {
  return [head, ...rows].map((row) => `${row.map(cellText).join(',')}\r\n`).join('');
}

function cellText(cell: CsvCell): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return Number.isFinite(cell) ? plain(cell) : '';
  const safe = /^[=+\-@\t\r\n＝＋－＠]/.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** Without the dust of binary fractions: 0.1 + 0.2 is 0.3. */
function plain(value: number): string {
  return String(Number(value.toPrecision(12)) + 0);
}
