import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, openSync, readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { processIdentity } from '#/db/embedded/process-identity.ts';
import { modernNode } from '#/scripts/setup/node.mjs';

export interface Server {
  url: string;
  databaseUrl: string;
  process: ChildProcess;
  /** Everything it has written so far. */
  output(): string;
  /** Sends the signal and waits for the end. @returns the exit code, null when the signal ended it */
  end(signal: NodeJS.Signals): Promise<number | null>;
}

interface Wishes {
  /** On top of a production server on a free port of this machine. */
  env: Record<string, string>;
  /** The file that takes its output. */
  log: string;
}

/** Starts the built application as a process of its own. Resolves when it is ready; fails with what it said when it ends before. */
export async function startServer({ env, log }: Wishes): Promise<Server> {
  const port = env.PORT ?? String(await freePort());
  const { child, output } = launch({ env: { PORT: port, ...env }, log });
  const ended = once(child, 'exit').then(([code]) => {
    throw new Error(`The server ended with ${code} before it was ready. It said:\n${output()}`);
  });
  const [{ databaseUrl }] = await Promise.race([once(child, 'message'), ended]);
  ended.catch(() => {});
  const url = urlAt(port);
  return { url, databaseUrl, process: child, output, end: (signal) => end(child, signal) };
}

/** Starts a server that must not start. @returns its exit code, and what it said */
export async function refusedStart(wishes: Wishes): Promise<{ code: number; output: string }> {
  const { child, output } = launch(wishes);
  child.once('message', () => child.kill('SIGKILL'));
  const [code] = await once(child, 'exit');
  return { code, output: output() };
}

function launch({ env, log }: Wishes): { child: ChildProcess; output: () => string } {
  const file = openSync(log, 'a');
  const child = spawn(modernNode(), ['scripts/serve.ts'], {
    // Without the variables of this run's own application; an empty one counts as missing.
    env: {
      ...process.env,
      DATABASE_URL: '',
      AUTH_SECRET: '',
      MILEPOST_DATA: '',
      SMTP_URL: '',
      NODE_ENV: 'production',
      TZ: 'Asia/Kathmandu',
      HOST: '127.0.0.1',
      APP_URL: urlAt(env.PORT ?? '3000'),
      ...env,
    },
    // Through the channel it says when it is ready, and it ends with whoever started it.
    stdio: ['ignore', file, file, 'ipc'],
  });
  return { child, output: () => readFileSync(log, 'utf8') };
}

function urlAt(port: string): string {
  return `http://127.0.0.1:${port}`;
}

export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer().once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}

async function end(child: ChildProcess, signal: NodeJS.Signals): Promise<number | null> {
  if (child.exitCode !== null || child.signalCode !== null) return child.exitCode;
  const gone = once(child, 'exit');
  child.kill(signal);
  const [code] = await gone;
  return code;
}

/** The number of the embedded PostgreSQL on this data folder, or null when none is alive. */
export function postgresPid(dataDir: string): number | null {
  const file = join(dataDir, 'postgres', 'data', 'postmaster.pid');
  if (!existsSync(file)) return null;
  const pid = Number.parseInt(readFileSync(file, 'utf8'), 10);
  return isAlive(pid) ? pid : null;
}

/** A dead process that nobody has collected yet, as in a container without an init, counts as dead. */
export function isAlive(pid: number): boolean {
  return processIdentity(pid) !== null;
}
