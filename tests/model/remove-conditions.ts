import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { conditions } from './conditions.ts';
import type { Place } from './remove-rules.ts';
import type { Condition } from './said-conditions.ts';

/** Without each condition of the first wall: one after another in a copy of the tree, never in the tree itself. */
export async function removeConditions(place: Place, only = ''): Promise<string[]> {
  const copy = mkdtempSync(join(tmpdir(), 'milepost-rules-'));
  const { log } = console;
  const problems: string[] = [];
  try {
    for (const name of [
      'db',
      'lib',
      'tests/model',
      'tests/support',
      'package.json',
      'tsconfig.json',
    ])
      cpSync(name, join(copy, name), { recursive: true });
    symlinkSync(resolve('node_modules'), join(copy, 'node_modules'));
    const before = played(copy, place);
    if (before.says !== well)
      throw new Error(`The model and the code disagree already: ${before.says}`);
    log(`${conditions.length} conditions`);
    for (const removal of conditions) {
      const parts = [removal].flat();
      const says = parts.map(describe).join(', and ');
      if (!says.includes(only)) continue;
      const began = performance.now();
      const missing = parts.filter((part) => !without(copy, part));
      const outcome =
        missing.length > 0 ? { noticed: false, says: 'it is not there' } : played(copy, place);
      for (const { file } of parts) cpSync(file, join(copy, file));
      if (!outcome.noticed) problems.push(`${says}: ${outcome.says}`);
      const seconds = ((performance.now() - began) / 1000).toFixed(1);
      log(
        `${outcome.noticed ? 'noticed' : 'NOT NOTICED'}  ${says}  (${seconds} s)  ${outcome.says}`,
      );
    }
  } finally {
    rmSync(copy, { recursive: true, force: true });
  }
  return problems;
}

function describe({ file, find, replace = '' }: Condition): string {
  const short = (text: string) => text.replace(/\s+/g, ' ').trim();
  return `${file}: ${short(find)} → ${short(replace) || 'nothing'}`;
}

/** Takes one condition out of the copy; false when the file holds it not once. */
function without(copy: string, { file, find, replace = '' }: Condition): boolean {
  const path = join(copy, file);
  const text = readFileSync(path, 'utf8');
  if (text.split(find).length !== 2) return false;
  writeFileSync(
    path,
    text.replace(find, () => replace),
  );
  return true;
}

const well = 'all is well';

/** What the tests would be blind to: code that does not run at all. */
const broken = /syntax error|SyntaxError|does not exist|is not (a function|defined)|Cannot find/;

function played(copy: string, { url, admin }: Place): { noticed: boolean; says: string } {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['--conditions=react-server', 'tests/model/play-once.ts'],
    {
      cwd: copy,
      encoding: 'utf8',
      env: { ...process.env, DATABASE_URL: url, MILEPOST_MODEL_ADMIN: admin },
    },
  );
  if (status === 0) return { noticed: false, says: well };
  const says = stdout.trim() || stderr.trim().slice(0, 400);
  return { noticed: status === 3 && !broken.test(says), says };
}
