import { type ChildProcess, spawn } from 'node:child_process';
import {
  closeSync,
  existsSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  statfsSync,
  statSync,
} from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { diskIsFull, EmbeddedError, saysDiskIsFull } from './errors.ts';
import type { Home } from './home.ts';
import { isServerOf } from './process-identity.ts';
import { serverArguments, serverEnvironment } from './settings.ts';
import { probe, socketLock } from './socket.ts';

const START_MS = 60_000;
const STOP_MS = 12_000;
const LARGEST_LOG = 5_000_000;

/** The number of the server process that runs on this data, or null. */
export function runningServer(home: Home): number | null {
  const pid = Number.parseInt(readText(join(home.pgdata, 'postmaster.pid')), 10);
  return pid > 0 && isServerOf(pid, home.pgdata) ? pid : null;
}

/** Waits until a running server accepts connections (true) or has ended (false). */
export async function settles(home: Home, socket: string): Promise<boolean> {
  const deadline = performance.now() + START_MS;
  while (performance.now() < deadline) {
    if (runningServer(home) === null) return false;
    if (saysReady(home) && (await probe(socket)) === 'accepts') return true;
    await sleep(20);
  }
  throw new EmbeddedError(
    `PostgreSQL runs on ${home.pgdata} but has not accepted connections for ${START_MS / 1000} seconds. Its log is ${logOf(home)}.`,
  );
}

/** Starts the server apart from this process and its terminal, so that it outlives both. */
export async function startServer(
  home: Home,
  socket: string,
  binDir: string,
  major: number,
): Promise<void> {
  removeStaleLocks(home);
  const { log, from } = openLog(home);
  const child = spawn(join(binDir, 'postgres'), serverArguments(home.pgdata, major), {
    ...home.account,
    cwd: home.folder,
    env: serverEnvironment(),
    detached: true,
    stdio: ['ignore', log, log],
  });
  closeSync(log);
  child.unref();
  const ended = new Promise<Error>((resolve) => {
    child.once('error', resolve);
    child.once('exit', () => resolve(whyItEnded(home, from)));
  });
  await Promise.race([
    acceptance(child, socket, home),
    ended.then((error) => Promise.reject(error)),
  ]);
}

/** Ends the server and returns when it is gone; connections are cut, nothing acknowledged is lost. */
export async function stopServer(home: Home): Promise<void> {
  for (const signal of ['SIGINT', 'SIGQUIT'] as const) {
    const pid = runningServer(home);
    if (pid === null) return;
    process.kill(pid, signal);
    const deadline = performance.now() + STOP_MS;
    while (performance.now() < deadline) {
      if (runningServer(home) === null) return;
      await sleep(20);
    }
  }
}

async function acceptance(child: ChildProcess, socket: string, home: Home): Promise<void> {
  const deadline = performance.now() + START_MS;
  while (child.exitCode === null && child.signalCode === null) {
    if (saysReady(home) && (await probe(socket)) === 'accepts') return;
    if (performance.now() > deadline) {
      throw new EmbeddedError(
        `PostgreSQL has not become ready in time. Its log is ${logOf(home)}.`,
      );
    }
    await sleep(10);
  }
  await new Promise(() => {});
}

// PostgreSQL removes the files of a dead server itself, but takes a stranger with its number for one,
// and a dead process that nobody has collected yet. Its shared memory still guards the data.
function removeStaleLocks(home: Home): void {
  if (runningServer(home) !== null) return;
  rmSync(join(home.pgdata, 'postmaster.pid'), { force: true });
  rmSync(socketLock(home.folder), { force: true });
}

// Asking the server itself before that would fill its log with refusals.
function saysReady(home: Home): boolean {
  return readText(join(home.pgdata, 'postmaster.pid')).split('\n')[7]?.trim() === 'ready';
}

function openLog(home: Home): { log: number; from: number } {
  const path = logOf(home);
  const size = statSync(path, { throwIfNoEntry: false })?.size ?? 0;
  if (size > LARGEST_LOG) renameSync(path, `${path}.1`);
  return { log: openSync(path, 'a', 0o600), from: size > LARGEST_LOG ? 0 : size };
}

function whyItEnded(home: Home, from: number): EmbeddedError {
  const said = Buffer.from(readText(logOf(home)))
    .subarray(from)
    .toString()
    .trim();
  if (saysDiskIsFull(said) || hasNoSpace(home.folder)) return diskIsFull(home.folder);
  return new EmbeddedError(
    `PostgreSQL ended while it was starting on ${home.pgdata}. It said:\n${said}`,
  );
}

// A full disk often keeps the server from writing the very message that would say so.
function hasNoSpace(folder: string): boolean {
  const { bavail, bsize } = statfsSync(folder);
  return bavail * bsize < 1_000_000;
}

function logOf(home: Home): string {
  return join(home.folder, 'server.log');
}

function readText(path: string): string {
  return existsSync(path) ? readFileSync(path, 'utf8') : '';
}
