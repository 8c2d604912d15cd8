import 'server-only';
import { schemaIsCurrent } from '#/db/schema-version.ts';
import { inTransaction } from '#/db/transaction.ts';
import { system } from '#/lib/core/actor.ts';
import { systemClock } from '#/lib/core/clock.ts';
import { logError } from '#/lib/core/logger.ts';

export type Readiness = 'ok' | 'database_unavailable' | 'schema_outdated';

let schemaSeen = false;

/** Whether this process should be sent requests. While it stops, the server answers for it. */
export async function readiness(): Promise<Readiness> {
  try {
    await inTransaction(system, systemClock(), ({ db }) => db.sql`select 1`);
    schemaSeen ||= await schemaIsCurrent();
    return schemaSeen ? 'ok' : 'schema_outdated';
  } catch (error) {
    logError('not_ready', error);
    return 'database_unavailable';
  }
}
