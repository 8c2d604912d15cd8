import { once } from 'node:events';
import { createServer, request, type Server } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { Hono } from 'hono';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { readBody } from '#/lib/api/read-body.ts';
import { RequestRefused } from '#/lib/api/request-refused.ts';
import { publishApi } from '#/lib/core/published-api.ts';
import { answerApi } from '#/scripts/serve/answer-api.ts';

let server: Server;
let port: number;
const cutOff: string[] = [];

const app = new Hono()
  .get('/api/v1/cookies', (c) => {
    c.header('set-cookie', 'a=1; Path=/', { append: true });
    c.header('set-cookie', 'b=2; Path=/', { append: true });
    return c.text('two');
  })
  .delete('/api/v1/things', (c) => c.body(null, 204))
  .post('/api/v1/things', async (c) => {
    try {
      const text = await readBody(c.req.raw);
      return c.json({ length: text.length, query: c.req.query('q') }, 201, { etag: '"7"' });
    } catch (error) {
      if (!(error instanceof RequestRefused)) throw error;
      if (error.code === 'cut_off') cutOff.push(error.code);
      return c.json({ code: error.code }, error.status as 413);
    }
  });

beforeAll(async () => {
  server = createServer((incoming, outgoing) => {
    const path = new URL(incoming.url ?? '/', 'http://x').pathname;
    if (!answerApi(incoming, outgoing, path)) outgoing.writeHead(418).end('Next');
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  port = (server.address() as AddressInfo).port;
});

afterAll(() => server.close());

const url = (path: string) => `http://127.0.0.1:${port}${path}`;
const json = { 'content-type': 'application/json' };

it('leaves everything to Next until the route is loaded', async () => {
  expect((await fetch(url('/api/v1/cookies'))).status).toBe(418);
  publishApi((asked) => app.fetch(asked));
  expect((await fetch(url('/api/v1/cookies'))).status).toBe(200);
});

it.each(['/', '/dashboard', '/api/auth/session', '/api/docs'])(
  'leaves %s to Next',
  async (path) => {
    expect((await fetch(url(path))).status).toBe(418);
  },
);

it('hands on method, address, headers and body, and what comes back', async () => {
  const body = JSON.stringify({ text: 'ü'.repeat(1000) });
  const made = await fetch(url('/api/v1/things?q=a%20b'), { method: 'POST', headers: json, body });
  expect([made.status, made.headers.get('etag')]).toEqual([201, '"7"']);
  expect(await made.json()).toEqual({ length: body.length, query: 'a b' });
  const cookies = await fetch(url('/api/v1/cookies'));
  expect(cookies.headers.getSetCookie()).toEqual(['a=1; Path=/', 'b=2; Path=/']);
  const gone = await fetch(url('/api/v1/things'), { method: 'DELETE' });
  expect([gone.status, await gone.text()]).toEqual([204, '']);
  const head = await fetch(url('/api/v1/cookies'), { method: 'HEAD' });
  expect([head.status, await head.text()]).toEqual([200, '']);
});

it('refuses a body that is too large so that the client hears of it, and the connection lives on', async () => {
  const socket = connect(port, '127.0.0.1');
  let heard = '';
  socket.setEncoding('utf8').on('data', (text: string) => {
    heard += text;
  });
  const head = 'POST /api/v1/things HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\n';
  socket.write(`${head}transfer-encoding: chunked\r\n\r\n`);
  const chunk = `10000\r\n${'a'.repeat(0x10000)}\r\n`;
  for (let sent = 0; sent < 40; sent++) socket.write(chunk);
  socket.write('0\r\n\r\n');
  await until(() => heard.includes('body_too_large'));
  expect(heard).toMatch(/^HTTP\/1\.1 413 /);
  socket.write('DELETE /api/v1/things HTTP/1.1\r\nhost: x\r\n\r\n');
  await until(() => heard.includes('HTTP/1.1 204 '));
  socket.destroy();
});

it('bears a client that goes away in the middle', async () => {
  const leaving = request(url('/api/v1/things'), {
    method: 'POST',
    headers: { ...json, 'content-length': 1000 },
  });
  leaving.on('error', () => {});
  leaving.write('{"text":');
  await new Promise((resolve) => setTimeout(resolve, 50));
  leaving.destroy();
  await until(() => cutOff.length > 0);
  expect((await fetch(url('/api/v1/cookies'))).status).toBe(200);
});

async function until(done: () => boolean): Promise<void> {
  while (!done()) await new Promise((resolve) => setTimeout(resolve, 10));
}
