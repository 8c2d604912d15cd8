import { drizzle } from 'drizzle-orm/postgres-js';
import type postgres from 'postgres';
import { databasePrepare, databaseUrl } from '#/lib/core/env.ts';
import { connect } from './connect.ts';

const KEY = Symbol.for('milepost.databaseClient');
const shared = globalThis as { [KEY]?: postgres.Sql | undefined };

/** The one pool of this process, opened on first use. */
export function databaseClient(): postgres.Sql {
  shared[KEY] ??= openClient(databaseUrl(), databasePrepare());
  return shared[KEY];
}

export async function closeDatabase(): Promise<void> {
  const client = shared[KEY];
  shared[KEY] = undefined;
  await client?.end({ timeout: 5 });
}

/** A pool whose sessions start as `milepost_app`: a statement that strays outside its transaction sees nothing. */
export function openClient(url: string, prepare = true): postgres.Sql {
  const client = connect(url, {
    max: 10,
    prepare,
    connection: {
      application_name: 'milepost',
      role: 'milepost_app',
      statement_timeout: 5_000,
      lock_timeout: 2_000,
      idle_in_transaction_session_timeout: 10_000,
      // With row-level security in it a page's statement takes longer to plan than to run, and PostgreSQL would plan
      // its first five runs in each connection anew.
      plan_cache_mode: 'force_generic_plan',
    },
  });
  // Drizzle makes the driver hand dates and instants over as text; raw queries get the same.
  drizzle(client);
  return client;
}
