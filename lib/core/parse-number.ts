const SPACES = /[\s\u00a0\u202f']/g;

/**
 * A number as a person types it, with a comma or a dot for decimals. Where one mark could be either ("1,200"),
 * the locale decides; else what stands last is the decimal mark.
 * @returns null for an empty field, undefined for what is no number
 */
export function parseNumber(text: string, locale?: string): number | null | undefined {
  const typed = text.replace(SPACES, '').replace(/^[−–]/, '-').replace(/^\+/, '');
  if (typed === '') return null;
  if (!/^-?(?=[\d.,])[\d.,]*(e-?\d{1,3})?$/i.test(typed)) return undefined;
  const plain = withPoint(typed, locale);
  const value = plain === undefined ? Number.NaN : Number(plain);
  return Number.isFinite(value) ? value + 0 : undefined;
}

function withPoint(typed: string, locale?: string): string | undefined {
  const marks = typed.replace(/[^.,]/g, '');
  if (marks === '') return typed;
  const last = marks.at(-1) ?? '';
  const isMixed = marks.includes(',') && marks.includes('.');
  const isGroup = marks.length > 1 || (groupMark(locale) === last && isGrouped(typed, last));
  if (!isMixed && isGroup) return isGrouped(typed, last) ? typed.replaceAll(last, '') : undefined;
  const at = typed.lastIndexOf(last);
  const whole = typed.slice(0, at);
  const other = last === ',' ? '.' : ',';
  if (isMixed && (whole.includes(last) || !isGrouped(whole, other))) return undefined;
  return `${whole.replaceAll(other, '')}.${typed.slice(at + 1)}`;
}

/** `1,200` and `1,200,000`, not `12,00`. */
function isGrouped(typed: string, mark: string): boolean {
  const [first = '', ...rest] = typed.replace('-', '').split(mark);
  return (
    /^[1-9]\d{0,2}$/.test(first) && rest.length > 0 && rest.every((part) => /^\d{3}$/.test(part))
  );
}

function groupMark(locale?: string): string | undefined {
  const parts = new Intl.NumberFormat(locale).formatToParts(1_234_567);
  return parts.find(({ type }) => type === 'group')?.value;
}
