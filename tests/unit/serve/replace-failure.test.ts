import type { ServerResponse } from 'node:http';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { describe, expect, it } from 'vitest';
import { replaceFailure } from '#/scripts/serve/replace-failure.ts';
import { serveLocally } from './local-server.ts';

type Page = (response: ServerResponse) => unknown;

async function get(page: Page, { down = true, method = 'GET' } = {}) {
  const url = await serveLocally((_, response) => {
    replaceFailure(response, method === 'HEAD', () => down);
    page(response);
  });
  const answer = await fetch(url, { method });
  return { status: answer.status, headers: answer.headers, text: await answer.text() };
}

const failures: [string, Page][] = [
  [
    'writeHead and end',
    (response) => {
      response.setHeader('set-cookie', 'secret=1');
      response.writeHead(500, { 'content-length': 6 });
      response.end('failed');
    },
  ],
  [
    'statusCode and end',
    (response) => {
      response.statusCode = 500;
      response.end('failed');
    },
  ],
  [
    'a stream',
    (response) => {
      response.statusCode = 500;
      response.setHeader('transfer-encoding', 'chunked');
      return pipeline(Readable.from(['fai', 'led']), response);
    },
  ],
  [
    'flushHeaders first',
    (response) => {
      response.statusCode = 500;
      response.flushHeaders();
      response.write('failed', () => response.end());
    },
  ],
];

describe('a page that fails while the database is down', () => {
  it.each(failures)('is replaced as a whole (%s)', async (_, page) => {
    const { status, headers, text } = await get(page);
    expect(status).toBe(503);
    expect(headers.get('retry-after')).toBe('5');
    expect(headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(headers.get('set-cookie')).toBeNull();
    expect(text).toContain('Back in a moment');
    expect(text).not.toContain('failed');
    expect(text).not.toMatch(/<script/i);
  });

  it('answers HEAD without a body', async () => {
    const { status, text } = await get((response) => response.writeHead(500).end(), {
      method: 'HEAD',
    });
    expect([status, text]).toEqual([503, '']);
  });
});

describe('any other page', () => {
  it.each(failures)('that fails keeps its own answer (%s)', async (_, page) => {
    const { status, text } = await get(page, { down: false });
    expect([status, text]).toEqual([500, 'failed']);
  });

  it('that succeeds is left alone', async () => {
    const { status, text } = await get((response) => {
      response.writeHead(200, { 'content-type': 'text/plain' });
      response.write('all ');
      response.end('well');
    });
    expect([status, text]).toEqual([200, 'all well']);
  });

  it('that has begun well and fails later is not touched', async () => {
    const { status, text } = await get((response) => {
      response.write('begun');
      response.statusCode = 500;
      response.end(', ended');
    });
    expect([status, text]).toEqual([200, 'begun, ended']);
  });
});
