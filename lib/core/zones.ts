const shape = /^[A-Za-z][A-Za-z\d_+-]*(\/[A-Za-z\d_+-]+){0,2}$/;
const known = new Set<string>();

/**
 * True for a name of the IANA time zone database that this runtime knows. Offsets (`+05:30`) are
 * refused: they do not know when clocks change.
 */
export function isZone(value: unknown): value is string {
  if (typeof value !== 'string' || value.length > 64 || !shape.test(value)) return false;
  if (known.has(value)) return true;
  try {
    new Intl.DateTimeFormat('en', { timeZone: value });
  } catch {
    return false;
  }
  if (known.size < 2000) known.add(value);
  return true;
}

/**
 * Zones to choose from, sorted. The runtime lists one name per zone, and a browser may use another
 * (`Asia/Kolkata` for `Asia/Calcutta`): `also` adds the names that must be there to be selected.
 */
export function zoneChoices(also: readonly unknown[] = []): string[] {
  const names = new Set(['UTC', ...Intl.supportedValuesOf('timeZone'), ...also.filter(isZone)]);
  return [...names].sort();
}
