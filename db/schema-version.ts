import { databaseUrl } from '#/lib/core/env.ts';
import { connect } from './connect.ts';
import journal from './migrations/meta/_journal.json' with { type: 'json' };

/** True when every migration of this build has been applied. As the login role: the application's sees no bookkeeping. */
export async function schemaIsCurrent(): Promise<boolean> {
  const newest = Math.max(...journal.entries.map((entry) => entry.when));
  const sql = connect(databaseUrl(), { max: 1 });
  try {
    const [row] = await sql`select max(created_at) applied from drizzle.__drizzle_migrations`;
    return Number(row?.applied ?? 0) >= newest;
  } finally {
    await sql.end({ timeout: 1 });
  }
}
