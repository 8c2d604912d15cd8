const uuidPattern = /^[\da-f]{8}-[\da-f]{4}-[1-8][\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/;

/** True for a UUID of any version as PostgreSQL writes it: lower case, with hyphens. */
export function isUuid(value: unknown): value is string {
  return typeof value === 'string' && uuidPattern.test(value);
}

let lastTime = 0;
let counter = 0;

/**
 * A new UUIDv7 (RFC 9562): it begins with the time, so that rows made together lie together in the
 * index. Within this process each id is greater than the one before, also when the clock goes back.
 * It tells when it was made; where that is a secret, use `crypto.randomUUID()`.
 * @param now milliseconds since 1970, for tests
 */
export function newId(now: number = Date.now()): string {
  const random = crypto.getRandomValues(new Uint8Array(10));
  if (now > lastTime) {
    lastTime = now;
    // Start in the lower half, so that a burst has at least 2,048 ids before it borrows time.
    counter = (((random[8] ?? 0) << 8) | (random[9] ?? 0)) & 0x7ff;
  } else if (counter < 0xfff) {
    counter += 1;
  } else {
    lastTime += 1;
    counter = 0;
  }
  random[0] = 0x80 | ((random[0] ?? 0) & 0x3f);
  const time = lastTime.toString(16).padStart(12, '0');
  const tail = Array.from(random.subarray(0, 8), (byte) => byte.toString(16).padStart(2, '0')).join(
    '',
  );
  const middle = `7${counter.toString(16).padStart(3, '0')}`;
  return `${time.slice(0, 8)}-${time.slice(8)}-${middle}-${tail.slice(0, 4)}-${tail.slice(4)}`;
}
