import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseNumber } from '#/lib/core/parse-number.ts';

describe('reading a number as it was typed', () => {
  it.each([
    ['12', 12],
    ['2.5', 2.5],
    ['2,5', 2.5],
    [' 2,50 ', 2.5],
    ['.5', 0.5],
    ['5.', 5],
    ['-3', -3],
    ['−3,25', -3.25],
    ['+4', 4],
    ['1 200', 1200],
    ['1\u202f200,5', 1200.5],
    ["12'000", 12_000],
    ['1,234,567', 1_234_567],
    ['1.234.567', 1_234_567],
    ['1,234.5', 1234.5],
    ['1.234,5', 1234.5],
    ['1e-7', 1e-7],
    ['-0', 0],
  ])('%s is %d everywhere', (text, value) => {
    for (const locale of ['en-GB', 'de-DE', 'fr-FR', 'de-CH']) {
      expect(parseNumber(text, locale), locale).toBe(value);
    }
  });

  it.each([
    ['1,200', 'en-GB', 1200],
    ['1,200', 'de-DE', 1.2],
    ['1.200', 'en-GB', 1.2],
    ['1.200', 'de-DE', 1200],
    ['0,500', 'en-GB', 0.5],
    ['12,00', 'en-GB', 12],
  ])('%s is, in %s, %d', (text, locale, value) => {
    expect(parseNumber(text, locale)).toBe(value);
  });

  it.each(['', '   ', '\u00a0'])('%j is no value', (text) => {
    expect(parseNumber(text, 'en-GB')).toBeNull();
  });

  it.each([
    'six',
    '5 of 6',
    '1,2,3',
    '1.2.3',
    '1,23,456.7',
    '1.2,3.4',
    '--1',
    '1-',
    ',',
    '.',
    '1e999',
    'NaN',
    'Infinity',
    '0x10',
  ])('%j is no number', (text) => {
    expect(parseNumber(text, 'en-GB')).toBeUndefined();
  });

  it('reads what each locale writes', () => {
    const locale = fc.constantFrom('en-GB', 'de-DE', 'fr-FR', 'de-CH', 'pt-PT', 'sv-SE');
    const value = fc.integer({ min: -1e9, max: 1e9 }).map((cents) => cents / 100);
    fc.assert(
      fc.property(locale, value, (locale, value) => {
        const text = new Intl.NumberFormat(locale, { maximumFractionDigits: 2 }).format(value);
        expect(parseNumber(text, locale)).toBeCloseTo(value, 6);
      }),
    );
  });
});
