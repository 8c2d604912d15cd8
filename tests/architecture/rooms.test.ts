import { describe, expect, it } from 'vitest';
import { isFile, parse, readSources } from './source.ts';
import { domainOf, domains, objection, roomOf } from './table.ts';

const sources = readSources();

describe('the rooms', () => {
  it('were seen: files and a known arrow', () => {
    expect(sources.length).toBeGreaterThan(0);
    const transaction = sources.find(({ path }) => path === 'db/transaction.ts');
    expect(transaction?.imports.map(({ target }) => target)).toContain('lib/core/actor.ts');
  });

  it('import only along the arrows of the table', () => {
    expect(sources.flatMap(objections)).toEqual([]);
  });

  it('import files that exist, with their extension', () => {
    const missing = sources.flatMap(({ path, imports }) =>
      imports
        .filter(
          ({ external, target }) => !external && !isFile(target) && !target.startsWith('.next/'),
        )
        .map(({ specifier }) => `${path} -> ${specifier}`),
    );
    expect(missing).toEqual([]);
  });

  it('hold no domain that has no place in the row', () => {
    const found = new Set(sources.map(({ path }) => domainOf(path)).filter((name) => name));
    expect([...found].filter((name) => !domains.includes(name ?? ''))).toEqual([]);
  });

  it('keep the server and its heavy libraries out of the browser', () => {
    const client = sources.filter(({ text }) => /^(['"])use client\1/.test(text));
    const refused =
      /^(zod|@hono\/zod-openapi|temporal-polyfill|server-only|postgres|drizzle-orm|marked)$/;
    const leaks = client.flatMap(({ path }) =>
      packagesBehind(path)
        .filter(({ name }) => refused.test(name))
        .map(({ name, via }) => `${path} reaches ${name} through ${via}`),
    );
    expect(leaks).toEqual([]);
  });
});

describe('the table', () => {
  it.each([
    ['components/goals/card.tsx', `import { goals } from '#/db/schema/goals.ts'`],
    ['components/goals/card.tsx', `import type { Goal } from '#/db/schema/goals.ts'`],
    ['components/goals/card.tsx', `import { env } from '#/lib/core/env.ts'`],
    ['app/(app)/goals/page.tsx', `import { closeGoal } from '#/lib/goals/close-goal.ts'`],
    ['app/(app)/goals/page.tsx', `import { api } from '#/lib/api/app.ts'`],
    ['lib/goals/close-goal.ts', `import { Hono } from 'hono'`],
    ['lib/goals/close-goal.ts', `import { submit } from '#/lib/check-ins/submit-check-in.ts'`],
    ['lib/goals/close-goal.ts', `export { submit } from '../check-ins/submit-check-in.ts'`],
    ['lib/goals/close-goal.ts', `const late = await import('#/lib/web/viewer.ts')`],
    ['app/(app)/goals/page.tsx', `import { sendMail } from '#/lib/mail/mail-server.ts'`],
    ['lib/goals/rules.ts', `import { databaseClient } from '#/db/client.ts'`],
    ['lib/api/run-route.ts', `import { goals } from '#/db/schema/goals.ts'`],
    ['lib/goals/rules.ts', `import { inTransaction } from '#/db/transaction.ts'`],
    ['lib/pace/pace.ts', `import { readFileSync } from 'node:fs'`],
    ['lib/notifications/queries.ts', `import { closeGoal } from '#/lib/goals/close-goal.ts'`],
    ['db/client.ts', `import { serve } from '#/scripts/serve.ts'`],
    ['db/vocabulary.ts', `import { id } from './columns.ts'`],
  ])('refuses %s: %s', (path, text) => {
    expect(objections(parse(path, text))).toHaveLength(1);
  });

  it.each([
    ['app/api/[...path]/route.ts', `import { api } from '#/lib/api/app.ts'`],
    ['app/(app)/goals/page.tsx', `import { goalsOf } from '#/lib/goals/queries.ts'`],
    ['components/goals/card.tsx', `import { goalStates } from '#/db/vocabulary.ts'`],
    ['components/goals/card.tsx', `import type { GoalView } from '#/lib/goals/queries.ts'`],
    [
      'lib/check-ins/submit-check-in.ts',
      `import { recordEvent } from '#/lib/events/record-event.ts'`,
    ],
    ['lib/goals/rules.ts', `import { planAt } from '#/lib/pace/plan-line.ts'`],
    ['lib/api/run-route.ts', `import { inTransaction } from '#/db/transaction.ts'`],
    ['scripts/serve.ts', `import { migrate } from '#/db/migrate.ts'`],
    ['instrumentation.ts', `const late = await import('#/lib/mail/worker.ts')`],
  ])('allows %s: %s', (path, text) => {
    expect(objections(parse(path, text))).toEqual([]);
  });
});

function objections(source: (typeof sources)[number]): string[] {
  return source.imports.flatMap((found) => objection(source, found) ?? []);
}

/** The packages that come along when a browser loads a file, with the file that asks for them. */
function packagesBehind(path: string, seen = new Set<string>()): { name: string; via: string }[] {
  if (seen.has(path)) return [];
  seen.add(path);
  const imports = sources.find((source) => source.path === path)?.imports ?? [];
  return imports
    .filter(({ typeOnly }) => !typeOnly)
    .flatMap(({ target, external }) =>
      external ? [{ name: target, via: path }] : packagesBehind(target, seen),
    );
}

// Named here so that a file in no room at all fails with its name.
for (const { path } of sources) roomOf(path);
