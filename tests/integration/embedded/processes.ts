import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { chmod, mkdtemp, realpath, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';

const APPLICATION = new URL('./application.ts', import.meta.url).pathname;

export interface Application {
  process: ChildProcess;
  url: string;
  adopted: boolean;
  /** What it wrote before it was ready. */
  said: string;
}

/** A folder of the test's own. The server that is left in it, and the folder, go with the test. */
export async function folder(parent = tmpdir()): Promise<string> {
  const path = await realpath(await mkdtemp(join(parent, 'milepost-embedded-')));
  // Passable, so that as root the server's own user gets in.
  await chmod(path, 0o755);
  onTestFinished(async () => {
    await endServer(path);
    await rm(path, { recursive: true, force: true });
  });
  return path;
}

export async function launch(dataDir: string, binDir = ''): Promise<Application> {
  const { child, answer, said } = await run(dataDir, binDir);
  if (answer.name) throw new Error(`It did not start: ${answer.message}`);
  return { process: child, url: answer.url, adopted: answer.adopted, said };
}

/** Starts an application that must not start, and gives the sentence it ends with. */
export async function refusal(dataDir: string, binDir = ''): Promise<string> {
  const { answer } = await run(dataDir, binDir);
  if (answer.name !== 'EmbeddedError') throw new Error(`Not refused: ${JSON.stringify(answer)}`);
  return answer.message;
}

export async function end(application: Application, signal: NodeJS.Signals): Promise<void> {
  const { process: child } = application;
  if (child.exitCode !== null || child.signalCode !== null) return;
  const exit = once(child, 'exit');
  child.kill(signal);
  await exit;
}

/** The number of the server on this data folder, or null when none is alive. */
export function serverPid(dataDir: string): number | null {
  const file = join(dataDir, 'postgres', 'data', 'postmaster.pid');
  if (!existsSync(file)) return null;
  const pid = Number.parseInt(readFileSync(file, 'utf8'), 10);
  return isAlive(pid) ? pid : null;
}

export async function gone(pid: number): Promise<void> {
  while (isAlive(pid)) await new Promise((resolve) => setTimeout(resolve, 20));
}

async function run(dataDir: string, binDir: string) {
  const child = spawn(process.execPath, [APPLICATION, dataDir, binDir], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  onTestFinished(() => void child.kill('SIGKILL'));
  let said = '';
  for await (const chunk of child.stdout) {
    said += chunk;
    const line = said.split('\n').find((text) => text.startsWith('{') && text.endsWith('}'));
    if (line) return { child, answer: JSON.parse(line), said };
  }
  throw new Error(`It ended without an answer: ${said}`);
}

async function endServer(dataDir: string): Promise<void> {
  const pid = serverPid(dataDir);
  if (pid === null) return;
  process.kill(pid, 'SIGQUIT');
  await gone(pid);
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
