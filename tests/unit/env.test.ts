import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { authSecret, databaseUrl, EnvError, parseEnv } from '#/lib/core/env.ts';

const secret = 'kV3r0Yw8mQ1zXn5tBc7uLp2sHd9fGj4aEi6oRq';
const url = 'postgres://milepost:p%40ss@db:5432/milepost';

describe('parseEnv', () => {
  it('needs nothing: the embedded database on this machine alone', () => {
    const env = parseEnv({});
    expect(env).toMatchObject({
      production: false,
      port: 3000,
      host: '127.0.0.1',
      databaseUrl: null,
      databasePrepare: true,
      appUrl: 'http://localhost:3000',
      authSecret: null,
      trustedProxies: [],
      smtpUrl: null,
      mailFrom: null,
    });
    expect(env.dataDir).toBe(`${process.cwd()}/.data`);
  });

  it('takes what is given', () => {
    expect(
      parseEnv({
        NODE_ENV: 'production',
        PORT: '8080',
        HOST: '0.0.0.0',
        DATABASE_URL: url,
        AUTH_SECRET: secret,
        DATABASE_PREPARE: 'off',
        APP_URL: 'https://milepost.example.org/',
        MILEPOST_DATA: '/srv/milepost',
        TRUSTED_PROXIES: 'loopback, 10.0.0.0/8,2001:db8::1',
        SMTP_URL: 'smtps://mail:p%40ss@mail.example.org',
        MAIL_FROM: 'Milepost <milepost@example.org>',
      }),
    ).toEqual({
      production: true,
      port: 8080,
      host: '0.0.0.0',
      databaseUrl: url,
      databasePrepare: false,
      dataDir: '/srv/milepost',
      appUrl: 'https://milepost.example.org',
      authSecret: secret,
      trustedProxies: ['loopback', '10.0.0.0/8', '2001:db8::1'],
      smtpUrl: 'smtps://mail:p%40ss@mail.example.org',
      mailFrom: { name: 'Milepost', address: 'milepost@example.org' },
    });
  });

  it('treats an empty variable as missing', () => {
    expect(parseEnv({ DATABASE_URL: ' ', PORT: '' })).toMatchObject({
      databaseUrl: null,
      port: 3000,
    });
  });

  it('lets the address follow the port', () => {
    expect(parseEnv({ PORT: '8080' }).appUrl).toBe('http://localhost:8080');
  });

  it.each([
    ['PORT', { PORT: '3000x' }],
    ['PORT', { PORT: '70000' }],
    ['PORT', { PORT: '-1' }],
    ['DATABASE_URL', { DATABASE_URL: 'mysql://a@b/c', AUTH_SECRET: secret }],
    ['DATABASE_URL', { DATABASE_URL: 'localhost', AUTH_SECRET: secret }],
    ['DATABASE_PREPARE', { DATABASE_PREPARE: 'maybe' }],
    ['APP_URL', { APP_URL: 'milepost.example.org' }],
    ['APP_URL', { APP_URL: 'ftp://milepost.example.org' }],
    ['APP_URL', { APP_URL: 'https://example.org/milepost' }],
    ['AUTH_SECRET', { DATABASE_URL: url, AUTH_SECRET: secret.slice(0, 31) }],
    ['AUTH_SECRET', { DATABASE_URL: url, AUTH_SECRET: 'a'.repeat(64) }],
    ['AUTH_SECRET', { DATABASE_URL: url, AUTH_SECRET: 'please-change-me-0123456789-abcdefgh' }],
    ['AUTH_SECRET', { AUTH_SECRET: 'short' }],
    ['TRUSTED_PROXIES', { TRUSTED_PROXIES: '10.0.0.0/33' }],
    ['TRUSTED_PROXIES', { TRUSTED_PROXIES: '0.0.0.0/0' }],
    ['TRUSTED_PROXIES', { TRUSTED_PROXIES: 'loopback, everybody' }],
  ])('refuses a wrong %s by its name (%j)', (name, source) => {
    expect(() => parseEnv(source)).toThrow(EnvError);
    expect(() => parseEnv(source)).toThrow(new RegExp(`^${name} `));
  });

  it('never repeats a secret or a password in its message', () => {
    const refused = () =>
      parseEnv({ DATABASE_URL: 'postgres//me:hunter2@db/x', AUTH_SECRET: secret });
    expect(refused).toThrow(/^(?!.*hunter2)/);
  });
});

describe('authSecret', () => {
  const shared = globalThis as { [key: symbol]: unknown };
  const keys = [Symbol.for('milepost.env'), Symbol.for('milepost.databaseUrl')];
  const folder = mkdtempSync(join(tmpdir(), 'milepost-env-'));

  function setEnv(source: Record<string, string>) {
    for (const key of keys) delete shared[key];
    for (const name of ['DATABASE_URL', 'AUTH_SECRET']) vi.stubEnv(name, source[name] ?? '');
    vi.stubEnv('MILEPOST_DATA', folder);
  }

  afterEach(() => {
    for (const key of keys) delete shared[key];
    vi.unstubAllEnvs();
    rmSync(folder, { recursive: true, force: true });
  });

  it('is made once for the embedded database, for its owner only', () => {
    setEnv({});
    const made = authSecret();
    expect(made.length).toBeGreaterThanOrEqual(32);
    expect(authSecret()).toBe(made);
    expect(statSync(join(folder, 'auth-secret')).mode & 0o777).toBe(0o600);
  });

  it('is required together with DATABASE_URL', () => {
    setEnv({ DATABASE_URL: url });
    expect(authSecret).toThrow(/^AUTH_SECRET is required/);
    setEnv({ DATABASE_URL: url, AUTH_SECRET: secret });
    expect(authSecret()).toBe(secret);
  });

  it('goes with a database that DATABASE_URL names, or else the server has found', () => {
    setEnv({});
    expect(databaseUrl).toThrow(EnvError);
    shared[Symbol.for('milepost.databaseUrl')] = 'postgres://milepost@localhost/milepost?host=/tmp';
    expect(databaseUrl()).toContain('host=/tmp');
    setEnv({ DATABASE_URL: url });
    expect(databaseUrl()).toBe(url);
  });
});
