import { chmod, mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { connect } from '#/db/connect.ts';
import { ensureEmbedded } from '#/db/embedded/embedded.ts';
import { joinOver } from '../support/http-member.ts';
import { expect, test } from '../support/own-server.ts';
import { relayTo } from '../support/relay.ts';
import { isAlive, postgresPid } from '../support/server.ts';
import { weekFromNow } from '../support/weeks.ts';

const secret = 'mP3x9vQ7tL2bN8cR5dF1gH6jK4wS0zYa';

test('a PostgreSQL of its own that stops gives 503 everywhere, and all is well when it is back', async ({
  start,
  dataDir,
}) => {
  const folder = await folderIn(dataDir);
  const database = await ensureEmbedded({ dataDir: folder });
  const server = await start({ DATABASE_URL: database.url, AUTH_SECRET: secret });
  const { url } = server;
  const member = await joinOver(url);
  const status = async (what: string) => (await member.call(what)).status;
  expect(await status('GET /dashboard')).toBe(200);
  await database.stop();

  const first = await member.call('GET /dashboard');
  expect(first.status).toBe(503);
  expect(await first.text()).toContain('What was saved is safe.');
  for (const path of ['/', '/sign-in', '/goals/new', '/no-such-page']) {
    const answer = await member.call(`GET ${path}`);
    expect([path, answer.status, answer.headers.get('retry-after')]).toEqual([path, 503, '5']);
  }
  const goal = { title: 'While it is down', startWeek: weekFromNow(0), weeks: 4 };
  const calls: [string, { body?: unknown }][] = [
    ['GET /api/v1/goals', {}],
    ['POST /api/v1/goals', { body: { ...goal, metrics: [], milestones: [] } }],
    ['DELETE /api/v1/sessions', {}],
  ];
  for (const [what, sent] of calls) {
    const answer = await member.call(what, sent);
    expect([what, answer.status, answer.headers.get('retry-after')]).toEqual([what, 503, '2']);
    expect(answer.headers.get('content-type')).toBe('application/problem+json');
    expect(await answer.json()).toMatchObject({ status: 503, code: 'database_unavailable' });
  }
  await expect(joinOver(url)).rejects.toThrow('Signing up answered 503');
  expect(await status('GET /api/health/live')).toBe(200);
  const ready = await member.call('GET /api/health/ready');
  expect(ready.status).toBe(503);
  expect(await ready.json()).toEqual({ status: 'database_unavailable' });

  const again = await ensureEmbedded({ dataDir: folder });
  await expect.poll(() => status('GET /api/health/ready')).toBe(200);
  await expect.poll(() => status('GET /dashboard')).toBe(200);
  expect(await status('GET /api/v1/goals')).toBe(200);
  expect(server.output()).toContain('The database can be reached again.');
  expect(await server.end('SIGTERM')).toBe(0);
  await again.stop();
});

test('a PostgreSQL that answers nothing keeps nobody waiting for long', async ({
  start,
  dataDir,
}) => {
  const folder = await folderIn(dataDir);
  const database = await ensureEmbedded({ dataDir: folder });
  const url = new URL(database.url);
  const socket = '.s.PGSQL.5432';
  const relay = await relayTo(
    join(url.searchParams.get('host') ?? '', socket),
    join(dataDir, socket),
  );
  url.searchParams.set('host', dataDir);
  const server = await start({ DATABASE_URL: url.href, AUTH_SECRET: secret });
  const member = await joinOver(server.url);
  expect((await member.call('GET /dashboard')).status).toBe(200);

  relay.hang();
  const began = performance.now();
  const answers = await Promise.all([
    member.call('GET /dashboard'),
    member.call('GET /api/v1/goals'),
    member.call('GET /api/health/ready'),
  ]);
  expect(performance.now() - began).toBeLessThan(12_000);
  expect(answers.map(({ status }) => status)).toEqual([503, 503, 503]);
  expect(await answers[0]?.text()).toContain('What was saved is safe.');
  expect((await member.call('GET /api/health/live')).status).toBe(200);

  relay.goOn();
  await expect.poll(async () => (await member.call('GET /dashboard')).status).toBe(200);
  expect((await member.call('GET /api/v1/goals')).status).toBe(200);
  await server.end('SIGTERM');
  relay.close();
  await database.stop();
});

test('the embedded PostgreSQL is started again after a kill -9', async ({ start, dataDir }) => {
  const server = await start();
  const member = await joinOver(server.url);
  const killed = postgresPid(dataDir) ?? 0;
  process.kill(killed, 'SIGKILL');
  await expect.poll(() => isAlive(killed)).toBe(false);
  const seen = new Set<number>();
  await expect
    .poll(async () => {
      const { status } = await member.call('GET /dashboard');
      seen.add(status);
      return status;
    })
    .toBe(200);
  expect([...seen].sort()).toEqual([200, 503]);
  expect(postgresPid(dataDir)).not.toBe(killed);
  expect(await server.end('SIGTERM')).toBe(0);
  expect(postgresPid(dataDir)).toBeNull();
});

test('what a member looks for is not in the log when the database refuses to look', async ({
  start,
}) => {
  const server = await start();
  const member = await joinOver(server.url);
  const search = async () => (await member.call('GET /check-ins?q=a%20secret')).status;
  const owner = connect(server.databaseUrl, { max: 1 });
  await owner`revoke select on check_ins from milepost_app`;
  expect(await search()).toBe(500);
  expect(server.output()).toContain('"code":"42501"');
  expect(server.output()).not.toContain('secret');
  await owner`grant select on check_ins to milepost_app`;
  await owner.end();
  expect(await search()).toBe(200);
});

async function folderIn(dataDir: string): Promise<string> {
  const folder = join(dataDir, 'elsewhere');
  await mkdir(folder);
  await chmod(folder, 0o755);
  return folder;
}
