import { createHash } from 'node:crypto';
import { lstatSync, readlinkSync, rmSync, symlinkSync } from 'node:fs';
import { createConnection } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const FILE = '.s.PGSQL.5432';
const LONGEST_PATH = 100;
const STARTUP = startupMessage({ user: 'postgres', database: 'postgres' });

/** The folder under which clients reach the server's socket; a short link where the path is too long for one. */
export function socketFolder(home: string): string {
  if (Buffer.byteLength(join(home, FILE)) <= LONGEST_PATH) return home;
  const hash = createHash('sha256').update(home).digest('hex').slice(0, 16);
  for (let n = 0; ; n += 1) {
    const link = join(tmpdir(), `milepost-${hash}${n || ''}`);
    if (pointsTo(link, home)) return link;
  }
}

/** The file by which a server keeps others off its socket. */
export function socketLock(home: string): string {
  return join(home, `${FILE}.lock`);
}

/** The URL of a database on the socket in `folder`, as libpq and its tools take it. */
export function socketUrl(folder: string, user: string, database: string): string {
  return `postgres://${user}@localhost/${database}?host=${encodeURIComponent(folder)}`;
}

/** What a server on this socket answers: 'accepts', 'busy' (starting or stopping), or 'silent' (nobody there). */
export function probe(folder: string): Promise<'accepts' | 'busy' | 'silent'> {
  return new Promise((resolve) => {
    const socket = createConnection(join(folder, FILE));
    const answer = (state: 'accepts' | 'busy' | 'silent') => {
      resolve(state);
      socket.destroy();
    };
    socket.setTimeout(2_000, () => answer('busy'));
    socket.on('connect', () => socket.write(STARTUP));
    socket.on('data', (bytes) => answer(bytes.includes('57P0') ? 'busy' : 'accepts'));
    socket.on('error', () => answer('silent'));
    socket.on('close', () => answer('busy'));
  });
}

// Anybody may put a link into the temporary folder: only one of our own that leads home is used.
function pointsTo(link: string, home: string): boolean {
  try {
    const known = lstatSync(link, { throwIfNoEntry: false });
    if (known && known.uid !== process.getuid?.()) return false;
    if (known && readlinkSync(link) === home) return true;
    if (known) rmSync(link);
    symlinkSync(home, link);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

function startupMessage(parameters: Record<string, string>): Buffer {
  const pairs = Object.entries(parameters).flat();
  const body = Buffer.from(`${pairs.join('\0')}\0\0`);
  const head = Buffer.alloc(8);
  head.writeInt32BE(8 + body.length, 0);
  head.writeInt32BE(196_608, 4);
  return Buffer.concat([head, body]);
}
