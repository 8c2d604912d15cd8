#!/usr/bin/env node
// Milepost with a lived-in example, on a data folder of its own and never on the one of DATABASE_URL.
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ensureBuilt } from './setup/build.mjs';
import { ensureInstalled } from './setup/install.mjs';
import { modernEnvironment, modernNode } from './setup/node.mjs';
import { root } from './setup/root.mjs';
import { serve } from './setup/serve.mjs';

process.env.MILEPOST_DATA ||= '.data-demo';
process.env.DATABASE_URL = '';
process.env.AUTH_SECRET = '';

try {
  ensureInstalled();
  ensureBuilt();
  serve({ onReady: seed });
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
}

function seed({ address, databaseUrl, dataDir }) {
  console.log('Filling in the example …');
  const secret = readFileSync(join(dataDir, 'auth-secret'), 'utf8').trim();
  // Nobody of the example is to get mail.
  const own = { DATABASE_URL: databaseUrl, AUTH_SECRET: secret, SMTP_URL: '' };
  const env = modernEnvironment(own);
  // The seed goes through the verbs, which are for servers only: hence the condition.
  run(['--conditions=react-server', 'db/seed/demo.ts'], env, (code) => {
    if (code === 0) run(['scripts/walk-in.ts', address], env);
    else console.error('The example could not be filled in; what went wrong is above.');
  });
}

function run(args, env, onExit = () => {}) {
  spawn(modernNode(), args, { cwd: root, stdio: 'inherit', env }).on('exit', onExit);
}
