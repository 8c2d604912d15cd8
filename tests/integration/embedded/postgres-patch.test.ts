import { spawnSync } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type postgres from 'postgres';
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { connect } from '#/db/connect.ts';
import { ensureEmbedded } from '#/db/embedded/embedded.ts';

// What db/patches mends: without it these fail, hang, or end the process.
const DEATHS = new URL('./backend-deaths.ts', import.meta.url).pathname;
let url: string;
let admin: postgres.Sql;
let sql: postgres.Sql;

beforeAll(async () => {
  const dataDir = await mkdtemp(join(tmpdir(), 'milepost-patch-'));
  const server = await ensureEmbedded({ dataDir });
  url = server.url;
  admin = connect(url, { max: 2 });
  await admin`create table notes (text text)`;
  return async () => {
    await admin.end({ timeout: 1 });
    await server.stop();
    await rm(dataDir, { recursive: true, force: true });
  };
});

beforeEach(async () => {
  sql = connect(url, { max: 1, backoff: () => 0 });
  await admin`truncate notes`;
});

afterEach(() => sql.end({ timeout: 1 }));

describe('a transaction whose backend dies', () => {
  it('is rejected, and so is everything it sends afterwards', async () => {
    const late = Promise.withResolvers<unknown>();
    const transaction = sql.begin(async (tx) => {
      await tx`insert into notes values ('inside, rolled back')`;
      await kill(await pidOf(tx));
      // The only connection of the pool lives again before the callback goes on.
      await sql`select 1`;
      await tx`insert into notes values ('escaped')`.catch(late.resolve);
      await tx`insert into notes values ('escaped too')`;
    });
    await expect(transaction).rejects.toMatchObject({ code: 'CONNECTION_CLOSED' });
    expect(await late.promise).toMatchObject({ code: 'CONNECTION_CLOSED' });
    expect(await notes()).toEqual([]);
  });

  it.each([
    ['commit', () => {}],
    ['rollback', () => Promise.reject(new Error('The callback gives up.'))],
  ])('does not %s the transaction that has its connection next', async (_, finish) => {
    const killed = Promise.withResolvers<void>();
    const resume = Promise.withResolvers<void>();
    const first = sql.begin(async (tx) => {
      await kill(await pidOf(tx));
      killed.resolve();
      await resume.promise;
      await finish();
    });
    const firstFails = expect(first).rejects.toMatchObject({ code: 'CONNECTION_CLOSED' });
    await killed.promise;
    const second = sql.begin(async (tx) => {
      await tx`insert into notes values ('second, first half')`;
      resume.resolve();
      await tick();
      expect(await notes()).toEqual([]);
      await tx`insert into notes values ('second, second half')`;
    });
    await Promise.all([firstFails, second]);
    expect(await notes()).toEqual(['second, first half', 'second, second half']);
  });

  it('settles the statements that waited in its own queue', async () => {
    const outcomes = Promise.withResolvers<PromiseSettledResult<unknown>[]>();
    const transaction = sql.begin(async (tx) => {
      const pid = await pidOf(tx);
      const waiting = Array.from(
        { length: 150 },
        (_, n) => tx`select pg_sleep(${n === 0 ? 30 : 0})`,
      );
      outcomes.resolve(Promise.allSettled(waiting));
      await tick();
      await kill(pid);
      await outcomes.promise;
    });
    await expect(transaction).rejects.toMatchObject({ code: 'CONNECTION_CLOSED' });
    const reasons = (await outcomes.promise).map((each) => each.status);
    expect(reasons).toEqual(Array.from({ length: 150 }, () => 'rejected'));
  });

  it('gives the next one a clean connection', async () => {
    await expect(sql.begin(async (tx) => kill(await pidOf(tx)))).rejects.toThrow();
    const answers = await Promise.all([1, 2, 3].map((n) => sql`select ${n}::int as n`));
    expect(answers.map(([row]) => row?.n)).toEqual([1, 2, 3]);
  });
});

describe('a transaction that has ended', () => {
  it('takes no straggler along into the next one on its connection', async () => {
    const straggler = Promise.withResolvers<unknown>();
    const resume = Promise.withResolvers<void>();
    const first = sql.begin(async (tx) => {
      resume.promise
        .then(() => tx`insert into notes values ('straggler')`)
        .then(straggler.resolve, straggler.resolve);
      throw new Error('One of two parallel branches failed.');
    });
    await expect(first).rejects.toThrow('One of two parallel branches failed.');
    await sql.begin(async (tx) => {
      await tx`insert into notes values ('second')`;
      resume.resolve();
      await straggler.promise;
    });
    expect(await straggler.promise).toMatchObject({ code: 'TRANSACTION_ENDED' });
    expect(await notes()).toEqual(['second']);
  });

  it('still commits and rolls back as before', async () => {
    await sql.begin((tx) => [
      tx`insert into notes values ('a')`,
      tx`insert into notes values ('b')`,
    ]);
    await sql.begin(async (tx) => {
      await tx`insert into notes values ('c')`;
      await tx.savepoint((sp) => sp`insert into nowhere values (1)`).catch(() => {});
    });
    await sql.begin((tx) => tx`insert into nowhere values (1)`).catch(() => {});
    expect(await notes()).toEqual(['a', 'b', 'c']);
  });
});

it('never runs a statement of a reserved connection on the one that replaced it', async () => {
  await sql`select 1`;
  const reserved = await sql.reserve();
  await kill(await pidOf(reserved));
  await sql`select 1`;
  await expect(reserved`insert into notes values ('escaped')`).rejects.toMatchObject({
    code: 'CONNECTION_CLOSED',
  });
  reserved.release();
  expect(await sql`select 1 as one`).toEqual([{ one: 1 }]);
  expect(await notes()).toEqual([]);
});

it.each(['import', 'require'])('keeps the process alive (%s)', (way) => {
  const child = spawnSync(process.execPath, [DEATHS, url, way], {
    encoding: 'utf8',
    timeout: 60_000,
  });
  expect(child.stderr).toBe('');
  expect(child.stdout).toMatch(/^Survived \d+ deaths\.\n$/);
});

async function kill(pid: number): Promise<void> {
  await admin`select pg_terminate_backend(${pid}, 5000)`;
  await tick();
}

function tick(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 50));
}

async function pidOf(tx: postgres.Sql | postgres.TransactionSql): Promise<number> {
  const [row] = await tx`select pg_backend_pid() as pid`;
  return row?.pid;
}

async function notes(): Promise<string[]> {
  return (await admin`select text from notes order by text`).map(({ text }) => text);
}
