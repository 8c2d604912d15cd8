import { spawnSync } from 'node:child_process';
import { readFileSync, statSync } from 'node:fs';
import { EmbeddedError } from './errors.ts';

/** The operating system's user that the server runs as; null: the user of this process. */
export type Account = { uid: number; gid: number } | null;

/**
 * PostgreSQL refuses to run as root. There it runs as the owner of the data, or before the first
 * start as `postgres` where that user exists, else as `nobody`.
 */
export function chooseAccount(dataFolder: string): Account {
  if (process.getuid?.() !== 0) return null;
  const owner = statSync(dataFolder, { throwIfNoEntry: false });
  if (owner && owner.uid !== 0) return { uid: owner.uid, gid: owner.gid };
  const users = readFileSync('/etc/passwd', 'utf8').split('\n');
  for (const name of ['postgres', 'nobody']) {
    const entry = users.find((line) => line.startsWith(`${name}:`))?.split(':');
    if (entry) return { uid: Number(entry[2]), gid: Number(entry[3]) };
  }
  throw new EmbeddedError(
    'PostgreSQL does not run as root, and this system has neither a user "postgres" nor "nobody". Start Milepost as an ordinary user, or set DATABASE_URL.',
  );
}

/** Whether the account can go into the folder, or run the program, at this path. */
export function canReach(account: Account, path: string): boolean {
  if (account === null) return true;
  const result = spawnSync('/bin/sh', ['-c', 'test -x "$1"', 'sh', path], { ...account, cwd: '/' });
  if (result.error) {
    throw new EmbeddedError(
      `PostgreSQL does not run as root, and this process may not become another user (${result.error.message}). Start Milepost as an ordinary user, or set DATABASE_URL.`,
    );
  }
  return result.status === 0;
}
