import { findBrowser } from '../../tests/support/browser.mjs';
import { oldestPostgres } from './postgres.mjs';
import { playwrightTotals, vitestTotals } from './totals.mjs';

/** What `npm test` does, in this order. `needs`: pointless when that step has failed. */
export const steps = [
  {
    name: 'lint',
    says: 'format and lint (biome)',
    run: check('biome', ['check', '--error-on-warnings']),
  },
  { name: 'types', says: 'types (tsc)', run: types },
  { name: 'unused', says: 'unused files and dependencies (knip)', run: unused },
  { name: 'unit', says: 'rules and mathematics', run: vitest(['unit']) },
  { name: 'architecture', says: 'who may import whom', run: vitest(['architecture']) },
  {
    name: 'integration',
    says: 'on the embedded PostgreSQL 18',
    run: vitest(['integration', 'model', 'embedded'], { MILEPOST_TEST_PG_BIN: undefined }),
  },
  { name: 'integration-oldest', says: 'the same on the oldest PostgreSQL here', run: oldest },
  { name: 'build', says: 'next build', run: check('node', ['scripts/setup/build.mjs']) },
  { name: 'e2e', says: 'the built application in Chromium', needs: ['build'], run: e2e },
];

function check(command, args) {
  return async ({ run, only, live, extra }) => {
    const { ok, output } = await run(command, [...args, ...extra], { live });
    return only(ok ? 'passed' : 'failed', { output });
  };
}

async function unused(context) {
  const all = await check('knip', [])(context);
  if (all.failed) return all;
  // Once more without the tests: what only they use is dead too.
  return check('knip', ['--production', '--exclude', 'dependencies,unlisted,unresolved,binaries'])(
    context,
  );
}

async function types({ run, only, live, extra }) {
  const routes = await run('next', ['typegen'], { live });
  if (!routes.ok) return only('failed', { output: routes.output });
  return check('tsc', ['--noEmit'])({ run, only, live, extra });
}

function vitest(projects, env = {}) {
  return async ({ run, live, extra, report }) => {
    const args = ['run', ...projects.flatMap((name) => ['--project', name]), ...extra];
    args.push('--reporter=default', '--reporter=json', `--outputFile.json=${report}`);
    return vitestTotals(report, await run('vitest', args, { live, env }));
  };
}

async function oldest(context) {
  const { binDir, reason } = oldestPostgres();
  if (!binDir) return context.only('skipped', { why: reason });
  console.log(`    using ${binDir}`);
  return vitest(['integration'], { MILEPOST_TEST_PG_BIN: binDir })(context);
}

async function e2e({ run, live, extra, report }) {
  const browser = findBrowser((line) => console.log(`    ${line}`));
  console.log(`    using ${browser}`);
  const env = { MILEPOST_CHROMIUM: browser, PLAYWRIGHT_JSON_OUTPUT_FILE: report };
  const args = ['test', '--reporter=list,json', ...extra];
  return playwrightTotals(report, await run('playwright', args, { live, env }));
}
