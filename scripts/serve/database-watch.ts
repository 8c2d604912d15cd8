import { setTimeout as sleep } from 'node:timers/promises';
import { connect } from '#/db/connect.ts';
import { databaseHealth } from '#/db/health.ts';

const PAUSE_MS = 500;

/**
 * While the database is down, tries to reach it twice a second, and notes when it is back.
 * `revive` starts an embedded server again; it does nothing for a database that is somebody else's.
 */
export function watchDatabase(url: string, revive: () => Promise<void>): { stop(): Promise<void> } {
  const stopping = new AbortController();
  const ended = watch(url, revive, stopping.signal);
  return {
    stop() {
      stopping.abort();
      return ended;
    },
  };
}

async function watch(url: string, revive: () => Promise<void>, signal: AbortSignal): Promise<void> {
  let told = false;
  while (!signal.aborted) {
    await sleep(PAUSE_MS, undefined, { signal, ref: false }).catch(() => {});
    const health = databaseHealth();
    if (signal.aborted || !health.down) continue;
    if (!told) console.error('The database cannot be reached. Trying again until it can …');
    told = true;
    const since = health.faultAt;
    const problem = await tryToReach(url, revive);
    if (problem !== null) continue;
    // A fault that came in meanwhile is newer than this good news.
    if (health.faultAt === since) {
      health.down = false;
      told = false;
      console.log('The database can be reached again.');
    }
  }
}

async function tryToReach(url: string, revive: () => Promise<void>): Promise<unknown> {
  const sql = connect(url, { max: 1, connect_timeout: 2 });
  try {
    await revive();
    await sql`select 1`;
    return null;
  } catch (error) {
    return error;
  } finally {
    await sql.end({ timeout: 1 });
  }
}
