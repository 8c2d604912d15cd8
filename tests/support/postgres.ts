import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { connect } from '#/db/connect.ts';
import { ensureEmbedded } from '#/db/embedded/embedded.ts';
import { migrate } from '#/db/migrate.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** The server of this run, with a migrated database to copy. */
    postgres: { url: string; superuser: string; template: string };
  }
}

const template = 'milepost_template';

/** One PostgreSQL for the whole run, in a folder that goes away with it. */
export default async function startPostgres(project: TestProject): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(tmpdir(), 'milepost-test-'));
  const binDir = process.env.MILEPOST_TEST_PG_BIN;
  const server = await ensureEmbedded({ dataDir: folder, ...(binDir ? { binDir } : {}) });
  const superuser = asSuperuser(server.url);
  const admin = connect(superuser, { max: 1 });
  // Throw-away data need not reach the disk before a commit answers.
  await admin.unsafe('alter role milepost set synchronous_commit = off');
  await admin.unsafe(`create database ${template} owner milepost`);
  await admin.end();
  await migrate(databaseAt(server.url, template));
  project.provide('postgres', { url: server.url, superuser, template });
  return async () => {
    await server.stop();
    await rm(folder, { recursive: true, force: true });
  };
}

/** The embedded server trusts whoever reaches its socket, so the tests can be its superuser too. */
function asSuperuser(url: string): string {
  const address = new URL(databaseAt(url, 'postgres'));
  address.username = 'postgres';
  return address.href;
}

/** The address of another database on the same server. */
export function databaseAt(url: string, database: string): string {
  const address = new URL(url);
  address.pathname = `/${database}`;
  return address.href;
}
