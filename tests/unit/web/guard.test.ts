import type { IncomingMessage, ServerResponse } from 'node:http';
import { expect, it } from 'vitest';
import { guardHeaders, guardPage, isPage, isRefused, PATH_HEADER } from '#/lib/core/page-guard.ts';
import { config } from '#/proxy.ts';

it.each([
  ['/', true],
  ['/dashboard', true],
  ['/check-ins/2026-11-16', true],
  ['/api/docs', true],
  ['/api/v1/goals', false],
  ['/api/auth/session', false],
  ['/_next/static/chunks/a.js', false],
  ['/icon.svg', false],
])('%s is a page: %s', (path, page) => {
  expect(isPage(path)).toBe(page);
});

it('refuses what should never be parsed', () => {
  expect(isRefused('POST', false)).toBe(true);
  expect(isRefused('GET', true)).toBe(true);
  expect([isRefused('GET', false), isRefused('HEAD', false)]).toEqual([false, false]);
});

it('gives each page a nonce of its own, and no script without one', () => {
  const policies = Array.from({ length: 100 }, () => new Map(guardHeaders('/').response));
  const nonces = policies.map((headers) => {
    const policy = headers.get('content-security-policy') ?? '';
    expect(policy).toMatch(/script-src 'self' 'nonce-[\w-]{36}' 'strict-dynamic'/);
    expect(policy).toContain("frame-ancestors 'none'");
    return /'nonce-([^']+)'/.exec(policy)?.[1];
  });
  expect(new Set(nonces).size).toBe(100);
});

it('tells Next the nonce and the path, whatever the client said about them', () => {
  const request = {
    url: '/goals?state=active',
    headers: {
      [PATH_HEADER]: 'https://evil.example',
      'content-security-policy': "script-src 'nonce-x'",
    },
  } as unknown as IncomingMessage;
  const sent = new Map<string, string>();
  const response = { setHeader: (name: string, value: string) => sent.set(name, value) };
  guardPage(request, response as unknown as ServerResponse);
  expect(request.headers[PATH_HEADER]).toBe('/goals?state=active');
  expect(request.headers['content-security-policy']).toBe(sent.get('content-security-policy'));
  expect(sent.get('cache-control')).toBe('private, no-store');
});

it('leaves to proxy.ts what no server has guarded, and what has to be refused', () => {
  expect(config.matcher).toHaveLength(3);
  const [unguarded, ...refused] = config.matcher;
  const request = { url: '/', headers: {} } as unknown as IncomingMessage;
  guardPage(request, { setHeader() {} } as unknown as ServerResponse);
  const mark = unguarded && 'missing' in unguarded ? unguarded.missing?.[0]?.key : '';
  expect(request.headers[mark ?? '']).toBe('1');
  for (const { source } of config.matcher) {
    const pattern = new RegExp(`^${source}$`);
    for (const path of ['/', '/dashboard', '/api/docs']) expect(path).toMatch(pattern);
    for (const path of ['/api/v1/goals', '/_next/static/a.js']) expect(path).not.toMatch(pattern);
  }
  expect(refused).toHaveLength(2);
});
