import { createServer } from 'node:http';
import { join } from 'node:path';
import { connect } from '#/db/connect.ts';
import { joinOver } from '../support/http-member.ts';
import { expect, test } from '../support/own-server.ts';
import { postgresPid, refusedStart } from '../support/server.ts';
import { weekFromNow } from '../support/weeks.ts';

const secret = 'mP3x9vQ7tL2bN8cR5dF1gH6jK4wS0zYa';

test.describe('a wrong environment stops the start with a sentence that names the variable', () => {
  const wrong: Record<string, Record<string, string>> = {
    PORT: { PORT: 'three thousand' },
    APP_URL: { APP_URL: 'milepost.example.org' },
    DATABASE_URL: { DATABASE_URL: 'mysql://milepost@localhost/milepost' },
    AUTH_SECRET: { DATABASE_URL: 'postgres://milepost@127.0.0.1:1/milepost' },
    TRUSTED_PROXIES: { TRUSTED_PROXIES: 'everybody' },
    MILEPOST_DATA: { MILEPOST_DATA: '/proc/milepost' },
  };
  for (const [name, env] of Object.entries(wrong)) {
    test(name, async ({ dataDir }) => {
      const log = join(dataDir, 'log');
      const { code, output } = await refusedStart({ env: { MILEPOST_DATA: dataDir, ...env }, log });
      expect(output).toMatch(new RegExp(`^Milepost could not start\\. .*${name}.*\\n$`));
      expect(code).toBe(1);
    });
  }

  test('a database that cannot be reached', async ({ dataDir }) => {
    const env = { DATABASE_URL: 'postgres://milepost@127.0.0.1:1/milepost', AUTH_SECRET: secret };
    const { code, output } = await refusedStart({ env, log: join(dataDir, 'log') });
    expect(output).toMatch(
      /Milepost could not start\. .*DATABASE_URL.*ECONNREFUSED 127\.0\.0\.1:1/,
    );
    expect(code).toBe(1);
  });

  test('a port that is taken', async ({ dataDir }) => {
    const other = createServer().listen(0, '127.0.0.1');
    await new Promise((resolve) => other.once('listening', resolve));
    const { port } = other.address() as { port: number };
    const env = { MILEPOST_DATA: dataDir, PORT: String(port) };
    const { code, output } = await refusedStart({ env, log: join(dataDir, 'log') });
    other.close();
    expect(output).toContain(`Milepost could not start. Port ${port} is in use already.`);
    expect(code).toBe(1);
    // Nothing is left behind by a start that failed.
    expect(postgresPid(dataDir)).toBeNull();
  });
});

test('SIGTERM answers the request that runs, takes no new one, and leaves nothing running', async ({
  start,
  dataDir,
}) => {
  const server = await start();
  const member = await joinOver(server.url);
  const holder = connect(server.databaseUrl, { max: 1 });
  const watcher = connect(server.databaseUrl, { max: 1 });
  const release = Promise.withResolvers<void>();
  const locked = Promise.withResolvers<void>();
  const holding = holder.begin(async (sql) => {
    await sql`lock table goals in share row exclusive mode`;
    locked.resolve();
    await release.promise;
  });
  await locked.promise;
  const goal = { title: 'Answered while stopping', startWeek: weekFromNow(0), weeks: 4 };
  const running = member.call('POST /api/v1/goals', {
    body: { ...goal, metrics: [], milestones: [] },
  });
  const waiting = () => watcher`select 1 from pg_locks where not granted`;
  await expect.poll(async () => (await waiting()).length, { intervals: [20] }).toBe(1);
  const ended = server.end('SIGTERM');
  await expect.poll(() => refuses(server.url), { intervals: [20] }).toBe(true);
  release.resolve();
  const answer = await running;
  expect(answer.status).toBe(201);
  await holding;
  await Promise.all([holder.end(), watcher.end()]);
  expect(await ended).toBe(0);
  expect(postgresPid(dataDir)).toBeNull();

  await start();
  const { goals } = await (await member.call('GET /api/v1/goals')).json();
  expect(goals).toMatchObject([{ title: goal.title }]);
});

test('a start after a kill -9 takes over the database that still runs', async ({
  start,
  dataDir,
}) => {
  const first = await start();
  const member = await joinOver(first.url);
  const postgres = postgresPid(dataDir);
  await first.end('SIGKILL');
  expect(postgresPid(dataDir)).toBe(postgres);
  const second = await start();
  expect(postgresPid(dataDir)).toBe(postgres);
  expect((await member.call('GET /dashboard')).status).toBe(200);
  expect(await second.end('SIGTERM')).toBe(0);
  expect(postgresPid(dataDir)).toBeNull();
});

function refuses(url: string): Promise<boolean> {
  return fetch(`${url}/api/health/live`).then(
    () => false,
    () => true,
  );
}
