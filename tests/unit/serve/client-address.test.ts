import { expect, it } from 'vitest';
import { forwardedHeaders } from '#/scripts/serve/client-address.ts';
import { serveLocally } from './local-server.ts';

async function seen(trusted: string[], sent: Record<string, string>) {
  const setHeaders = forwardedHeaders(trusted);
  const url = await serveLocally((request, response) => {
    setHeaders(request);
    response.end(JSON.stringify(request.headers));
  });
  return (await fetch(url, { headers: sent })).json() as Promise<Record<string, string>>;
}

it('believes nothing that a client says about its own address', async () => {
  const headers = await seen([], {
    'x-forwarded-for': '6.6.6.6',
    'x-real-ip': '6.6.6.6',
    forwarded: 'for=6.6.6.6',
    'x-forwarded-host': 'evil.example',
    'x-forwarded-proto': 'https',
  });
  expect(headers['x-forwarded-for']).toBe('127.0.0.1');
  const left = Object.keys(headers).filter((name) => /forwarded|real-ip/.test(name));
  expect(left).toEqual(['x-forwarded-for']);
});

it('takes the address that a trusted proxy adds, and none that stood before it', async () => {
  const headers = await seen(['loopback'], {
    'x-forwarded-for': '6.6.6.6, 203.0.113.7',
    'x-forwarded-proto': 'https',
  });
  expect(headers['x-forwarded-for']).toBe('203.0.113.7');
  expect(headers['x-forwarded-proto']).toBe('https');
});

it('passes over all trusted proxies of a chain', async () => {
  const headers = await seen(['loopback', '10.0.0.0/8'], {
    'x-forwarded-for': '6.6.6.6, 203.0.113.7, 10.1.2.3',
  });
  expect(headers['x-forwarded-for']).toBe('203.0.113.7');
});

it('does not trust a proxy that is not in the list', async () => {
  const headers = await seen(['10.0.0.0/8'], { 'x-forwarded-for': '203.0.113.7' });
  expect(headers['x-forwarded-for']).toBe('127.0.0.1');
});
