import { randomBytes } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureEmbedded } from '#/db/embedded/embedded.ts';
import { startServer } from './server.ts';

/** The built application on a free port, with a database of its own, for one run of Playwright. */
export default async function startApp(): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(tmpdir(), 'milepost-e2e-'));
  const database = await ensureEmbedded({ dataDir: folder });
  mkdirSync('test-results', { recursive: true });
  const secret = randomBytes(32).toString('hex');
  try {
    const server = await startServer({
      env: { DATABASE_URL: database.url, AUTH_SECRET: secret },
      log: join('test-results', 'server.log'),
    });
    // Workers inherit these: where the application is, where to mint members, and what makes links.
    process.env.AUTH_SECRET = secret;
    process.env.MILEPOST_E2E_URL = server.url;
    process.env.DATABASE_URL = database.url;
    return async () => {
      await server.end('SIGTERM');
      await close();
    };
  } catch (error) {
    await close();
    throw error;
  }

  async function close() {
    await database.stop();
    await rm(folder, { recursive: true, force: true });
  }
}
