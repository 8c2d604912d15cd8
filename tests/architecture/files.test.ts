import { describe, expect, it } from 'vitest';
import { isFile, type Node, nodes, readSources, type Source } from './source.ts';
import { domainOf, roomOf } from './table.ts';

const sources = readSources();
const production = sources.filter(({ path }) => !['tests', 'config'].includes(roomOf(path)));
const inDomains = sources.filter(({ path }) => domainOf(path));
const closedNames = /^(rules|input|policy|access|queries|[a-z]+(-[a-z]+)+)\.ts$/;
const verbs = inDomains.filter(
  ({ path }) => roomOf(path) === 'server' && nameOf(path) !== 'access.ts',
);

describe('domain folders', () => {
  it('use the closed list of file names', () => {
    expect(paths(inDomains).filter((path) => !closedNames.test(nameOf(path)))).toEqual([]);
  });

  it('have verbs that export what their file is called', () => {
    const wrong = verbs.filter(({ path, exports }) => !exports.includes(camel(nameOf(path))));
    expect(paths(wrong)).toEqual([]);
  });

  it('have an integration test beside every verb', () => {
    const untested = paths(verbs).filter((path) => {
      const mirrored = path.replace(/^lib\//, 'tests/integration/').replace(/\.ts$/, '.test.ts');
      const flat = `tests/integration/${domainOf(path)}/${nameOf(mirrored)}`;
      return !isFile(mirrored) && !isFile(flat);
    });
    expect(untested).toEqual([]);
  });

  it('do not read the clock', () => {
    const timeless = sources.filter(({ path }) => domainOf(path) || path.startsWith('lib/pace/'));
    expect(paths(timeless.filter(({ program }) => has(program, readsClock)))).toEqual([]);
  });
});

describe('every file', () => {
  it("starts with import 'server-only' where it belongs to the server", () => {
    const guarded = ['server', 'queries', 'auth', 'mail', 'api', 'web'];
    const open = sources.filter(
      ({ path, imports }) =>
        guarded.includes(roomOf(path)) && imports[0]?.specifier !== 'server-only',
    );
    expect(paths(open)).toEqual([]);
  });

  it('has no server action', () => {
    const actions = sources.filter(({ program }) =>
      has(
        program,
        (node) => node.type === 'ExpressionStatement' && node.directive === 'use server',
      ),
    );
    expect(paths(actions)).toEqual([]);
  });

  it('leaves the environment to lib/core/env.ts', () => {
    // instrumentation.ts asks for NEXT_RUNTIME, which the build puts in.
    const mayRead = ['lib/core/env.ts', 'instrumentation.ts'];
    const others = production.filter(
      ({ path }) => !mayRead.includes(path) && roomOf(path) !== 'scripts',
    );
    expect(paths(others.filter(({ program }) => has(program, readsEnvironment)))).toEqual([]);
  });

  it('has no raw HTML', () => {
    const raw = production.filter(({ text }) => text.includes('dangerouslySetInnerHTML'));
    expect(paths(raw)).toEqual([]);
  });

  it('is no barrel and no drawer', () => {
    const drawer =
      /(^|\/)(utils|helpers|misc|common)\.(ts|tsx)$|\/(utils|helpers|services|types)\//;
    const barrel = (source: Source) =>
      source.path !== 'db/schema/index.ts' &&
      (/(^|\/)index\.(ts|tsx)$/.test(source.path) || source.exports.includes('*'));
    const found = sources.filter((source) => barrel(source) || drawer.test(source.path));
    expect(paths(found)).toEqual([]);
  });

  it('is short', () => {
    const long = sources.filter((source) => lines(source) > 300);
    expect(long.map((source) => `${source.path}: ${lines(source)} lines`)).toEqual([]);
    const pages = sources.filter(({ path }) => path.endsWith('/page.tsx'));
    expect(paths(pages.filter((page) => lines(page) > 80))).toEqual([]);
  });

  it('is shorter still as a rule', () => {
    const sizes = production.map(lines).sort((a, b) => a - b);
    const at = (share: number) => sizes[Math.floor(share * (sizes.length - 1))] ?? 0;
    console.log(`${sizes.length} files: median ${at(0.5)} lines, nine in ten up to ${at(0.9)}`);
    expect(at(0.5)).toBeLessThanOrEqual(70);
    expect(at(0.9)).toBeLessThanOrEqual(150);
  });
});

function paths(found: Source[]): string[] {
  return found.map(({ path }) => path);
}

function nameOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

function camel(name: string): string {
  return name.replace(/\.ts$/, '').replace(/-(.)/g, (_, letter: string) => letter.toUpperCase());
}

function lines({ text }: Source): number {
  return text.trimEnd().split('\n').length;
}

function has(program: Node | undefined, test: (node: Node) => boolean): boolean {
  return [...nodes(program)].some(test);
}

function readsEnvironment(node: Node): boolean {
  return isMember(node, 'process', 'env');
}

function readsClock(node: Node): boolean {
  if (isMember(node, 'Date', 'now') || isMember(node, 'Temporal', 'Now')) return true;
  if (isMember(node, 'performance', 'now')) return true;
  return node.type === 'NewExpression' && (node.callee as Node).name === 'Date';
}

function isMember(node: Node, object: string, property: string): boolean {
  if (node.type !== 'MemberExpression') return false;
  return (node.object as Node).name === object && (node.property as Node).name === property;
}
