import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type CsvCell, csvText } from '#/lib/core/csv.ts';

const line = (...row: CsvCell[]) => csvText([], [row]).split('\r\n').slice(1, -1).join('\r\n');

describe('a table as CSV', () => {
  it('has a head, and ends each line with CR and LF', () => {
    expect(csvText(['week', 'value'], [['2026-11-16', 3]])).toBe('week,value\r\n2026-11-16,3\r\n');
    expect(csvText(['week'], [])).toBe('week\r\n');
  });

  it('quotes commas, quotes and line breaks', () => {
    expect(line('a,b', 'say "no"', 'two\nlines', 'plain')).toBe(
      '"a,b","say ""no""","two\nlines",plain',
    );
  });

  it('writes numbers with a dot and without groups, and nothing for null', () => {
    expect(line(1234567.5, -0.25, 0.1 + 0.2, null, 1e-9, -0)).toBe('1234567.5,-0.25,0.3,,1e-9,0');
    expect(line(Number.NaN, Number.POSITIVE_INFINITY, 1)).toBe(',,1');
  });

  it('takes the edge off text that a spreadsheet would run', () => {
    for (const text of ['=1+1', '+49', '-2', '@sum', '\tx', '\rx', '＝1+1'])
      expect(line(text).replace(/^"/, '')).toMatch(/^'/);
    expect(line('=HYPERLINK("x","y")')).toBe('"\'=HYPERLINK(""x"",""y"")"');
    expect(line('a=b', -2)).toBe('a=b,-2');
  });

  it('keeps letters of every script', () => {
    expect(line('Tomás', 'עִבְרִית', '日本', '🙂')).toBe('Tomás,עִבְרִית,日本,🙂');
  });

  it('reads back as what was written', () => {
    const text = fc.string({ unit: 'binary', maxLength: 20 });
    fc.assert(
      fc.property(fc.array(text, { minLength: 1, maxLength: 4 }), (cells) => {
        const [, found] = parse(csvText(['head'], [cells]));
        expect(found?.map((cell) => cell.replace(/^'(?=[=+\-@\t\r\n＝＋－＠])/, ''))).toEqual(
          cells.map((cell) => cell.replace(/^'(?=[=+\-@\t\r\n＝＋－＠])/, '')),
        );
      }),
    );
  });
});

/** RFC 4180, the plain way. */
function parse(text: string): string[][] {
  const rows: string[][] = [[]];
  let cell = '';
  let quoted = false;
  for (let i = 0; i < text.length; i += 1) {
    const char = text[i];
    if (quoted && char === '"' && text[i + 1] === '"') {
      cell += '"';
      i += 1;
    } else if (char === '"') quoted = !quoted;
    else if (!quoted && (char === ',' || (char === '\r' && text[i + 1] === '\n'))) {
      rows.at(-1)?.push(cell);
      cell = '';
      if (char === '\r') {
        rows.push([]);
        i += 1;
      }
    } else cell += char;
  }
  return rows.slice(0, -1);
}
