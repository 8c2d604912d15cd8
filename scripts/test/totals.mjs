import { existsSync, readFileSync } from 'node:fs';

/** Counts out of vitest's JSON report. A run that broke off without a failed test counts as one failure. */
export function vitestTotals(file, { ok, output }) {
  const report = read(file);
  if (!report) return { passed: 0, failed: 1, skipped: 0, output };
  const brokenFiles = report.testResults.filter(
    (result) => result.status === 'failed' && !result.assertionResults.some(isFailed),
  ).length;
  const failed = report.numFailedTests + brokenFiles;
  return {
    passed: report.numPassedTests,
    failed: ok ? failed : Math.max(failed, 1),
    skipped: report.numPendingTests + report.numTodoTests,
    output,
  };
}

/** Counts out of Playwright's JSON report; a flaky test is a failed one. */
export function playwrightTotals(file, { ok, output }) {
  const report = read(file);
  if (!report) return { passed: 0, failed: 1, skipped: 0, output };
  const { expected, unexpected, flaky, skipped } = report.stats;
  const failed = unexpected + flaky + report.errors.length;
  return { passed: expected, failed: ok ? failed : Math.max(failed, 1), skipped, output };
}

function isFailed(assertion) {
  return assertion.status === 'failed';
}

function read(file) {
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined;
}
