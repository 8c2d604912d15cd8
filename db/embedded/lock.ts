import { readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { EmbeddedError } from './errors.ts';
import { processIdentity } from './process-identity.ts';

const WAIT_MS = 90_000;
const HALF_WRITTEN_MS = 2_000;

/** Runs `work` while no other process runs under the same lock file; a dead holder is no holder. */
export async function withLock<T>(path: string, work: () => Promise<T>): Promise<T> {
  const mine = `${processIdentity(process.pid)} ${crypto.randomUUID()}`;
  const deadline = performance.now() + WAIT_MS;
  while (!tryCreate(path, mine)) {
    if (performance.now() > deadline) {
      throw new EmbeddedError(
        `Another start has been preparing the database for ${WAIT_MS / 1000} seconds (${path}). Look at that process, end it, and start again.`,
      );
    }
    if (!removeIfAbandoned(path)) await sleep(25);
  }
  try {
    return await work();
  } finally {
    if (contentOf(path) === mine) rmSync(path, { force: true });
  }
}

function tryCreate(path: string, content: string): boolean {
  try {
    writeFileSync(path, content, { flag: 'wx', mode: 0o600 });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

// The rename lets only one of several waiters take an abandoned lock away. Should one of them be so
// late that it moves a fresh lock, it puts it back; PostgreSQL's own lock guards the data even then.
function removeIfAbandoned(path: string): boolean {
  const seen = contentOf(path);
  if (seen === null) return true;
  if (isHeld(path, seen)) return false;
  const aside = `${path}.${crypto.randomUUID()}`;
  try {
    renameSync(path, aside);
  } catch {
    return true;
  }
  const moved = contentOf(aside);
  rmSync(aside, { force: true });
  if (moved !== null && moved !== seen) tryCreate(path, moved);
  return true;
}

function isHeld(path: string, content: string): boolean {
  const identity = content.slice(0, content.lastIndexOf(' '));
  const pid = Number.parseInt(identity, 10);
  if (!Number.isInteger(pid)) return ageOf(path) < HALF_WRITTEN_MS;
  return processIdentity(pid) === identity;
}

function contentOf(path: string): string | null {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return null;
  }
}

function ageOf(path: string): number {
  try {
    return Date.now() - statSync(path).mtimeMs;
  } catch {
    return 0;
  }
}
