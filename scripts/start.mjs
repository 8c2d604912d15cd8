#!/usr/bin/env node
// Everything that lies between a fresh clone and a running Milepost. Runs on Node 20.19 with nothing
// installed, then goes on with Node 24 out of node_modules.
import { ensureBuilt } from './setup/build.mjs';
import { ensureInstalled } from './setup/install.mjs';
import { serve } from './setup/serve.mjs';

try {
  ensureInstalled();
  ensureBuilt();
  serve();
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
}
