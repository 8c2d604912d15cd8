import { closeDatabase } from '#/db/client.ts';
import { connect } from '#/db/connect.ts';

/** The statements that `work` sends, without BEGIN and COMMIT. */
export async function statementsOf(work: () => Promise<unknown>): Promise<string[]> {
  await closeDatabase();
  const statements: string[] = [];
  const shared = globalThis as Record<symbol, unknown>;
  shared[Symbol.for('milepost.databaseClient')] = connect(process.env.DATABASE_URL ?? '', {
    max: 1,
    connection: { role: 'milepost_app' },
    debug: (_connection, statement) => statements.push(statement),
  });
  await work();
  await closeDatabase();
  return statements.filter((statement) => !/^(begin|commit)\b/.test(statement.trim()));
}
