import { spawn } from 'node:child_process';
import { chownSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { diskIsFull, EmbeddedError, saysDiskIsFull } from './errors.ts';
import type { Home } from './home.ts';
import { serverEnvironment } from './settings.ts';

const UNFINISHED = 'data.new-';
const FIRST_STATEMENTS = `CREATE ROLE milepost LOGIN CREATEROLE CREATEDB NOSUPERUSER;
CREATE DATABASE milepost OWNER milepost;
`;

/**
 * Makes the database cluster, the role and the database. All of it happens in a folder beside the
 * final one, which takes its name only when complete: a kill in between leaves nothing half-made.
 */
export async function initialise(home: Home, binDir: string): Promise<void> {
  for (const name of readdirSync(home.folder)) {
    if (name.startsWith(UNFINISHED))
      rmSync(join(home.folder, name), { recursive: true, force: true });
  }
  const folder = join(home.folder, UNFINISHED + crypto.randomUUID().slice(0, 8));
  mkdirSync(folder, { mode: 0o700 });
  if (home.account) chownSync(folder, home.account.uid, home.account.gid);
  try {
    await run(home, join(binDir, 'initdb'), initdbArguments(folder));
    await run(
      home,
      join(binDir, 'postgres'),
      ['--single', '-D', folder, 'postgres'],
      FIRST_STATEMENTS,
    );
    renameSync(folder, home.pgdata);
  } catch (error) {
    rmSync(folder, { recursive: true, force: true });
    throw error;
  }
}

function initdbArguments(folder: string): string[] {
  return [
    ...['-D', folder, '-U', 'postgres', '--auth=trust', '--encoding=UTF8', '--data-checksums'],
    ...['--locale=C', '--locale-provider=icu', '--icu-locale=und', '--wal-segsize=4'],
    '--no-instructions',
  ];
}

function run(home: Home, program: string, args: string[], input = ''): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, {
      ...home.account,
      cwd: home.folder,
      env: serverEnvironment(),
    });
    let output = '';
    const collect = (bytes: Buffer) => {
      output += bytes;
    };
    child.stdout.on('data', collect);
    child.stderr.on('data', collect);
    child.on('error', reject);
    child.stdin.on('error', () => {});
    child.stdin.end(input);
    child.on('close', (code) => {
      // The single-user server goes on after a failed statement and still ends with 0.
      if (code === 0 && !/^(?:.*\b)?(ERROR|FATAL|PANIC):/m.test(output)) resolve();
      else if (saysDiskIsFull(output)) reject(diskIsFull(home.folder));
      else
        reject(
          new EmbeddedError(`The database could not be made in ${home.folder}:\n${output.trim()}`),
        );
    });
  });
}
