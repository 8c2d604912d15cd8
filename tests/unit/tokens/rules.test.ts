import { crc32 } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { base62, looksLikeToken, randomLength, tokenOf } from '#/lib/tokens/rules.ts';

const digit = fc.constantFrom(...base62.split(''));
const random = fc
  .array(digit, { minLength: randomLength, maxLength: randomLength })
  .map((digits) => digits.join(''));

describe('a token', () => {
  it('has its prefix, 30 characters of chance, and their CRC-32 in 6 characters', () => {
    fc.assert(
      fc.property(random, (chance) => {
        const token = tokenOf(chance);
        expect(token).toMatch(/^mp_[0-9A-Za-z]{36}$/);
        expect(token.slice(3, 33)).toBe(chance);
        expect(looksLikeToken(token)).toBe(true);
        let sum = 0;
        for (const each of token.slice(33)) sum = sum * 62 + base62.indexOf(each);
        expect(sum).toBe(crc32(token.slice(0, 33)));
      }),
    );
  });

  it('is told from one with any other character', () => {
    fc.assert(
      fc.property(random, fc.integer({ min: 3, max: 38 }), digit, (chance, at, other) => {
        const token = tokenOf(chance);
        fc.pre(token[at] !== other);
        return !looksLikeToken(token.slice(0, at) + other + token.slice(at + 1));
      }),
    );
  });

  const token = tokenOf('0'.repeat(30));
  it.each(['', 'mp_', `mp_${'a'.repeat(36)}`, `${token} `, `${token}\n`, token.slice(1)])(
    'is not %j',
    (text) => expect(looksLikeToken(text)).toBe(false),
  );
});
