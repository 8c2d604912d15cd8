import type { MetricKind } from '#/db/vocabulary.ts';
import type { Outlook } from '#/lib/pace/forecast/outlook.ts';
import { forecastOf, outlookOf } from '#/lib/pace/forecast.ts';
import { positionOf } from '#/lib/pace/measured.ts';
import { pastLine, planOf } from '#/lib/pace/plan-line.ts';
import type { Shape } from './goal.ts';
import { randomOf, type Seen, seenGoal } from './simulate.ts';
import { straightLineMeets } from './straight-line.ts';

/** Sums over simulated goals. */
export interface Score {
  readonly goals: number;
  /** Outcomes within the middle 80 % of the forecast, with the fair part of a step that lies across its end. */
  readonly covered: number;
  /** Outcomes within the band as it is drawn. */
  readonly inBand: number;
  readonly met: number;
  /** Σ (chance − outcome)². */
  readonly squares: number;
  /** Goals that the straight line sees met, and those of them that were. */
  readonly lineYes: number;
  readonly lineYesMet: number;
  /** By fifths of the chance: how many, the sum of their chances, how many were met. */
  readonly fifths: readonly (readonly [goals: number, chances: number, met: number])[];
}

/** Scores `goals` goals of one kind and shape of which so many measurements were seen. */
export function scoreCell(
  seed: number,
  kind: MetricKind,
  shape: Shape,
  measurements: number,
  goals: number,
): Score {
  const random = randomOf(seed, kind, shape, measurements);
  return sumOf(
    Array.from({ length: goals }, () => scoreOf(seenGoal(random, kind, shape, measurements))),
  );
}

function scoreOf({ metric, values, seen }: Seen): Score {
  const plan = planOf(metric, values.length);
  const outcome = positionOf(metric, values);
  const met = pastLine(plan, outcome, plan.end) >= 0 ? 1 : 0;
  const forecast = forecastOf(metric, plan, seen);
  if (!forecast) throw new Error('three measurements make a forecast');
  const { low, high, chance, fromIndex } = forecast;
  const line = straightLineMeets(metric, plan, seen) ? 1 : 0;
  const slack = 1e-9 * Math.abs(outcome);
  const isIn = outcome >= (low.at(-1) ?? 0) - slack && outcome <= (high.at(-1) ?? 0) + slack;
  const fifth = Math.min(4, Math.floor(chance * 5));
  return {
    goals: 1,
    covered: shareInside(outlookOf(metric, plan, seen), values.length - fromIndex, outcome),
    inBand: isIn ? 1 : 0,
    met,
    squares: (chance - met) ** 2,
    lineYes: line,
    lineYesMet: line * met,
    fifths: Array.from({ length: 5 }, (_, i) => (i === fifth ? [1, chance, met] : [0, 0, 0])),
  };
}

/**
 * A band that ends on whole numbers cannot hold 80 % of them. So an outcome that comes in steps counts with the share of
 * its own probability that lies between the forecast's 10 % and 90 %: the mean of the randomised probability integral
 * transform (Czado, Gneiting & Held 2009, Predictive Model Assessment for Count Data).
 */
function shareInside(outlook: Outlook, ahead: number, outcome: number): number {
  const half = outlook.grain / 2 || 1e-9 * Math.abs(outcome);
  const from = outlook.atMost(ahead, outcome - half);
  const to = outlook.atMost(ahead, outcome + half);
  if (to - from < 1e-9) return from >= 0.1 && to <= 0.9 ? 1 : 0;
  return Math.max(0, Math.min(to, 0.9) - Math.max(from, 0.1)) / (to - from);
}

export function sumOf(scores: readonly Score[]): Score {
  const total = (part: (score: Score) => number) =>
    scores.reduce((sum, score) => sum + part(score), 0);
  return {
    goals: total((score) => score.goals),
    covered: total((score) => score.covered),
    inBand: total((score) => score.inBand),
    met: total((score) => score.met),
    squares: total((score) => score.squares),
    lineYes: total((score) => score.lineYes),
    lineYesMet: total((score) => score.lineYesMet),
    fifths: [0, 1, 2, 3, 4].map((i) => [
      total(({ fifths }) => fifths[i]?.[0] ?? 0),
      total(({ fifths }) => fifths[i]?.[1] ?? 0),
      total(({ fifths }) => fifths[i]?.[2] ?? 0),
    ]),
  };
}
