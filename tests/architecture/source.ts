import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseSync } from 'vite';

const root = fileURLToPath(new URL('../..', import.meta.url));
const folders = ['app', 'components', 'db', 'lib', 'scripts', 'tests'];
/** Not ours to judge; what Next writes is there once somebody has built or benched. */
const skipped = new Set(['node_modules', 'migrations', '.next', 'next-env.d.ts']);
const code = /\.(ts|tsx|js|mjs)$/;

export interface Import {
  specifier: string;
  /** The file it names, from the root of the project; the package's name for all others. */
  target: string;
  external: boolean;
  typeOnly: boolean;
}

export interface Source {
  path: string;
  text: string;
  imports: Import[];
  /** Names after `export`; `*` for `export * from`. */
  exports: string[];
  program: Node | undefined;
}

/** A node of the syntax tree, as far as the tests look at it. */
export interface Node {
  type: string;
  [key: string]: unknown;
}

export function readSources(): Source[] {
  const top = readdirSync(root, { withFileTypes: true })
    .filter((entry) => entry.isFile() && code.test(entry.name) && entry.name !== 'next-env.d.ts')
    .map((entry) => entry.name);
  return [...top, ...folders.flatMap(walk)].map((path) =>
    parse(path, readFileSync(join(root, path), 'utf8')),
  );
}

function walk(folder: string): string[] {
  if (!existsSync(join(root, folder))) return [];
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    if (skipped.has(entry.name)) return [];
    const path = posix.join(folder, entry.name);
    if (entry.isDirectory()) return walk(path);
    return code.test(path) || path.endsWith('.css') ? [path] : [];
  });
}

/** Parses one file; a syntax error throws, so that nothing passes unread. */
export function parse(path: string, text: string): Source {
  if (!code.test(path)) return { path, text, imports: [], exports: [], program: undefined };
  const { program, module, errors } = parseSync(path, text);
  if (errors.length > 0) throw new Error(`${path}: ${errors[0]?.message}`);
  const statics = module.staticImports.map(({ moduleRequest, entries }) => ({
    specifier: moduleRequest.value,
    typeOnly: entries.length > 0 && entries.every((entry) => entry.isType),
  }));
  const entries = module.staticExports.flatMap((statement) => statement.entries);
  const again = entries.flatMap(({ moduleRequest, isType }) =>
    moduleRequest ? [{ specifier: moduleRequest.value, typeOnly: isType }] : [],
  );
  const dynamic = module.dynamicImports.flatMap(({ moduleRequest: { start, end } }) => {
    const literal = /^(['"`])(.+)\1$/.exec(text.slice(start, end))?.[2];
    return literal ? [{ specifier: literal, typeOnly: false }] : [];
  });
  return {
    path,
    text,
    imports: [...statics, ...again, ...dynamic].map((found) => ({
      ...found,
      ...resolve(path, found),
    })),
    exports: entries.map(
      ({ exportName, moduleRequest }) => exportName.name ?? (moduleRequest ? '*' : 'default'),
    ),
    program: program as unknown as Node,
  };
}

function resolve(from: string, { specifier }: { specifier: string }) {
  if (specifier.startsWith('#/')) return { target: specifier.slice(2), external: false };
  if (specifier.startsWith('.'))
    return { target: posix.join(dirname(from), specifier), external: false };
  const parts = specifier.split('/');
  const name = parts.slice(0, specifier.startsWith('@') ? 2 : 1).join('/');
  return { target: name, external: true };
}

export function isFile(path: string): boolean {
  return existsSync(join(root, path));
}

/** Every node of a tree, in order. */
export function* nodes(value: unknown): Generator<Node> {
  if (Array.isArray(value)) for (const item of value) yield* nodes(item);
  else if (value && typeof value === 'object') {
    if (typeof (value as Node).type === 'string') yield value as Node;
    for (const child of Object.values(value)) yield* nodes(child);
  }
}
