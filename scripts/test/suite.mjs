import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { run } from './run.mjs';
import { steps } from './steps.mjs';

const names = steps.map((step) => step.name);
const asked = process.argv.slice(2);
const chosen = asked.filter((word) => names.includes(word));
const extra = asked.filter((word) => !names.includes(word));

if (extra.length > 0 && chosen.length !== 1) {
  console.error(`npm test            runs everything
npm test -- <step>  runs one step, and hands what follows to it: npm test -- unit tests/unit/week.test.ts
Steps: ${names.join(', ')}`);
  process.exit(2);
}

const selected = steps.filter((step) => chosen.length === 0 || chosen.includes(step.name));
const reports = mkdtempSync(join(tmpdir(), 'milepost-reports-'));
const total = { passed: 0, failed: 0, skipped: 0 };
const failedSteps = [];
const started = performance.now();

for (const [index, step] of selected.entries()) {
  const label = `[${index + 1}/${selected.length}] ${step.name}: ${step.says}`;
  const began = performance.now();
  const live = selected.length === 1;
  console.log(`${label} …`);
  const outcome = await attempt(step, { live, extra, report: join(reports, `${step.name}.json`) });
  for (const key of Object.keys(total)) total[key] += outcome[key];
  const failed = outcome.failed > 0;
  if (failed) failedSteps.push(step.name);
  if (failed && !live && outcome.output) console.log(outcome.output.trimEnd());
  console.log(`    ${summary(outcome)} in ${seconds(began)}`);
}

rmSync(reports, { recursive: true, force: true });
console.log(`\nDone in ${seconds(started)}.`);
if (failedSteps.length > 0) console.log(`Failed: ${failedSteps.join(', ')}.`);
console.log(`${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped`);
process.exitCode = failedSteps.length > 0 ? 1 : 0;

async function attempt(step, context) {
  const blocker = step.needs?.find((name) => failedSteps.includes(name));
  if (blocker) return only('failed', { why: `not run, because ${blocker} failed` });
  try {
    return await step.run({ ...context, run, only });
  } catch (error) {
    return only('failed', { why: error.message });
  }
}

/** An outcome of a single check. */
function only(kind, more = {}) {
  return { passed: 0, failed: 0, skipped: 0, [kind]: 1, single: kind, ...more };
}

function summary(outcome) {
  const counted = `${outcome.passed} passed, ${outcome.failed} failed, ${outcome.skipped} skipped`;
  const words = { passed: 'ok', failed: 'FAILED', skipped: 'skipped' };
  const text = outcome.single ? words[outcome.single] : counted;
  return outcome.why ? `${text} (${outcome.why})` : text;
}

function seconds(since) {
  return `${((performance.now() - since) / 1000).toFixed(1)} s`;
}
