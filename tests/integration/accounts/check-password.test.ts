import { expect, test } from 'vitest';
import { checkPassword, isBreached } from '#/lib/accounts/check-password.ts';
import { InvalidInput } from '#/lib/core/errors.ts';

const owner = { email: 'maya.rai@example.org', name: 'Maya Rai' };

test.each(['1qaz2wsx3edc', 'Passwordpassword', 'qwerty123456', 'correcthorsebatterystaple'])(
  'the leaked password %s is known',
  (password) => {
    expect(isBreached(password)).toBe(true);
    expect(() => checkPassword(password, owner, 'password')).toThrow(InvalidInput);
  },
);

test.each([
  'aaaaaaaaaaaa',
  'abcabcabcabcab',
  'Milepost-2026',
  'mayarai@@1984',
  'maya.rai@example.org',
])('%s is refused', (password) => {
  expect(() => checkPassword(password, owner, 'password')).toThrow(InvalidInput);
});

test.each(['seven kites over Patan', 'maya likes long walks', '492713508461', 'ॐ मणि पद्मे हूँ गाउँ'])(
  '%s is fine',
  (password) => {
    expect(() => checkPassword(password, owner, 'password')).not.toThrow();
  },
);
