import { expect, it, vi } from 'vitest';
import { closeDatabase, databaseClient } from '#/db/client.ts';
import { databaseUrl } from '#/lib/core/env.ts';
import { ask } from '#/tests/support/api.ts';

it('tells that it is ready, and nothing about itself', async () => {
  const { status, body, headers } = await ask('GET /api/health/ready');
  expect([status, body]).toEqual([200, { status: 'ok' }]);
  expect(headers.get('server')).toBeNull();
});

it('is alive and not ready while the database cannot be reached, and says so once asked for more', async () => {
  vi.spyOn(console, 'error').mockImplementation(() => {});
  const url = databaseUrl();
  const { env } = await import('#/lib/core/env.ts');
  const here = env();
  await closeDatabase();
  here.databaseUrl = 'postgres://milepost@localhost/milepost?host=/nowhere';
  try {
    expect((await ask('GET /api/health/live')).status).toBe(200);
    const ready = await ask('GET /api/health/ready');
    expect([ready.status, ready.body]).toEqual([503, { status: 'database_unavailable' }]);
    const token = 'A'.repeat(43);
    const read = await ask('GET /api/v1/me', { token });
    expect([read.status, read.body.code]).toEqual([503, 'database_unavailable']);
    expect(read.headers.get('retry-after')).toBe('2');
  } finally {
    await closeDatabase();
    here.databaseUrl = url;
  }
  expect((await ask('GET /api/health/ready')).status).toBe(200);
  await databaseClient()`select 1`;
});
