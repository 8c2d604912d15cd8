import { expect, test } from 'vitest';
import { nextPath, withNext } from '#/app/(auth)/_next-path.ts';

test.each(['/goals', '/goals/1?tab=plan#now', '/check-ins/2026-11-16', '/invitations/Aa_-9', '/'])(
  '%s is a way on',
  (path) => {
    expect(nextPath(path)).toBe(path);
  },
);

test.each([
  'https://evil.example/',
  '//evil.example',
  '/\\evil.example',
  '/\t/evil.example',
  '/.//evil.example',
  'javascript:alert(1)',
  '/sign-in?next=/sign-in',
  '/api/auth/signout',
  '',
  undefined,
  ['/goals', '/x'],
])('%s leads to the dashboard', (wanted) => {
  expect(nextPath(wanted)).toBe('/dashboard');
});

test('sign-in and sign-up lead to each other, and then on to the same place', () => {
  expect(withNext('/sign-up', '/dashboard')).toBe('/sign-up');
  expect(withNext('/sign-up', '/invitations/a?b')).toBe('/sign-up?next=%2Finvitations%2Fa%3Fb');
});
