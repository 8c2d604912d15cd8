import { metricOf, type Shape, type SimulatedGoal } from './goal.ts';
import type { Random } from './random.ts';

const shares = [0.5, 0.6, 0.67, 0.75, 0.8, 0.9, 1];

/** A habit over `weeks` weeks: each kept with a probability that is not quite the one planned. */
export function habitGoal(random: Random, shape: Shape, weeks: number): SimulatedGoal {
  const requiredShare = shape === 'at a bound' ? 1 : random.pick(shares);
  const mean = Math.min(0.92, requiredShare + 0.02);
  const share = () => random.beta(6 * mean, 6 * (1 - mean));
  const chance = chanceOf(random, shape, weeks, share);
  let before = random.chance(chance(1));
  const values = Array.from({ length: weeks }, (_, i) => {
    // Streaks: what was done last week is mostly done again.
    if (!(shape === 'noisy' && random.chance(0.55))) before = random.chance(chance(i + 1));
    return before ? random.whole(3, 6) : random.whole(0, 2);
  });
  return { metric: metricOf({ kind: 'habit', target: 3, requiredShare }), values };
}

function chanceOf(
  random: Random,
  shape: Shape,
  weeks: number,
  share: () => number,
): (index: number) => number {
  const whole = share();
  if (shape === 'accelerating') {
    const from = random.between(0.2, 0.7) * whole;
    return (index) => from + (Math.min(1, whole * 1.15) - from) * (index / weeks);
  }
  if (shape === 'plateau') {
    const full = random.between(0.4, 0.9) * weeks;
    const rest = random.between(0.3, 0.7);
    return (index) => (index <= full ? whole : whole * rest);
  }
  if (shape === 'regime change') {
    const change = random.between(0.2, 0.9) * weeks;
    const after = share();
    return (index) => (index <= change ? whole : after);
  }
  return () => whole;
}
