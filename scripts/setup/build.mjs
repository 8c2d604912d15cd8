import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { modernEnvironment, modernNode } from './node.mjs';
import { root } from './root.mjs';

const FOLDERS = ['app', 'components', 'db', 'lib', 'public'];
const FILES =
  /^(package(-lock)?\.json|tsconfig\.json|(next|postcss)\.config\.\w+|(proxy|instrumentation)\.ts)$/;
const NOT_BUILT_IN = new Set(['db/embedded', 'db/migrations', 'db/seed']);
const stamp = join(root, '.next', 'milepost-sources');

/**
 * Runs `next build` unless there is a build of exactly these sources.
 * @throws {Error} with a sentence for the person
 */
export function ensureBuilt({ say = console.log } = {}) {
  const sources = fingerprint();
  const built = existsSync(join(root, '.next', 'BUILD_ID')) && existsSync(stamp);
  if (built && readFileSync(stamp, 'utf8') === sources) return;
  say(built ? 'Building again, because the sources have changed …' : 'Building …');
  build(sources);
}

function build(sources = fingerprint()) {
  const next = join(root, 'node_modules', 'next', 'dist', 'bin', 'next');
  const result = spawnSync(modernNode(), [next, 'build'], {
    cwd: root,
    stdio: 'inherit',
    env: modernEnvironment({ NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' }),
  });
  if (result.error) throw result.error;
  if (result.status !== 0) throw new Error('The build failed; what it said is above.');
  writeFileSync(stamp, sources);
}

/** A hash of everything that goes into the build; by content, since git writes new times at every checkout. */
function fingerprint() {
  const hash = createHash('sha256');
  const files = readdirSync(root).filter((name) => FILES.test(name));
  for (const file of [...files.sort(), ...FOLDERS.flatMap(filesBelow)]) {
    const path = join(root, file);
    // Pictures may be large, and are served rather than built in.
    const content = file.startsWith('public/') ? `${statSync(path).size}` : readFileSync(path);
    hash.update(`${file}\0`).update(content).update('\0');
  }
  return hash.digest('hex');
}

function filesBelow(folder) {
  if (NOT_BUILT_IN.has(folder) || !existsSync(join(root, folder))) return [];
  const entries = readdirSync(join(root, folder), { withFileTypes: true });
  entries.sort((a, b) => (a.name < b.name ? -1 : 1));
  return entries.flatMap((entry) => {
    const path = `${folder}/${entry.name}`;
    return entry.isDirectory() ? filesBelow(path) : [path];
  });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) build();
