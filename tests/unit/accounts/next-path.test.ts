import { expect, test } from 'vitest';
import { nextPath } from '#/app/(auth)/_next-path.ts';

test.each(['/goals', '/goals/1?tab=plan#now', '/check-ins/2026-11-16', '/'])(
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
