import 'server-only';
import { hash, verify } from '@node-rs/argon2';
import { TooManyAttempts } from '#/lib/core/errors.ts';
import { normalisePassword } from './rules.ts';

// OWASP Password Storage Cheat Sheet: Argon2id (algorithm 2), m = 19 MiB, t = 2, p = 1.
const options = { algorithm: 2, memoryCost: 19_456, timeCost: 2, parallelism: 1 };
/** Each takes 19 MiB and a core: more at once only make all of them slower. */
const mostAtOnce = 4;
const mostWaiting = 40;

let running = 0;
const waiting: (() => void)[] = [];

/**
 * A password as a PHC string with a salt of its own. Takes about 15 ms of a core: call it outside of a transaction
 * where strangers can ask for it. @throws TooManyAttempts when too many wait already
 */
export function hashPassword(password: string): Promise<string> {
  return inTurn(() => hash(normalisePassword(password), options));
}

/**
 * Whether the password fits the hash. Without a hash (an address nobody has) it takes the same time and says no.
 * @throws TooManyAttempts when too many wait already
 */
export async function verifyPassword(password: string, phc: string | null): Promise<boolean> {
  const fits = await inTurn(async () =>
    verify(phc ?? (await nobodysHash()), normalisePassword(password)),
  );
  return fits && phc !== null;
}

let nobody: Promise<string> | undefined;

function nobodysHash(): Promise<string> {
  nobody ??= hash(crypto.randomUUID(), options);
  return nobody;
}

async function inTurn<T>(work: () => Promise<T>): Promise<T> {
  if (running >= mostAtOnce) {
    if (waiting.length >= mostWaiting) throw new TooManyAttempts(5);
    await new Promise<void>((go) => waiting.push(go));
  } else {
    running += 1;
  }
  try {
    return await work();
  } finally {
    // Whoever is next takes this place over, so that the count stays.
    const next = waiting.shift();
    if (next) next();
    else running -= 1;
  }
}
