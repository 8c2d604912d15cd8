#!/usr/bin/env node
// Everything that guards the project. Runs on Node 20.19 with nothing installed, then goes on with
// Node 24 out of node_modules.
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { ensureInstalled } from './setup/install.mjs';
import { modernEnvironment, modernNode } from './setup/node.mjs';

try {
  ensureInstalled();
  const suite = fileURLToPath(new URL('./test/suite.mjs', import.meta.url));
  const result = spawnSync(modernNode(), [suite, ...process.argv.slice(2)], {
    stdio: 'inherit',
    env: modernEnvironment(),
  });
  if (result.error) throw result.error;
  process.exitCode = result.status ?? 1;
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
}
