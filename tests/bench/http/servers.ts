import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';

export interface Running {
  port: number;
  pid: number;
  /** Milliseconds from the start of the process to the first 200. */
  readyAfter: number;
  stop(): Promise<void>;
}

/** Starts a command with PORT set, waits for the first 200 of `path`, and ends it by its own pid. */
export async function start(
  [command, ...args]: [string, ...string[]],
  { path, env, cwd }: { path: string; env: Record<string, string>; cwd?: string },
): Promise<Running> {
  const port = await freePort();
  const began = performance.now();
  const child = spawn(command, args, {
    cwd,
    env: { ...process.env, NODE_ENV: 'production', HOST: '127.0.0.1', PORT: String(port), ...env },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  await untilReady(port, path, child);
  return {
    port,
    pid: child.pid ?? 0,
    readyAfter: performance.now() - began,
    async stop() {
      if (child.exitCode !== null) return;
      child.kill('SIGTERM');
      await once(child, 'exit');
    },
  };
}

async function untilReady(port: number, path: string, child: ChildProcess): Promise<void> {
  while (child.exitCode === null) {
    try {
      const response = await fetch(`http://127.0.0.1:${port}${path}`, { redirect: 'manual' });
      await response.text();
      if (response.status === 200) return;
    } catch {
      // Not listening yet.
    }
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  throw new Error(`The server ended with ${child.exitCode} before it was ready.`);
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  return typeof address === 'object' && address ? address.port : 0;
}
