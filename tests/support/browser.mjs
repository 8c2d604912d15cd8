import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));
const asRoot = process.getuid?.() === 0;
const sparticuz = '@sparticuz/chromium@153.0.0';
const cache = join(process.env.XDG_CACHE_HOME || join(homedir(), '.cache'), 'milepost-chromium');
const wrapper = join(cache, 'chromium.sh');

/** Flags for a browser that talks to nobody but the server under test. */
export const launchArguments = [
  ...(asRoot ? ['--no-sandbox'] : []),
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-quic',
  '--no-first-run',
  '--disable-gpu',
];

/** A Chromium that is on this machine already, or undefined. */
export function presentBrowser() {
  const named = process.env.MILEPOST_CHROMIUM;
  if (named) {
    if (starts(named)) return named;
    throw new Error(`MILEPOST_CHROMIUM is ${named}, which does not start as a browser.`);
  }
  return [playwrightsOwn(), ...systemBrowsers(), wrapper].find((path) => path && starts(path));
}

/**
 * The path of a Chromium that starts: one that is here, else one that it installs.
 * @param {(line: string) => void} [say]
 * @throws {Error} with what to do when every way failed
 */
export function findBrowser(say = console.log) {
  const present = presentBrowser();
  if (present) return present;
  say('No Chromium on this machine yet.');
  for (const install of [installPlaywrights, installDebians, installSparticuz]) {
    const path = install(say);
    if (path && starts(path)) return path;
  }
  throw new Error(
    'No Chromium could be found or installed. Install Chromium or Google Chrome, ' +
      'or set MILEPOST_CHROMIUM to the path of one.',
  );
}

function starts(path) {
  if (!existsSync(path)) return false;
  // Chrome on Windows opens a window instead of answering.
  if (process.platform === 'win32') return true;
  const answer = spawnSync(path, ['--version', ...launchArguments], { timeout: 30_000 });
  return answer.status === 0 && /\d+\.\d+/.test(String(answer.stdout));
}

function playwrightsOwn() {
  try {
    return createRequire(join(root, 'package.json'))('@playwright/test').chromium.executablePath();
  } catch {
    return undefined;
  }
}

function systemBrowsers() {
  if (process.platform === 'darwin')
    return [
      '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
      '/Applications/Chromium.app/Contents/MacOS/Chromium',
    ];
  if (process.platform === 'win32')
    return [process.env.PROGRAMFILES, process.env['PROGRAMFILES(X86)'], process.env.LOCALAPPDATA]
      .filter(Boolean)
      .map((folder) => join(folder, 'Google', 'Chrome', 'Application', 'chrome.exe'));
  const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
  return names.map((name) => `/usr/bin/${name}`);
}

function installPlaywrights(say) {
  const cli = join(root, 'node_modules', '@playwright', 'test', 'cli.js');
  say('Trying: playwright install chromium …');
  return run(say, process.execPath, [cli, 'install', 'chromium']) ? playwrightsOwn() : undefined;
}

function installDebians(say) {
  if (!asRoot || !existsSync('/usr/bin/apt-get')) return undefined;
  say('Trying: apt-get install chromium …');
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  run(say, 'apt-get', ['update', '-qq'], { env });
  const done = run(say, 'apt-get', ['install', '-qq', '-y', 'chromium'], { env });
  return done ? systemBrowsers().find((path) => existsSync(path)) : undefined;
}

function installSparticuz(say) {
  if (process.platform !== 'linux' || process.arch !== 'x64') return undefined;
  say(`Trying: ${sparticuz} from npm, into ${cache} …`);
  mkdirSync(cache, { recursive: true });
  writeFileSync(join(cache, 'package.json'), '{ "private": true, "type": "module" }\n');
  const npm = ['install', '--no-audit', '--no-fund', '--no-package-lock', sparticuz];
  if (!run(say, 'npm', npm, { cwd: cache })) return undefined;
  const unpack =
    "const { default: c } = await import('@sparticuz/chromium'); console.log(await c.executablePath());";
  // With this variable it unpacks the shared libraries too, which a bare machine does not have.
  const env = { ...process.env, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs24.x', TMPDIR: cache };
  const node = ['--input-type=module', '-e', unpack];
  if (!run(say, process.execPath, node, { cwd: cache, env })) return undefined;
  const libraries = join(cache, 'al2023', 'lib');
  const script = `LD_LIBRARY_PATH="${libraries}" exec "${join(cache, 'chromium')}" "$@"`;
  writeFileSync(wrapper, `#!/bin/sh\n${script}\n`, { mode: 0o755 });
  return wrapper;
}

function run(say, command, args, options = {}) {
  const result = spawnSync(command, args, {
    stdio: ['ignore', 'pipe', 'pipe'],
    encoding: 'utf8',
    timeout: 600_000,
    ...options,
  });
  if (result.status === 0) return true;
  const lines = String(result.stderr || result.error?.message || '').trim();
  say(`  that failed: ${lines.split('\n').slice(-2).join(' · ') || `exit ${result.status}`}`);
  return false;
}

if (process.argv[1] === fileURLToPath(import.meta.url))
  console.log(findBrowser((line) => console.error(line)));
