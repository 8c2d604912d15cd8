import { existsSync, mkdirSync, readFileSync, realpathSync, rmSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { findBinaries, majorVersion } from './binaries.ts';
import { EmbeddedError, explain } from './errors.ts';
import { type Home, openHome } from './home.ts';
import { initialise } from './initialise.ts';
import { withLock } from './lock.ts';
import { runningServer, settles, startServer, stopServer } from './server.ts';
import { probe, socketFolder, socketUrl } from './socket.ts';
import { register, unregister } from './users.ts';

export type Embedded = {
  /** With the socket's folder as `?host=`: for libpq and its tools as it is, for postgres.js through db/connect.ts. */
  url: string;
  /** The server was running already. */
  adopted: boolean;
  /** Gives the server up; the last process that does ends it. */
  stop(): Promise<void>;
};

/**
 * A PostgreSQL of the application's own, on a socket in the data folder: made at the first start,
 * started at later ones, taken over where it still runs. Fails with an EmbeddedError whose message
 * says what to do.
 */
export async function ensureEmbedded(options: {
  dataDir: string;
  binDir?: string;
}): Promise<Embedded> {
  if (process.platform === 'win32') {
    throw new EmbeddedError(
      'The embedded database does not run on Windows yet. Set DATABASE_URL to a PostgreSQL 15 or newer, or use WSL.',
    );
  }
  const wanted = resolve(options.dataDir);
  try {
    const notes = join(wanted, 'run');
    mkdirSync(dirname(wanted), { recursive: true });
    makeFolder(wanted);
    makeFolder(notes);
    const dataDir = realpathSync(wanted);
    const lock = join(notes, 'lock');
    return await withLock(lock, () => open(dataDir, notes, lock, options.binDir));
  } catch (error) {
    throw explain(error, wanted);
  }
}

// Not by `recursive`, which names another fault than the real one on a read-only disk.
function makeFolder(path: string): void {
  try {
    mkdirSync(path, { mode: 0o700 });
  } catch (error) {
    if (!statSync(path, { throwIfNoEntry: false })?.isDirectory()) throw error;
  }
}

async function open(
  dataDir: string,
  notes: string,
  lock: string,
  binDir?: string,
): Promise<Embedded> {
  const home = openHome(dataDir);
  register(notes);
  try {
    const socket = socketFolder(home.folder);
    const adopted = await isRunning(home, socket);
    if (!adopted) await start(home, socket, binDir);
    const stop = () =>
      withLock(lock, async () => {
        if (!unregister(notes)) return;
        await stopServer(home);
        if (socket !== home.folder) rmSync(socket, { force: true });
      });
    let stopped: Promise<void> | undefined;
    return {
      url: socketUrl(socket, 'milepost', 'milepost'),
      adopted,
      stop: () => (stopped ??= stop()),
    };
  } catch (error) {
    unregister(notes);
    throw error;
  }
}

async function isRunning(home: Home, socket: string): Promise<boolean> {
  if ((await probe(socket)) === 'accepts') return true;
  return runningServer(home) !== null && (await settles(home, socket));
}

async function start(home: Home, socket: string, binDir?: string): Promise<void> {
  const programs = findBinaries(home.folder, home.account, binDir);
  const major = majorVersion(programs);
  if (!existsSync(home.pgdata)) {
    process.stdout.write(`Making the database in ${home.folder} …\n`);
    await initialise(home, programs);
  }
  const made = Number(readFileSync(join(home.pgdata, 'PG_VERSION'), 'utf8'));
  if (made !== major) {
    throw new EmbeddedError(
      `The database in ${home.pgdata} was made by PostgreSQL ${made}, and this Milepost brings ${major}. Go back to the version that made it and take a dump there, or set MILEPOST_DATA to another folder to start afresh.`,
    );
  }
  await startServer(home, socket, programs, major);
}
