import { type ChildProcess, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { mkdirSync, openSync, readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureEmbedded } from '#/db/embedded/embedded.ts';
import { modernNode } from '#/scripts/setup/node.mjs';

const log = join('test-results', 'server.log');

/** The built application on a free port, with a database of its own, for one run of Playwright. */
export default async function startApp(): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(tmpdir(), 'milepost-e2e-'));
  const database = await ensureEmbedded({ dataDir: folder });
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  // Workers inherit these two: where the application is, and where to mint members.
  process.env.MILEPOST_E2E_URL = url;
  process.env.DATABASE_URL = database.url;
  const server = spawnServer({
    NODE_ENV: 'production',
    TZ: 'Asia/Kathmandu',
    HOST: '127.0.0.1',
    PORT: String(port),
    APP_URL: url,
    AUTH_SECRET: randomBytes(32).toString('hex'),
  });
  try {
    await ready(server, url);
  } catch (error) {
    await stop();
    throw error;
  }
  return stop;

  async function stop() {
    await end(server);
    await database.stop();
    await rm(folder, { recursive: true, force: true });
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer().once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}

function spawnServer(env: Record<string, string>): ChildProcess {
  mkdirSync('test-results', { recursive: true });
  const output = openSync(log, 'w');
  return spawn(modernNode(), ['--conditions=react-server', 'scripts/serve.ts'], {
    env: { ...process.env, ...env },
    stdio: ['ignore', output, output],
  });
}

async function ready(server: ChildProcess, url: string): Promise<void> {
  const deadline = Date.now() + 60_000;
  while (server.exitCode === null && Date.now() < deadline) {
    const answer = await fetch(`${url}/api/health/ready`).catch(() => undefined);
    if (answer?.ok) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`The application did not get ready. Its output:\n${readFileSync(log, 'utf8')}`);
}

async function end(server: ChildProcess): Promise<void> {
  if (server.exitCode !== null) return;
  const gone = once(server, 'exit');
  server.kill('SIGTERM');
  const late = setTimeout(() => server.kill('SIGKILL'), 25_000);
  await gone;
  clearTimeout(late);
}
