import { expect, it } from 'vitest';
import { measure, type Slack, shortfalls } from '../../calibrate/measure.ts';
import { reportingSeed, tuningSeed } from '../../calibrate/seeds.ts';

const goals = 100;

/**
 * Three standard errors. Of a share p among n goals √(p(1 − p) / n): 13 points for one cell at 75 %, 4 for the nine of
 * a shape together. Of two Brier scores sd / √n, where sd is what the squared errors of forecast and straight line
 * differ by from goal to goal, 0.33 at most by kind: 0.03 for a shape, 0.007 for everything. The full number of goals,
 * without any slack, is for `npm run calibrate`.
 */
const slack: Slack = {
  ofShare: (share, count) => 3 * Math.sqrt((share * (1 - share)) / count),
  ofBrier: (count) => (3 * 0.33) / Math.sqrt(count),
};

it('is as honest as it says, on simulated goals', () => {
  const rows = measure(reportingSeed, tuningSeed, goals);
  expect(shortfalls(rows, slack)).toEqual([]);
  const together = rows.map((row) => ({ ...row, cells: [row.all] }));
  expect(shortfalls(together, slack)).toEqual([]);
  const certain = rows.map((row) => ({ ...row, cells: [{ ...row.all, covered: row.all.goals }] }));
  expect(shortfalls(certain, slack).length).toBeGreaterThan(0);
});
