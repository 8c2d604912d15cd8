import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { modernEnvironment, modernNode } from './node.mjs';
import { root } from './root.mjs';

/**
 * Runs the server with this terminal, passes signals on, and ends as it ends. The server notices
 * when this process is gone, and ends by itself.
 * @param {{ onReady?: (facts: { address: string, databaseUrl: string, dataDir: string }) => void }} [options]
 */
export function serve({ onReady } = {}) {
  const child = spawn(modernNode(), [join(root, 'scripts', 'serve.ts')], {
    cwd: root,
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
    env: modernEnvironment({
      NODE_ENV: process.env.NODE_ENV || 'production',
      NEXT_TELEMETRY_DISABLED: '1',
      MILEPOST_STARTED_AT: String(performance.timeOrigin),
    }),
  });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'])
    process.on(signal, () => child.kill(signal));
  stopWithNpm(() => child.kill('SIGTERM'));
  child.on('message', (message) => onReady?.(message));
  child.on('error', (error) => {
    console.error(error.message);
    process.exitCode = 1;
  });
  child.on('exit', (code, signal) => {
    process.exitCode = code ?? (signal === 'SIGKILL' ? 137 : 1);
  });
}

/** npm hands SIGTERM to the shell it started, and that dies without telling anybody. */
function stopWithNpm(stop) {
  if (!process.env.npm_lifecycle_event) return;
  const shell = process.ppid;
  const watch = setInterval(() => {
    if (process.ppid === shell) return;
    clearInterval(watch);
    stop();
  }, 250);
  watch.unref();
}
