import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeCursor, encodeCursor } from '#/lib/core/cursor.ts';
import { InvalidInput } from '#/lib/core/errors.ts';
import { isUuid, newId } from '#/lib/core/ids.ts';
import { isWeekKey } from '#/lib/core/week.ts';

describe('a cursor', () => {
  it('comes back as the keys it was made of', () => {
    const id = newId();
    const cursor = encodeCursor(['2026-11-16', id]);
    expect(cursor).toMatch(/^[\w-]+$/);
    const [week, checkIn] = decodeCursor(cursor, [isWeekKey, isUuid]);
    expect([week, checkIn]).toEqual(['2026-11-16', id]);
  });

  it.each([
    ['nothing', ''],
    ['not a cursor', 'page=2'],
    ['too few keys', encodeCursor(['2026-11-16'])],
    ['too many keys', encodeCursor(['2026-11-16', newId(), 3])],
    ['a key of another list', encodeCursor(['2026-11-17', newId()])],
    ['keys the wrong way round', encodeCursor([newId(), '2026-11-16'])],
    ['an object', Buffer.from('{"0":1,"length":2}').toString('base64url')],
    ['a megabyte', 'A'.repeat(1_000_000)],
  ])('is refused with %s', (_, text) => {
    expect(() => decodeCursor(text, [isWeekKey, isUuid])).toThrow(InvalidInput);
  });

  it('never fails in another way', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(() => decodeCursor(text, [isWeekKey])).toThrow(InvalidInput);
      }),
    );
  });
});
