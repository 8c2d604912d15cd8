import { metricOf, type Shape, type SimulatedGoal, written } from './goal.ts';
import type { Random } from './random.ts';

/** A total over `weeks` weeks: amounts of no particular family, or counts, around a rate that is not quite the plan's. */
export function totalGoal(random: Random, shape: Shape, weeks: number): SimulatedGoal {
  const isCount = shape === 'at a bound' || random.chance(0.3);
  const planned = shape === 'at a bound' ? random.lognormal(0.6, 0.4) : random.lognormal(4, 0.6);
  const target = Math.max(1, Math.round(planned * weeks));
  const rate = rateOf(random, shape, weeks);
  const spread = shape === 'noisy' ? random.between(0.9, 1.6) : random.between(0.15, 0.8);
  const family = random.pick(['gamma', 'normal', 'lognormal'] as const);
  const values = Array.from({ length: weeks }, (_, i) => {
    const mean = (target / weeks) * rate(i + 1);
    if (isCount && shape === 'noisy') return random.poisson((mean * random.gamma(0.8)) / 0.8);
    if (isCount) return random.poisson(mean);
    if (shape === 'noisy' && random.chance(0.3)) return 0;
    return written(mean * drawn(random, family, spread));
  });
  return { metric: metricOf({ kind: 'total', target }), values };
}

function drawn(random: Random, family: 'gamma' | 'normal' | 'lognormal', spread: number): number {
  if (family === 'normal') return Math.max(0, random.normal(1, spread));
  if (family === 'gamma') return random.gamma(spread ** -2) * spread ** 2;
  const log = Math.sqrt(Math.log(1 + spread ** 2));
  return random.lognormal(Math.exp(-(log ** 2) / 2), log);
}

/** The true mean of week `index` as a multiple of the plan's. */
function rateOf(random: Random, shape: Shape, weeks: number): (index: number) => number {
  const whole = random.lognormal(0.97, 0.4);
  if (shape === 'accelerating') {
    const power = random.between(0.3, 1.2);
    return (index) => whole * (power + 1) * (index / weeks) ** power;
  }
  if (shape === 'plateau') {
    const full = random.between(0.4, 0.9) * weeks;
    const rest = random.between(0.2, 0.6);
    if (random.chance(0.5)) return (index) => whole * 1.4 * (index <= full ? 1 : rest);
    return (index) => whole * 1.8 * Math.exp(-index / full);
  }
  if (shape === 'regime change') {
    const change = random.between(0.2, 0.9) * weeks;
    const after = random.lognormal(0.97, 0.7);
    return (index) => (index <= change ? whole : after);
  }
  return () => whole;
}
