import { expect, test } from 'vitest';
import { hashPassword, verifyPassword } from '#/lib/accounts/hash-password.ts';
import { TooManyAttempts } from '#/lib/core/errors.ts';

test('the same password, typed on another keyboard, fits', async () => {
  const hash = await hashPassword('caf\u00e9 at the corner');
  expect(await verifyPassword('cafe\u0301 at the corner', hash)).toBe(true);
  expect(await verifyPassword('cafe at the corner', hash)).toBe(false);
});

test('each hash has a salt of its own', async () => {
  const [a, b] = await Promise.all([
    hashPassword('same words here'),
    hashPassword('same words here'),
  ]);
  expect(a).not.toBe(b);
});

test('nobody’s password is never right', async () => {
  expect(await verifyPassword('anything at all', null)).toBe(false);
});

test('a crowd is served in turn, and a mob is sent away', async () => {
  const hash = await hashPassword('one of very many');
  const outcomes = await Promise.allSettled(
    Array.from({ length: 60 }, () => verifyPassword('one of very many', hash)),
  );
  const served = outcomes.filter((outcome) => outcome.status === 'fulfilled');
  expect(served).toHaveLength(44);
  expect(served.every((outcome) => outcome.value)).toBe(true);
  const [away] = outcomes.filter((outcome) => outcome.status === 'rejected');
  expect(away?.reason).toBeInstanceOf(TooManyAttempts);
  expect(await verifyPassword('one of very many', hash)).toBe(true);
});
