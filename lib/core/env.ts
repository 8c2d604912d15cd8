import { randomBytes } from 'node:crypto';
import { linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { isIP } from 'node:net';
import { join, resolve } from 'node:path';
import { type Mailbox, parseMailbox, smtpProblem } from './mail-address.ts';

export interface Env {
  production: boolean;
  port: number;
  host: string;
  /** null: the embedded database. */
  databaseUrl: string | null;
  /** Off behind a pgbouncer older than 1.21 in transaction mode. */
  databasePrepare: boolean;
  /** Absolute path. */
  dataDir: string;
  /** An origin without a slash at the end: the only one that links are made with. */
  appUrl: string;
  /** Ask `authSecret()`: null here may mean one that is kept in the data folder. */
  authSecret: string | null;
  /** What proxy-addr takes: addresses, networks, `loopback`, `linklocal`, `uniquelocal`. */
  trustedProxies: string[];
  /** The mail server; null: no mail is sent, and the product shows links to copy. */
  smtpUrl: string | null;
  /** Whom mail comes from; there whenever `smtpUrl` is. */
  mailFrom: Mailbox | null;
}

/** A variable of the environment is wrong or missing; the message names it and says what to do. */
export class EnvError extends Error {
  override name = 'EnvError';
}

const SECRET_LENGTH = 32;
const ADVICE = 'Make one with "openssl rand -base64 32".';
const ENV_KEY = Symbol.for('milepost.env');
const URL_KEY = Symbol.for('milepost.databaseUrl');
const shared = globalThis as { [ENV_KEY]?: Env; [URL_KEY]?: string };

/** The environment of this process, read once. Throws EnvError. */
export function env(): Env {
  shared[ENV_KEY] ??= parseEnv(process.env);
  return shared[ENV_KEY];
}

/** DATABASE_URL, or where the server has found the embedded database. Throws EnvError when neither is there. */
export function databaseUrl(): string {
  const url = env().databaseUrl ?? shared[URL_KEY];
  if (url) return url;
  throw new EnvError(
    'DATABASE_URL is not set, and no embedded database was started by this process.',
  );
}

export function databasePrepare(): boolean {
  return env().databasePrepare;
}

/**
 * AUTH_SECRET; in the embedded mode a secret made once and kept beside the data, readable by its owner only.
 * Throws EnvError when it is missing; the server asks for it at its start, so that this stops there.
 */
export function authSecret(): string {
  const { authSecret: given, databaseUrl: url, dataDir } = env();
  if (given) return given;
  if (url === null) return keptSecret(join(dataDir, 'auth-secret'));
  throw new EnvError(`AUTH_SECRET is required together with DATABASE_URL. ${ADVICE}`);
}

/** Reads the variables that Milepost knows out of `source`; an empty one counts as missing. Throws EnvError. */
export function parseEnv(source: Record<string, string | undefined>): Env {
  const read = (name: string) => source[name]?.trim() || undefined;
  const port = parsePort(read('PORT'));
  return {
    production: read('NODE_ENV') === 'production',
    port,
    host: read('HOST') ?? '127.0.0.1',
    databaseUrl: parseDatabaseUrl(read('DATABASE_URL')),
    databasePrepare: parseSwitch('DATABASE_PREPARE', read('DATABASE_PREPARE'), true),
    dataDir: resolve(/* turbopackIgnore: true */ read('MILEPOST_DATA') ?? '.data'),
    appUrl: parseOrigin(read('APP_URL') ?? `http://localhost:${port}`),
    authSecret: parseSecret(read('AUTH_SECRET')),
    trustedProxies: parseProxies(read('TRUSTED_PROXIES')),
    ...parseMail(read('SMTP_URL'), read('MAIL_FROM')),
  };
}

function parsePort(text = '3000'): number {
  const port = Number(text);
  if (/^\d+$/.test(text) && port <= 65_535) return port;
  throw new EnvError(`PORT must be a whole number from 0 to 65535; it is "${text}".`);
}

function parseDatabaseUrl(text?: string): string | null {
  if (text === undefined) return null;
  const known = ['postgres:', 'postgresql:'].includes(URL.parse(text)?.protocol ?? '');
  if (known) return text;
  throw new EnvError(
    'DATABASE_URL must look like postgres://user:password@host:5432/database, with special characters in the password percent-encoded.',
  );
}

function parseSwitch(name: string, text: string | undefined, otherwise: boolean): boolean {
  if (text === undefined) return otherwise;
  if (['on', 'true', '1'].includes(text)) return true;
  if (['off', 'false', '0'].includes(text)) return false;
  throw new EnvError(`${name} must be "on" or "off"; it is "${text}".`);
}

function parseOrigin(text: string): string {
  const url = URL.parse(text);
  const web = url?.protocol === 'http:' || url?.protocol === 'https:';
  if (url && web && url.pathname === '/' && !url.search && !url.hash && !url.username)
    return url.origin;
  throw new EnvError(
    `APP_URL must be the address people open, without a path, like https://milepost.example.org; it is "${text}".`,
  );
}

function parseSecret(text?: string): string | null {
  if (text === undefined) return null;
  if (text.length < SECRET_LENGTH) {
    throw new EnvError(`AUTH_SECRET must have at least ${SECRET_LENGTH} characters. ${ADVICE}`);
  }
  if (new Set(text).size < 8 || /change.?me|secret|password|example/i.test(text)) {
    throw new EnvError(`AUTH_SECRET must be random; this one could be guessed. ${ADVICE}`);
  }
  return text;
}

function parseProxies(text = ''): string[] {
  const entries = text.split(',').map((entry) => entry.trim());
  const proxies = entries.filter((entry) => entry !== '');
  const wrong = proxies.find((entry) => !isProxy(entry));
  if (wrong === undefined) return proxies;
  throw new EnvError(
    `TRUSTED_PROXIES must be a list like "loopback, 10.0.0.0/8"; "${wrong}" is not an address, a network, loopback, linklocal or uniquelocal.`,
  );
}

function isProxy(entry: string): boolean {
  if (['loopback', 'linklocal', 'uniquelocal'].includes(entry)) return true;
  const [address = '', bits, ...rest] = entry.split('/');
  const version = isIP(address);
  if (version === 0 || rest.length > 0) return false;
  // A network of 0 bits would let every client write its own address.
  if (bits === undefined) return true;
  return /^\d+$/.test(bits) && Number(bits) > 0 && Number(bits) <= (version === 4 ? 32 : 128);
}

function parseMail(url?: string, from?: string): Pick<Env, 'smtpUrl' | 'mailFrom'> {
  const mailFrom = from === undefined ? null : parseMailbox(from);
  if (from !== undefined && !mailFrom) {
    throw new EnvError(
      `MAIL_FROM must be an address like "Milepost <milepost@example.org>"; it is "${from}".`,
    );
  }
  if (url === undefined) return { smtpUrl: null, mailFrom };
  // It may carry a password: it is not repeated.
  const problem = smtpProblem(url);
  if (problem) throw new EnvError(problem);
  if (mailFrom) return { smtpUrl: url, mailFrom };
  throw new EnvError(
    'MAIL_FROM is required together with SMTP_URL: the address that mail comes from, like "Milepost <milepost@example.org>".',
  );
}

function keptSecret(path: string): string {
  const known = readSecret(path);
  if (known) return known;
  mkdirSync(join(path, '..'), { recursive: true, mode: 0o700 });
  const draft = `${path}.${process.pid}`;
  writeFileSync(draft, `${randomBytes(32).toString('base64url')}\n`, { mode: 0o600 });
  try {
    linkSync(draft, path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  } finally {
    rmSync(draft, { force: true });
  }
  const made = readSecret(path);
  if (made) return made;
  throw new EnvError(
    `The secret in ${path} is too short. Remove that file; everybody signs in anew.`,
  );
}

function readSecret(path: string): string | null {
  try {
    const text = readFileSync(path, 'utf8').trim();
    return text.length >= SECRET_LENGTH ? text : null;
  } catch {
    return null;
  }
}
