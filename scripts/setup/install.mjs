import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ensurePatched } from './patch.mjs';
import { root } from './root.mjs';

/**
 * Brings node_modules in line with package-lock.json by `npm ci` and patches it; does nothing when that is done.
 * Runs on Node 20.19 with nothing installed.
 * @param {{ dev?: boolean, say?: (line: string) => void }} [options] dev: are the development packages needed too?
 * @throws {Error} with a sentence for the person when npm is missing or fails
 */
export function ensureInstalled({ dev = true, say = console.log } = {}) {
  const missing = firstMissing(dev);
  if (missing) install(missing, dev, say);
  ensurePatched({ say });
}

function install(missing, dev, say) {
  say(`Installing packages with npm ci (${missing}) …`);
  const args = ['ci', '--no-audit', '--no-fund', '--include=optional'];
  args.push(dev ? '--include=dev' : '--omit=dev');
  const result = npm(args);
  if (result.error)
    throw new Error('npm was not found. It comes with Node: install Node 20.19 or newer.');
  if (result.status !== 0)
    throw new Error('npm ci failed (its output is above). Is the network reachable?');
  const stillMissing = firstMissing(dev);
  if (stillMissing) throw new Error(`npm ci ended, but ${stillMissing}.`);
}

function firstMissing(dev) {
  const hidden = join(root, 'node_modules', '.package-lock.json');
  if (!existsSync(hidden)) return 'node_modules is not there yet';
  const wanted = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')).packages;
  const present = JSON.parse(readFileSync(hidden, 'utf8')).packages;
  for (const [path, pkg] of Object.entries(wanted)) {
    if (path === '' || pkg.link || (!dev && pkg.dev)) continue;
    const found = present[path];
    if (found ? found.version === pkg.version : pkg.optional || pkg.peer || pkg.devOptional)
      continue;
    return `${path.replace(/^.*node_modules\//, '')} ${pkg.version} is missing`;
  }
}

// A lone `npm` cannot be spawned on Windows; the running npm names its own script instead.
function npm(args) {
  const options = { cwd: root, stdio: ['ignore', 'inherit', 'inherit'] };
  const script = process.env.npm_execpath;
  if (script?.endsWith('.js')) return spawnSync(process.execPath, [script, ...args], options);
  return spawnSync('npm', args, { ...options, shell: process.platform === 'win32' });
}
