// Kills backends at every stage of a statement's life. Whatever is thrown past the promises ends this process.
import { createRequire } from 'node:module';
import esm from 'postgres';

const [url = '', way] = process.argv.slice(2);
const postgres: typeof esm = way === 'require' ? createRequire(import.meta.url)('postgres') : esm;
const address = new URL(url);
const host = address.searchParams.get('host') ?? '';
address.searchParams.delete('host');

const admin = postgres(address.href, { host, max: 1 });
const sql = postgres(address.href, { host, max: 4, backoff: () => 0 });
let deaths = 0;

for (let round = 0; round < 60; round += 1) {
  await Promise.allSettled([transaction(round), transaction(round + 1), transaction(round + 2)]);
}
const [row] = await sql`select 1 as one`;
if (row?.one === 1) console.log(`Survived ${deaths} deaths.`);
await sql.end({ timeout: 1 });
await admin.end({ timeout: 1 });

async function transaction(moment: number): Promise<void> {
  await sql.begin(async (tx) => {
    const [backend] = await tx`select pg_backend_pid() as pid`;
    const death = admin`select pg_terminate_backend(${backend?.pid})`.then(() => {
      deaths += 1;
    });
    if (moment % 3 === 0) await death;
    if (moment % 5 === 0) await new Promise((resolve) => setImmediate(resolve));
    // One small statement is written by a timer, a described one in two steps, a long one at once.
    const text = 'x'.repeat(moment % 2 ? 5_000 : 5);
    await Promise.allSettled([
      tx`select ${text}::text`,
      tx`select ${moment}::int, pg_sleep(0.001)`,
    ]);
    await death;
  });
}
