import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './root.mjs';

const folder = 'db/patches';

/**
 * Applies the patches of db/patches to node_modules, unless their marks are there already.
 * @throws {Error} with what to do when one does not apply
 */
export function ensurePatched({ say = console.log } = {}) {
  if (isPatched()) return;
  const program = join(root, 'node_modules', 'patch-package', 'index.js');
  if (!existsSync(program))
    throw new Error(
      'patch-package is missing: install with npm ci, development packages included.',
    );
  say(`Applying the patches of ${folder} …`);
  const args = [program, '--patch-dir', folder, '--error-on-fail'];
  const result = spawnSync(process.execPath, args, { cwd: root, encoding: 'utf8' });
  const left = unmarked();
  if (result.status === 0 && left.length === 0) return;
  throw new Error(
    `The patches of ${folder} did not apply to ${left.join(', ')}. Run npm ci and try again.\n` +
      `${result.stdout}${result.stderr}`.trim(),
  );
}

/** Whether the installed packages carry their patches. */
export function isPatched() {
  return unmarked().length === 0;
}

/** Files that lack the mark ("// Milepost patch 1 …") which their patch adds. */
function unmarked() {
  if (!existsSync(join(root, folder))) return [];
  const patches = readdirSync(join(root, folder)).filter((name) => name.endsWith('.patch'));
  const text = patches.map((name) => readFileSync(join(root, folder, name), 'utf8')).join('\n');
  const marks = [...text.matchAll(/^\+\+\+ b\/(.+)$|^\+(\/\/ Milepost patch .+)$/gm)];
  let file = '';
  return marks.flatMap(([, path, mark]) => {
    if (path) file = path;
    return mark && !readFileSync(join(root, file), 'utf8').includes(mark) ? [file] : [];
  });
}
