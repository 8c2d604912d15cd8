import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { weekOf } from '#/lib/core/week.ts';
import { isZone, zoneChoices } from '#/lib/core/zones.ts';

describe('zones', () => {
  it.each([
    'Europe/Lisbon',
    'Asia/Kathmandu',
    'UTC',
    'America/Argentina/Buenos_Aires',
    'Etc/GMT+5',
  ])('know %s', (zone) => {
    expect(isZone(zone)).toBe(true);
    expect(isZone(zone)).toBe(true);
  });

  it.each([
    '',
    '+05:30',
    '-0300',
    '05:45',
    'Mars/Olympus',
    'Europe/Lisbon ',
    'a'.repeat(65),
    '../etc',
    3,
    null,
  ])('refuse %j', (zone) => {
    expect(isZone(zone)).toBe(false);
  });

  it('can all be chosen, sorted, and used for weeks', () => {
    const choices = zoneChoices();
    expect(choices).toContain('UTC');
    expect(choices).toContain('Pacific/Kiritimati');
    expect([...choices].sort()).toEqual(choices);
    const now = Temporal.Instant.from('2026-11-18T12:00:00Z');
    for (const zone of choices) {
      expect(isZone(zone), zone).toBe(true);
      expect(weekOf(now, zone)).toBe('2026-11-16');
    }
  });

  it('offer both names of a zone when one is already in use', () => {
    expect(zoneChoices(['Asia/Kolkata', 'Nowhere', null, 'UTC'])).toContain('Asia/Kolkata');
    expect(zoneChoices(['Nowhere'])).not.toContain('Nowhere');
    expect(new Set(zoneChoices(['UTC'])).size).toBe(zoneChoices(['UTC']).length);
  });
});
