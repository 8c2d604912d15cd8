import 'server-only';
import { createHash } from 'node:crypto';
import { InvalidInput } from '#/lib/core/errors.ts';
import breached from './breached-passwords.json' with { type: 'json' };
import { isRepetition, namesItsOwner, normalisePassword } from './rules.ts';

/**
 * Refuses a new password that an attacker tries first: a leaked one, one piece over and over, the owner's own name.
 * @param path where the password is in the input, for the message beside the field
 * @throws InvalidInput
 */
export function checkPassword(
  password: string,
  owner: { email: string; name: string },
  path: string,
): void {
  const refuse = (message: string) => new InvalidInput([{ path, message }]);
  if (namesItsOwner(password, owner)) {
    throw refuse('This is too close to your name or address. Choose something only you know.');
  }
  if (isRepetition(password) || isBreached(password)) {
    throw refuse('This password is known from data leaks. Choose another one.');
  }
}

const width = 5;
let prefixes: Buffer | undefined;

/** True when the password, in any case, is in the bundled list of leaked ones. */
export function isBreached(password: string): boolean {
  prefixes ??= Buffer.from(breached.hashes, 'base64');
  const text = normalisePassword(password).toLowerCase();
  const wanted = createHash('sha256').update(text).digest().subarray(0, width);
  let low = 0;
  let high = prefixes.length / width - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const order = wanted.compare(prefixes, middle * width, (middle + 1) * width);
    if (order === 0) return true;
    if (order < 0) high = middle - 1;
    else low = middle + 1;
  }
  return false;
}
