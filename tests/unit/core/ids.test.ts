import { describe, expect, it } from 'vitest';
import { isUuid, newId } from '#/lib/core/ids.ts';

describe('ids', () => {
  it('are UUIDs of version 7 that begin with the time', () => {
    const now = Date.UTC(2100, 0, 1);
    const id = newId(now);
    expect(id).toMatch(/^[\da-f]{8}-[\da-f]{4}-7[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/);
    expect(Number.parseInt(id.replaceAll('-', '').slice(0, 12), 16)).toBe(now);
    expect(isUuid(id)).toBe(true);
  });

  it('rise, in a burst and when the clock goes back', () => {
    const now = Date.UTC(2101, 0, 1);
    const ids = Array.from({ length: 20_000 }, (_, i) => newId(i % 2 === 0 ? now : now - 60_000));
    expect(new Set(ids).size).toBe(ids.length);
    expect([...ids].sort()).toEqual(ids);
  });

  it.each([
    '',
    'x',
    '0198F5A0-0000-7000-8000-000000000000',
    '{0198f5a0-0000-7000-8000-000000000000}',
    '0198f5a0-0000-7000-8000-00000000000',
    '0198f5a0-0000-7000-8000-000000000000\n',
    '00000000-0000-0000-0000-000000000000',
    null,
    7,
  ])('are not %j', (value) => {
    expect(isUuid(value)).toBe(false);
  });

  it('may be of version 4 too', () => {
    expect(isUuid(crypto.randomUUID())).toBe(true);
  });
});
