// The server: environment, database, migrations, Next, and what happens when it is told to stop.
import { existsSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { closeDatabase } from '#/db/client.ts';
import { databaseHealth } from '#/db/health.ts';
import { migrate } from '#/db/migrate.ts';
import { backgroundWork } from '#/lib/core/background.ts';
import { authSecret, env } from '#/lib/core/env.ts';
import { forwardedHeaders } from './serve/client-address.ts';
import { openDatabase } from './serve/database.ts';
import { watchDatabase } from './serve/database-watch.ts';
import { serverLimits } from './serve/deadline.ts';
import { requestHandler } from './serve/handle-request.ts';
import { listen } from './serve/listen.ts';
import { prepareNext } from './serve/next.ts';
import { drain, prepareShutdown } from './serve/shutdown.ts';
import { isPatched } from './setup/patch.mjs';
import { root } from './setup/root.mjs';

const shutdown = prepareShutdown();

try {
  await start();
} catch (error) {
  await shutdown.fail(error);
}

async function start(): Promise<void> {
  if (existsSync(join(root, '.env'))) process.loadEnvFile(join(root, '.env'));
  const { appUrl, dataDir, host, port, trustedProxies } = env();
  if (!isPatched()) {
    throw new Error(
      'postgres.js lacks the patch of db/patches. Start with "npm start", which applies it.',
    );
  }
  const [databaseUrl, answer] = await Promise.all([prepareDatabase(), prepareNext(host, port)]);
  const server = createServer(
    serverLimits,
    requestHandler({
      answer,
      setForwardedHeaders: forwardedHeaders(trustedProxies),
      isDatabaseDown: () => databaseHealth().down,
      isStopping: shutdown.isStopping,
    }),
  );
  await listen(server, host, port);
  const background = backgroundWork();
  background?.start();
  shutdown.beforeExit(() => Promise.all([drain(server), background?.stop()]));
  const begun = Number(process.env.MILEPOST_STARTED_AT) || performance.timeOrigin;
  const seconds = (performance.timeOrigin + performance.now() - begun) / 1000;
  console.log(`Milepost is ready at ${appUrl} (after ${seconds.toFixed(1)} s)`);
  process.send?.({ address: appUrl, databaseUrl, dataDir });
}

async function prepareDatabase(): Promise<string> {
  const opening = openDatabase();
  // Noted before it is open: a signal in between must not leave the server behind.
  shutdown.beforeExit(() =>
    opening.then(
      (database) => database.stop(),
      () => {},
    ),
  );
  const { url, revive } = await opening;
  authSecret();
  await migrate(url).catch(explain);
  shutdown.beforeExit(closeDatabase);
  shutdown.beforeExit(watchDatabase(url, revive).stop);
  return url;
}

function explain(error: Error): never {
  const reason = error.cause instanceof Error ? error.cause.message : error.message;
  const database = env().databaseUrl === null ? 'The database' : 'The database of DATABASE_URL';
  throw new Error(`${database} could not be brought up to date: ${reason || error}`, {
    cause: error,
  });
}
