import { chmod, mkdtemp, realpath, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test as base, expect } from '@playwright/test';
import { freePort, isAlive, postgresPid, type Server, startServer } from './server.ts';

interface OwnServer {
  /** A data folder of this test's own; the PostgreSQL that is left in it, and the folder, go with the test. */
  dataDir: string;
  /** Starts the built application on `dataDir`, or on what `env` says, apart from the one that the other tests use. */
  start: (env?: Record<string, string>) => Promise<Server>;
}

/** For tests that kill and starve a server of their own. */
export const test = base.extend<OwnServer>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of fixtures from a pattern
  dataDir: async ({}, use) => {
    const folder = await realpath(await mkdtemp(join(tmpdir(), 'milepost-own-')));
    // Passable, so that as root the server's own user gets in.
    await chmod(folder, 0o755);
    await use(folder);
    const pid = postgresPid(folder);
    if (pid !== null) {
      process.kill(pid, 'SIGQUIT');
      await expect.poll(() => isAlive(pid)).toBe(false);
    }
    await rm(folder, { recursive: true, force: true });
  },
  start: async ({ dataDir }, use, testInfo) => {
    const started: Server[] = [];
    const log = join(dataDir, 'application.log');
    // One address for all starts of a test, so that sessions and origins stay good.
    const PORT = String(await freePort());
    await use(async (env = {}) => {
      const server = await startServer({ env: { PORT, MILEPOST_DATA: dataDir, ...env }, log });
      started.push(server);
      return server;
    });
    for (const server of started) await server.end('SIGKILL');
    const last = started.at(-1);
    if (last && testInfo.status !== testInfo.expectedStatus)
      await testInfo.attach('application.log', { body: last.output(), contentType: 'text/plain' });
  },
});

export { expect };
