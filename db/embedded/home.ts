import { createHash } from 'node:crypto';
import {
  chmodSync,
  chownSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readlinkSync,
  realpathSync,
  statSync,
  symlinkSync,
} from 'node:fs';
import { basename, join } from 'node:path';
import { type Account, canReach, chooseAccount } from './account.ts';
import { EmbeddedError, explain } from './errors.ts';

const ELSEWHERE = '/var/lib/milepost';

/** Where the server lives: its data, its socket and its log, all of them the account's own. */
export type Home = { folder: string; pgdata: string; account: Account };

/** Finds the server's home in the data folder, or makes it. */
export function openHome(dataDir: string): Home {
  const place = join(dataDir, 'postgres');
  const known = lstatSync(place, { throwIfNoEntry: false });
  if (known?.isSymbolicLink() && !existsSync(place)) {
    throw new EmbeddedError(
      `${place} points to ${readlinkSync(place)}, which is gone. Put the data back there, or remove ${place} to start with an empty database.`,
    );
  }
  const folder = known ? realpathSync(place) : createHome(dataDir, place);
  const account = chooseAccount(folder);
  mustBeUsable(folder, account);
  return { folder, pgdata: join(folder, 'data'), account };
}

function createHome(dataDir: string, place: string): string {
  const account = chooseAccount(place);
  if (account === null) {
    mkdirSync(place, { mode: 0o700 });
    return realpathSync(place);
  }
  // The server's user has to pass through the data folder; everything else in it stays closed.
  chmodSync(dataDir, statSync(dataDir).mode | 0o011);
  const folder = canReach(account, dataDir) ? place : createElsewhere(dataDir);
  if (folder === place) mkdirSync(folder, { mode: 0o700 });
  chownSync(folder, account.uid, account.gid);
  if (folder !== place) symlinkSync(folder, place);
  return realpathSync(folder);
}

function createElsewhere(dataDir: string): string {
  const hash = createHash('sha256').update(dataDir).digest('hex').slice(0, 12);
  const first = join(ELSEWHERE, `${basename(dataDir).replace(/^\.+/, '') || 'data'}-${hash}`);
  try {
    mkdirSync(ELSEWHERE, { recursive: true, mode: 0o755 });
    let folder = first;
    for (let n = 2; existsSync(folder); n += 1) folder = `${first}-${n}`;
    mkdirSync(folder, { mode: 0o700 });
    process.stdout.write(
      `PostgreSQL does not run as root, and its own user cannot enter ${dataDir}: the database is kept in ${folder}.\n`,
    );
    if (folder !== first) process.stdout.write(`An older database was left as it is: ${first}.\n`);
    return folder;
  } catch (error) {
    throw explain(error, ELSEWHERE);
  }
}

function mustBeUsable(folder: string, account: Account): void {
  const owner = statSync(folder).uid;
  const own = account?.uid ?? process.getuid?.();
  if (owner !== own) {
    throw new EmbeddedError(
      `The database in ${folder} belongs to another user (number ${owner}). Start Milepost as that user, or set MILEPOST_DATA to another folder.`,
    );
  }
  if (!canReach(account, folder)) {
    throw new EmbeddedError(
      `PostgreSQL does not run as root, and its user (number ${owner}) cannot enter ${folder}. Let others pass through the folders above it ("chmod o+x"), or set MILEPOST_DATA to another folder.`,
    );
  }
}
