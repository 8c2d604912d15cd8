import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { processIdentity } from './process-identity.ts';

const usesOfThisProcess = new Map<string, number>();

/** Notes that this process uses the server whose notes are kept in `folder`. */
export function register(folder: string): void {
  const uses = usesOfThisProcess.get(folder) ?? 0;
  if (uses === 0) {
    writeFileSync(noteOf(folder, process.pid), String(processIdentity(process.pid)), {
      mode: 0o600,
    });
  }
  usesOfThisProcess.set(folder, uses + 1);
}

/** Takes one use back, and says whether that was the last one of all living processes. */
export function unregister(folder: string): boolean {
  const uses = (usesOfThisProcess.get(folder) ?? 1) - 1;
  usesOfThisProcess.set(folder, uses);
  if (uses > 0) return false;
  rmSync(noteOf(folder, process.pid), { force: true });
  return !hasLivingUsers(folder);
}

function hasLivingUsers(folder: string): boolean {
  let living = false;
  for (const name of readdirSync(folder)) {
    const pid = Number(/^user-(\d+)$/.exec(name)?.[1]);
    if (!pid) continue;
    if (readNote(folder, pid) === processIdentity(pid)) living = true;
    else rmSync(noteOf(folder, pid), { force: true });
  }
  return living;
}

function readNote(folder: string, pid: number): string | undefined {
  try {
    return readFileSync(noteOf(folder, pid), 'utf8');
  } catch {
    return undefined;
  }
}

function noteOf(folder: string, pid: number): string {
  return join(folder, `user-${pid}`);
}
