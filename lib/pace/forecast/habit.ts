import betaln from '@stdlib/math-base-special-betaln';
import { isKept } from '../measured.ts';
import type { Plan } from '../plan-line.ts';
import type { MetricFacts } from '../types.ts';
import type { Outlook } from './outlook.ts';

// Chosen on simulated goals: tests/calibrate, docs/decisions/0014-forecast.md.
const memory = 0.75;

/**
 * Weeks kept by the end: beta-binomial. Each week to come is kept with the same unknown probability, whose prior is
 * worth two weeks: half a week each way (Jeffreys) and one week as the plan has it. Older weeks say
 * less of the weeks to come than later ones (power discounting), for habits change. A week without a value counts as not
 * kept and is no evidence of what comes. The band ends on whole weeks and so holds more than 80 %.
 *
 * Source: Gelman et al., Bayesian Data Analysis, 3rd ed., section 2.4; West & Harrison, Bayesian Forecasting and
 * Dynamic Models, 2nd ed., section 14.3.
 */
export function habitOutlook(
  metric: MetricFacts,
  plan: Plan,
  values: readonly (number | null)[],
  keptSoFar: number,
): Outlook {
  const last = values.findLastIndex((value) => value !== null);
  const share = Math.min(1, plan.end / values.length);
  let kept = 0.5 + share;
  let missed = 0.5 + (1 - share);
  values.forEach((value, i) => {
    if (value === null) return;
    const worth = memory ** (last - i);
    if (isKept(metric, value)) kept += worth;
    else missed += worth;
  });
  return {
    grain: 1,
    isRising: true,
    band(ahead) {
      const odds = betaBinomial(ahead, kept, missed);
      return [keptSoFar + tenthFrom(odds), keptSoFar + ahead - tenthFrom(odds.reverse())];
    },
    atMost(ahead, position) {
      const most = Math.floor(position - keptSoFar);
      if (most >= ahead) return 1;
      return betaBinomial(ahead, kept, missed)
        .slice(0, Math.max(0, most + 1))
        .reduce((sum, p) => sum + p, 0);
    },
  };
}

/** Probability of 0, 1, … n kept weeks of n; each from the one before, the first by the beta function. */
function betaBinomial(n: number, a: number, b: number): number[] {
  const odds = [Math.exp(betaln(a, b + n) - betaln(a, b))];
  for (let k = 0; k < n; k += 1) {
    odds.push(((odds[k] ?? 0) * (n - k) * (a + k)) / ((k + 1) * (b + n - k - 1)));
  }
  return odds;
}

/** The most that may be left out at this end, so that at most a tenth lies there. */
function tenthFrom(odds: readonly number[]): number {
  let left = 0;
  let sum = odds[0] ?? 1;
  while (sum <= 0.1 && left < odds.length - 1) {
    left += 1;
    sum += odds[left] ?? 1;
  }
  return left;
}
