import { fileURLToPath } from 'node:url';
import { drizzle } from 'drizzle-orm/postgres-js';
import { migrate as runMigrations } from 'drizzle-orm/postgres-js/migrator';
import type postgres from 'postgres';
import { connect } from './connect.ts';

const MIGRATIONS = fileURLToPath(new URL('./migrations', import.meta.url));
/** Any fixed number: every Milepost that starts on this database waits for the same lock. */
const MIGRATION_LOCK = 7_310_117;

/**
 * Brings the schema of a database up to date, as the login role of the URL and on a connection of its own.
 * Safe to run again, also after a kill, and by several starts at once: they take turns.
 * Throws what PostgreSQL says when a migration cannot be applied; nothing of that migration stays.
 */
export async function migrate(url: string): Promise<void> {
  const sql = connect(url, {
    max: 1,
    connection: { application_name: 'milepost-migrate', lock_timeout: 1_000 },
  });
  try {
    await takeTurn(sql);
    await runMigrations(drizzle(sql), { migrationsFolder: MIGRATIONS });
  } finally {
    await sql.end({ timeout: 5 });
  }
}

async function takeTurn(sql: postgres.Sql): Promise<void> {
  // Waiting in the server would run into lock_timeout, which is meant for the tables.
  for (;;) {
    const [row] = await sql`select pg_try_advisory_lock(${MIGRATION_LOCK}) as taken`;
    if (row?.taken) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}
