/**
 * A number as people type it: `72`, `5,2`, `1,200.5`, `1 200`, `−3`, `80 %`. Where both separators occur, the last
 * is the decimal one; groups of three after commas are thousands.
 * @returns undefined for nothing, NaN for what is no number
 */
export function typedNumber(text: string): number | undefined {
  const typed = text
    .trim()
    .replace(/ ?%$/, '')
    .replace(/(?<=\d)[\s'’](?=\d{3}(?!\d))/g, '')
    .replace(/^[\u2212\u2013]/, '-');
  if (typed === '') return undefined;
  const plain = withPoint(typed);
  return /^[+-]?(\d+\.?\d*|\.\d+)$/.test(plain) ? Number(plain) : Number.NaN;
}

function withPoint(typed: string): string {
  const [comma, point] = [typed.lastIndexOf(','), typed.lastIndexOf('.')];
  if (comma >= 0 && point >= 0) {
    return comma > point ? typed.replaceAll('.', '').replace(',', '.') : typed.replaceAll(',', '');
  }
  if (/^[+-]?\d{1,3}(,\d{3})+$/.test(typed)) return typed.replaceAll(',', '');
  if (/^[+-]?\d{1,3}(\.\d{3}){2,}$/.test(typed)) return typed.replaceAll('.', '');
  return typed.replace(',', '.');
}
