import { randomBytes, randomUUID } from 'node:crypto';
import { afterAll, inject } from 'vitest';
import { closeDatabase } from '#/db/client.ts';
import { connect } from '#/db/connect.ts';
import { databaseAt } from './postgres.ts';

// Runs before each integration file: a database of its own, which the application's client then opens.
const { url, superuser, template } = inject('postgres');
/** Of the database of this file. */
export const databaseName = `test_${process.pid}_${randomUUID().slice(0, 8)}`;

await onServer(`create database ${databaseName} template ${template} owner milepost`);
process.env.DATABASE_URL = databaseAt(url, databaseName);
process.env.AUTH_SECRET = randomBytes(32).toString('hex');

afterAll(async () => {
  await closeDatabase();
  await onServer(`drop database ${databaseName} with (force)`);
});

async function onServer(statement: string): Promise<void> {
  const admin = connect(superuser, { max: 1 });
  await admin.unsafe(statement);
  await admin.end();
}
