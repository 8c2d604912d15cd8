import { expect, test } from 'vitest';
import { clientAddress } from '#/lib/auth/client-address.ts';

test.each([
  ['203.0.113.7', '203.0.113.7'],
  ['::ffff:203.0.113.7', '203.0.113.7'],
  ['2001:db8:0:7::1', '2001:db8:0:7'],
  ['2001:DB8:0000:0007:1:2:3:4', '2001:db8:0:7'],
  ['fe80::1%eth0', 'fe80:0:0:0'],
  ['::1', '0:0:0:0'],
])('%s counts as %s', (address, counted) => {
  expect(clientAddress(new Headers({ 'x-forwarded-for': address }))).toBe(counted);
});

test('without a header all count together', () => {
  expect(clientAddress(new Headers())).toBe('unknown');
});
