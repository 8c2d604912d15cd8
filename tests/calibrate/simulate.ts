import type { MetricKind } from '#/db/vocabulary.ts';
import type { Shape, SimulatedGoal } from './goal.ts';
import { habitGoal } from './habit.ts';
import { levelGoal } from './level.ts';
import { Random } from './random.ts';
import { totalGoal } from './total.ts';

const made = { level: levelGoal, total: totalGoal, habit: habitGoal };

export interface Seen extends SimulatedGoal {
  /** The values up to the last of the measurements seen; null after it. */
  readonly seen: readonly (number | null)[];
}

/** A goal of up to 12 weeks with `measurements` values seen and at least one week to come. */
export function seenGoal(
  random: Random,
  kind: MetricKind,
  shape: Shape,
  measurements: number,
): Seen {
  const weeks = random.whole(Math.max(4, measurements + 1), 12);
  const goal = made[kind](random, shape, weeks);
  const values = shape === 'gaps' ? withGaps(random, goal.values, measurements) : goal.values;
  let left = measurements;
  const seen = values.map((value) => (value === null || left-- <= 0 ? null : value));
  const last = seen.findLastIndex((value) => value !== null);
  // What is still to come will be logged: weeks missed later are no part of the question.
  return {
    ...goal,
    values: goal.values.map((value, i) => (i <= last ? (seen[i] ?? null) : value)),
    seen,
  };
}

/** Some of the weeks missed, so that enough measurements and the last week stay. */
function withGaps(random: Random, values: readonly (number | null)[], measurements: number) {
  const most = Math.max(0, values.length - 1 - measurements);
  const missed = new Set<number>();
  const share = random.between(0.2, 0.6);
  for (let i = 0; i < values.length - 1; i += 1) {
    if (missed.size < most && random.chance(share)) missed.add(i);
  }
  return values.map((value, i) => (missed.has(i) ? null : value));
}

export function randomOf(seed: number, kind: string, shape: string, measurements: number): Random {
  let hash = seed >>> 0;
  for (const letter of `${kind}/${shape}/${measurements}`) {
    hash = Math.imul(hash ^ letter.charCodeAt(0), 0x01000193) >>> 0;
  }
  return new Random(hash);
}
