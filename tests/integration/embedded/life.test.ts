import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { connect } from '#/db/connect.ts';
import { end, folder, gone, launch, serverPid } from './processes.ts';

async function query<T>(url: string, text: string): Promise<T[]> {
  const sql = connect(url, { max: 1 });
  try {
    return (await sql.unsafe(text)) as unknown as T[];
  } finally {
    await sql.end({ timeout: 1 });
  }
}

it('makes a safe database at the first start, and finds it again later', async () => {
  const dataDir = await folder();
  const first = await launch(dataDir);
  expect(first.adopted).toBe(false);
  const [facts] = await query(
    first.url,
    `select current_user as me, rolsuper as superuser, rolcreaterole as roles,
       pg_get_userbyid(datdba) as owner, pg_encoding_to_char(encoding) as encoding,
       current_setting('fsync') as fsync, current_setting('listen_addresses') as tcp,
       current_setting('data_checksums') as checksums
     from pg_roles, pg_database where rolname = current_user and datname = current_database()`,
  );
  expect(facts).toEqual({
    me: 'milepost',
    superuser: false,
    roles: true,
    owner: 'milepost',
    encoding: 'UTF8',
    fsync: 'on',
    tcp: '',
    checksums: 'on',
  });
  await query(first.url, `create table kept as select 'here' as what`);
  await end(first, 'SIGTERM');
  expect(serverPid(dataDir)).toBeNull();

  const again = await launch(dataDir);
  expect(again.adopted).toBe(false);
  expect(await query(again.url, 'select what from kept')).toEqual([{ what: 'here' }]);
});

it('leaves the server to the next start after a kill -9 of the application', async () => {
  const dataDir = await folder();
  const first = await launch(dataDir);
  const server = serverPid(dataDir);
  await end(first, 'SIGKILL');
  const second = await launch(dataDir);
  expect(second.adopted).toBe(true);
  expect(serverPid(dataDir)).toBe(server);
  await end(second, 'SIGTERM');
  expect(serverPid(dataDir)).toBeNull();
});

it('starts anew, with everything that was acknowledged, after a kill -9 of the server', async () => {
  const dataDir = await folder();
  const first = await launch(dataDir);
  await query(first.url, `create table kept as select 'here' as what`);
  const server = serverPid(dataDir) ?? 0;
  process.kill(server, 'SIGKILL');
  await gone(server);
  const second = await launch(dataDir);
  expect(second.adopted).toBe(false);
  expect(await query(second.url, 'select what from kept')).toEqual([{ what: 'here' }]);
});

it('does not mistake a stranger with the number of a dead server for the server', async () => {
  const dataDir = await folder();
  await end(await launch(dataDir), 'SIGTERM');
  const file = join(dataDir, 'postgres', 'data', 'postmaster.pid');
  writeFileSync(file, `${process.pid}\n${dataDir}/postgres/data\n1\n5432\n..\n\n0 0\nready   \n`);
  writeFileSync(join(dataDir, 'postgres', '.s.PGSQL.5432.lock'), `${process.pid}\n`);
  const later = await launch(dataDir);
  expect(later.adopted).toBe(false);
  expect(serverPid(dataDir)).not.toBe(process.pid);
});

it('lets one of several simultaneous first starts make the database, and the others join', async () => {
  const dataDir = join(await folder(), 'data');
  const all = await Promise.all([1, 2, 3].map(() => launch(dataDir)));
  expect(all.filter(({ adopted }) => !adopted)).toHaveLength(1);
  expect(new Set(all.map(({ url }) => url)).size).toBe(1);

  const [one, two, three] = all as [(typeof all)[0], (typeof all)[0], (typeof all)[0]];
  await end(one, 'SIGTERM');
  expect(await query(two.url, 'select 1 as answer')).toEqual([{ answer: 1 }]);
  await end(two, 'SIGKILL');
  expect(serverPid(dataDir)).not.toBeNull();
  await end(three, 'SIGTERM');
  expect(serverPid(dataDir)).toBeNull();
});

it('goes on where a start was killed in the middle of making the database', async () => {
  const dataDir = await folder();
  const killed = launch(dataDir).catch(() => null);
  const lock = join(dataDir, 'run', 'lock');
  await expect.poll(() => readable(lock), { timeout: 5_000 }).toMatch(/^\d+ /);
  process.kill(Number.parseInt(readable(lock), 10), 'SIGKILL');
  expect(await killed).toBeNull();
  const next = await launch(dataDir);
  expect(await query(next.url, 'select current_database() as name')).toEqual([
    { name: 'milepost' },
  ]);
});

it('serves a folder whose path is too long for a socket', async () => {
  const dataDir = join(await folder(), 'deep/'.repeat(25));
  const application = await launch(dataDir);
  expect(await query(application.url, 'select 1 as answer')).toEqual([{ answer: 1 }]);
  expect(application.url).not.toContain('deep');
  await end(application, 'SIGTERM');
});

function readable(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}
