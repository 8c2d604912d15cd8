import type { IncomingMessage } from 'node:http';
import { describe, expect, it } from 'vitest';
import { refusalOf } from '#/scripts/serve/refuse.ts';

function refusal(method: string, url: string, headers: Record<string, string> = {}) {
  return refusalOf({ method, url, headers } as unknown as IncomingMessage)?.status ?? null;
}

describe('refusalOf', () => {
  it.each([
    ['GET', '/goals?week=2026-11-16'],
    ['HEAD', '/'],
    ['POST', '/api/v1/goals'],
    ['PUT', '/api/v1/check-ins/2026-11-16'],
    ['DELETE', '/api/v1/goals/x/../y'],
  ])('lets %s %s pass', (method, url) => {
    expect(refusal(method, url)).toBeNull();
  });

  it.each([
    ['POST', '/goals'],
    ['POST', '/api'],
    ['POST', '/API/v1/goals'],
    ['POST', '/api/../goals'],
    ['POST', '/api/%2e%2e/goals'],
    ['PUT', '/apiary'],
    ['OPTIONS', '/'],
    ['TRACE', '/_next/static/x.js'],
  ])('does not allow %s %s', (method, url) => {
    expect(refusal(method, url)).toBe(405);
  });

  it.each([
    ['POST', '/'],
    ['GET', '/goals'],
    ['POST', '/api/v1/goals'],
  ])('refuses Server Actions anywhere: %s %s', (method, url) => {
    expect(refusal(method, url, { 'next-action': '7f…' })).toBe(400);
  });

  it.each(['//evil.example/', 'http://evil.example/', '*', '/\\evil', ''])(
    'refuses the address "%s"',
    (url) => {
      expect(refusal('GET', url)).toBe(400);
    },
  );
});
