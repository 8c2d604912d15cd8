import { execFileSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { connect } from '#/db/connect.ts';
import { ensureEmbedded } from '#/db/embedded/embedded.ts';
import { migrate } from '#/db/migrate.ts';
import { type Load, run } from './load.ts';
import { cpuOf, memoryOf, treeOf } from './process-figures.ts';
import { seedMembers, seedReviews, sessionOf } from './seed.ts';
import { type Running, start } from './servers.ts';
import { wireOf } from './wire.ts';

const node = process.execPath;
const root = process.cwd();
const next = join(root, 'node_modules/next/dist/bin/next');
const bare = join(root, 'tests/bench/bare');
const quick = process.argv.includes('--quick');
const requests = quick ? 300 : 2000;
const members = 50;
const drafts = new Map<number, string>();

const dataDir = mkdtempSync(join(tmpdir(), 'milepost-bench-'));
const database = await ensureEmbedded({ dataDir });
const owner = connect(database.url, { max: 1 });
const url = new URL(database.url);
url.username = 'postgres';
const superuser = connect(url.href, { max: 1 });
const running: Running[] = [];

try {
  await migrate(database.url);
  await owner`create table bare_rows (id bigint generated always as identity primary key, body text not null)`;
  await seedMembers(superuser, 1, members);
  await seedReviews(superuser, members);
  const env = { DATABASE_URL: database.url, AUTH_SECRET: randomBytes(33).toString('base64') };
  execFileSync(node, [next, 'build', bare], { stdio: 'ignore', env: { ...process.env, ...env } });

  const app = await begin([node, 'scripts/serve.ts'], '/api/health/ready', env);
  const plain = await begin([node, next, 'start', bare, '-H', '127.0.0.1'], '/', env);

  say(`PostgreSQL with ${members} members × 20 goals × 12 weeks`);
  await compare(app, plain);
  await weigh(app, plain);
  await remember(app);

  if (!quick || process.argv.includes('--large')) {
    await seedMembers(superuser, members + 1, members * 100);
    say(`PostgreSQL with ${members * 100} members, the same pages`);
    await compare(app, plain);
  }
} finally {
  for (const server of running) await server.stop();
  await owner.end();
  await superuser.end();
  await database.stop();
  rmSync(dataDir, { recursive: true, force: true });
}

async function compare(app: Running, plain: Running): Promise<void> {
  for (const connections of [1, 16]) {
    await measure('bare page, one query', plain, { connections, next: () => get('/') });
    await measure('dashboard, 3 of 20 goals run', app, {
      connections,
      next: (i) => get('/dashboard', i + 2),
    });
    await measure('dashboard, all 20 goals run', app, {
      connections,
      next: () => get('/dashboard', 1),
    });
    await measure('review queue, 200 owed', app, {
      connections,
      next: () => get('/reviews', members),
    });
    await measure('bare insert route', plain, {
      connections,
      next: () => ({
        ...json('POST', '/insert', {}),
        body: JSON.stringify({ text: 'x'.repeat(800) }),
      }),
    });
    await measure('save a check-in (draft)', app, saves(app, connections));
  }
}

/** Each connection saves the draft of a member of its own, as the page does: the version it knows goes along. */
function saves(app: Running, connections: number): Load {
  const week = currentMonday();
  const etags: (string | undefined)[] = [];
  const content = {
    goals: [],
    journal: {
      wins: 'Six out of six one-on-ones for the first time. '.repeat(8),
      blockers: 'Two incident reviews ate Thursday.',
      learned: 'Silence in a one-on-one is fine. They fill it. '.repeat(4),
      focus: 'Let Ana run the release.',
      lastFocusOutcome: 'done',
    },
    private: { energy: 4, note: '' },
  };
  const body = JSON.stringify(content);
  return {
    connections,
    requests,
    next(i) {
      const known = etags[i] ?? drafts.get(i);
      const match: Record<string, string> = known
        ? { 'If-Match': known }
        : { 'If-None-Match': '*' };
      const origin = { Origin: `http://localhost:${app.port}` };
      return {
        ...json('PUT', `/api/v1/check-ins/${week}`, { ...cookie(i + 20), ...match, ...origin }),
        body,
      };
    },
    seen(i, response) {
      etags[i] = response.headers.etag;
      if (response.headers.etag) drafts.set(i, response.headers.etag);
    },
  };
}

async function measure(what: string, server: Running, load: Omit<Load, 'requests'>): Promise<void> {
  const count = load.connections === 1 ? requests / 2 : requests;
  await run(server.port, { ...load, requests: Math.ceil(count / 4) });
  const before = cpuOf(server.pid);
  const timing = await run(server.port, { ...load, requests: count });
  const cpu = (cpuOf(server.pid) - before) / count;
  say(
    [
      what.padEnd(30),
      `${load.connections} conn`.padStart(8),
      `${cpu.toFixed(2)} ms CPU`.padStart(13),
      `p50 ${timing.p50.toFixed(1)} ms`.padStart(13),
      `p99 ${timing.p99.toFixed(1)} ms`.padStart(13),
      `${timing.perSecond.toFixed(0)}/s`.padStart(8),
    ].join(''),
  );
}

async function weigh(app: Running, plain: Running): Promise<void> {
  const board = await wireOf(`http://127.0.0.1:${app.port}`, '/dashboard', cookie(2));
  const empty = await wireOf(`http://127.0.0.1:${plain.port}`, '/empty', {});
  say(
    `JavaScript, gzip: dashboard ${kb(board.scripts)}, empty page ${kb(empty.scripts)}, above it ${kb(board.scripts - empty.scripts)}`,
  );
  say(`CSS, gzip: ${kb(board.styles)}; HTML of the dashboard, gzip: ${kb(board.html)}`);
}

async function remember(app: Running): Promise<void> {
  const load = { connections: 16, next: (i: number) => get('/dashboard', i + 2) };
  await run(app.port, { ...load, requests: quick ? 200 : 1000 });
  const [postmaster] = await owner<{ pid: number }[]>`select pg_backend_pid() as pid`;
  const parent = Number(
    execFileSync('ps', ['-o', 'ppid=', '-p', String(postmaster?.pid)]).toString(),
  );
  say(
    `Memory after 1,000 more dashboards: application ${memoryOf([app.pid]).toFixed(0)} MB, database ${memoryOf(treeOf(parent)).toFixed(0)} MB`,
  );
}

async function begin(
  command: [string, ...string[]],
  path: string,
  env: Record<string, string>,
): Promise<Running> {
  const server = await start(command, { path, env, cwd: root });
  running.push(server);
  return server;
}

function get(path: string, member?: number) {
  return { options: { method: 'GET', path, headers: member ? cookie(member) : {} } };
}

function json(method: string, path: string, headers: Record<string, string>) {
  return { options: { method, path, headers: { 'Content-Type': 'application/json', ...headers } } };
}

function cookie(member: number): Record<string, string> {
  return { Cookie: `milepost.session=${sessionOf(member)}` };
}

function currentMonday(): string {
  const today = new Date();
  today.setUTCDate(today.getUTCDate() - ((today.getUTCDay() + 6) % 7));
  return today.toISOString().slice(0, 10);
}

function kb(size: number): string {
  return `${size.toFixed(1)} KB`;
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}
