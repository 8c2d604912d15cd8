import { spawn } from 'node:child_process';
import { root } from '../setup/root.mjs';

const patience = 30_000;

/**
 * Runs a program of node_modules/.bin. Its output is kept, or shown at once when `live`; a long
 * silence is broken by a sign of life.
 * @returns {Promise<{ ok: boolean, output: string }>}
 */
export function run(command, args, { live = false, env = {} } = {}) {
  return new Promise((resolve, reject) => {
    const began = performance.now();
    const chunks = [];
    let interrupted = false;
    const child = spawn(command, args, {
      cwd: root,
      env: { ...process.env, NEXT_TELEMETRY_DISABLED: '1', ...env },
      stdio: ['ignore', live ? 'inherit' : 'pipe', live ? 'inherit' : 'pipe'],
      shell: process.platform === 'win32',
    });
    child.stdout?.on('data', (chunk) => chunks.push(chunk));
    child.stderr?.on('data', (chunk) => chunks.push(chunk));
    const alive = setInterval(() => {
      const passed = Math.round((performance.now() - began) / 1000);
      if (!live) console.log(`    … still at it after ${passed} s`);
    }, patience);
    const interrupt = (signal) => {
      interrupted = true;
      child.kill(signal);
    };
    process.once('SIGINT', interrupt).once('SIGTERM', interrupt);
    child.on('error', reject);
    child.on('close', (code) => {
      clearInterval(alive);
      process.off('SIGINT', interrupt).off('SIGTERM', interrupt);
      if (interrupted) process.exit(130);
      resolve({ ok: code === 0, output: Buffer.concat(chunks).toString() });
    });
  });
}
