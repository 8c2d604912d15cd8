import type { Import, Source } from './source.ts';

// "Who may import whom" of the architecture, as data.

export type Room =
  | 'vocabulary'
  | 'db'
  | 'seed'
  | 'core'
  | 'machine'
  | 'pure'
  | 'server'
  | 'queries'
  | 'auth'
  | 'mail'
  | 'api'
  | 'web'
  | 'browser client'
  | 'components'
  | 'app'
  | 'scripts'
  | 'tests'
  | 'config';

const pureNames = /^(rules|input|policy)\.ts$/;
const queryNames = /^(queries|[a-z-]+-list)\.ts$/;
export const notDomains = ['core', 'auth', 'mail', 'web', 'api', 'pace'];

/** The room of a file; `machine` is the part of lib/core that depends on the machine: env, logger, and what needs them. */
export function roomOf(path: string): Room {
  const [top, second = '', ...rest] = path.split('/');
  const name = path.split('/').at(-1) ?? '';
  if (path === 'proxy.ts' || path === 'instrumentation.ts') return 'app';
  if (!path.includes('/')) return 'config';
  if (path === 'db/vocabulary.ts') return 'vocabulary';
  if (top === 'db') return second === 'seed' ? 'seed' : 'db';
  if (top === 'app' || top === 'components' || top === 'scripts' || top === 'tests') return top;
  if (top !== 'lib' || rest.length === 0) throw new Error(`${path} is in no room`);
  if (second === 'core') return /^(env|logger|page-guard)\.ts$/.test(name) ? 'machine' : 'core';
  if (second === 'pace') return 'pure';
  if (second === 'web') return /^browser\b/.test(rest.join('/')) ? 'browser client' : 'web';
  if (second === 'auth' || second === 'mail' || second === 'api') return second;
  if (pureNames.test(name)) return 'pure';
  return queryNames.test(name) ? 'queries' : 'server';
}

const core: Room[] = ['core', 'vocabulary'];
const pure: Room[] = ['pure', ...core];
const server: Room[] = ['server', 'queries', 'machine', ...pure];

export const arrows: Record<Room, readonly Room[] | 'anything'> = {
  vocabulary: [],
  // The client needs the address of its database, and only env may read that.
  db: ['db', 'machine', ...core],
  // A door: it calls verbs.
  seed: ['seed', 'db', 'auth', ...server],
  core,
  machine: ['machine', ...core],
  pure,
  server: ['db', ...server],
  queries: ['db', ...server],
  auth: ['auth', 'db', ...server],
  mail: ['mail', 'db', ...server],
  api: ['api', 'auth', ...server],
  web: ['web', 'browser client', 'auth', ...server],
  'browser client': ['browser client', ...pure],
  components: ['components', 'browser client', ...pure],
  app: ['app', 'web', 'browser client', 'auth', 'queries', 'machine', 'components', ...pure],
  scripts: 'anything',
  tests: 'anything',
  config: 'anything',
};

// Whoever answers a request opens its transaction, and says whether the database is well; nothing else of db.
const openToDoors = ['db/transaction.ts', 'db/health.ts', 'db/schema-version.ts'];

const interfaceLibraries = /^(next|next-auth|react|react-dom|hono|@hono\/.+)$/;
// `z` of this package is zod, taught to describe itself for the OpenAPI document.
const exceptShapes = /^(next|next-auth|react|react-dom|hono|@hono\/(?!zod-openapi$).+)$/;
const outside = /^(node:.+|postgres|drizzle-orm|server-only)$/;

const refusedPackages: Partial<Record<Room, RegExp[]>> = {
  vocabulary: [/./],
  db: [interfaceLibraries],
  core: [exceptShapes],
  pure: [exceptShapes, outside],
  server: [interfaceLibraries],
  queries: [interfaceLibraries],
  api: [/^(next|react|react-dom)$/],
  'browser client': [outside, /^(zod|temporal-polyfill)$/],
};

/** Left to right: a domain imports from those before it only. Upward talk is an event row. */
const row = [
  ['events'],
  ['accounts'],
  ['ladders', 'mentorships', 'tokens'],
  ['goals'],
  ['check-ins'],
  ['time-off'],
  ['reviews'],
  ['dashboard', 'packet'],
];
/** Domains that take queries from everywhere, and are imported by no other. */
const readers = ['notifications'];
export const domains = [...row.flat(), ...readers];

export function domainOf(path: string): string | undefined {
  const [top, folder] = path.split('/');
  return top === 'lib' && folder && !notDomains.includes(folder) ? folder : undefined;
}

/** What is wrong with one import, or undefined. */
export function objection(from: Source, found: Import): string | undefined {
  const room = roomOf(from.path);
  const arrow = `${from.path} (${room}) -> ${found.specifier}`;
  if (found.external) {
    const refused = refusedPackages[room]?.some((pattern) => pattern.test(found.target));
    return refused && !found.typeOnly
      ? `${arrow}: a package that this room does not use`
      : undefined;
  }
  const target = roomOf(found.target);
  if (found.typeOnly) {
    const shown = room === 'app' || room === 'components';
    return shown && (target === 'db' || target === 'seed') ? `${arrow}: a type from db` : undefined;
  }
  const allowed = arrows[room];
  if (allowed !== 'anything' && !allowed.includes(target) && !isDoor(from.path, found.target))
    return `${arrow} (${target}): this arrow is not in the table`;
  return upward(from.path, found.target) ? `${arrow}: domains import only to the left` : undefined;
}

function isDoor(from: string, to: string): boolean {
  const room = roomOf(from);
  if (room === 'api' || room === 'web') return openToDoors.includes(to);
  if (from === 'instrumentation.ts') return to === 'lib/mail/worker.ts';
  if (from === 'app/api/auth/[...nextauth]/route.ts') return to === 'lib/api/problem.ts';
  if (from === 'app/api/docs/page.tsx') return to === 'lib/api/documentation.ts';
  return from === 'app/api/[...path]/route.ts' && roomOf(to) === 'api';
}

function upward(from: string, to: string): boolean {
  const [here, there] = [domainOf(from), domainOf(to)];
  if (!here || !there || here === there) return false;
  if (readers.includes(here)) return there !== 'events' && roomOf(to) !== 'queries';
  if (here === 'tokens') return rank(there) > rank('accounts');
  return readers.includes(there) || there === 'tokens' || rank(there) >= rank(here);
}

function rank(domain: string): number {
  return row.findIndex((place) => place.includes(domain));
}
