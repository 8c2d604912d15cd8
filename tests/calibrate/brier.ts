import type { Score } from './score.ts';

/** Mean squared errors of a probability, 0 the best: the forecast's, and those of what it is measured against. */
export interface Brier {
  readonly forecast: number;
  /** The share of such goals that were met on the tuning seeds, said of every goal. */
  readonly baseRate: number;
  /** The straight line's yes or no, said as 1 or 0. */
  readonly line: number;
  /** The same, said as the share that was met on the tuning seeds after such a yes or no. */
  readonly fairLine: number;
}

/** @param tuned goals of the same kind and shape on the tuning seeds */
export function brierOf(score: Score, tuned: Score): Brier {
  const wrong = score.lineYes - score.lineYesMet + (score.met - score.lineYesMet);
  const yes = tuned.lineYesMet / tuned.lineYes;
  const no = (tuned.met - tuned.lineYesMet) / (tuned.goals - tuned.lineYes);
  const afterYes = lossOf(yes, score.lineYesMet, score.lineYes);
  const afterNo = lossOf(no, score.met - score.lineYesMet, score.goals - score.lineYes);
  return {
    forecast: score.squares / score.goals,
    baseRate: lossOf(tuned.met / tuned.goals, score.met, score.goals) / score.goals,
    line: wrong / score.goals,
    fairLine: (afterYes + afterNo) / score.goals,
  };
}

/** The mean of several, each of as many goals. */
export function meanBrier(list: readonly Brier[]): Brier {
  const mean = (part: (brier: Brier) => number) =>
    list.reduce((sum, brier) => sum + part(brier), 0) / list.length;
  return {
    forecast: mean((brier) => brier.forecast),
    baseRate: mean((brier) => brier.baseRate),
    line: mean((brier) => brier.line),
    fairLine: mean((brier) => brier.fairLine),
  };
}

function lossOf(probability: number, met: number, goals: number): number {
  return met * (1 - probability) ** 2 + (goals - met) * probability ** 2;
}
