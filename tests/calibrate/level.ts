import { metricOf, type Shape, type SimulatedGoal, written } from './goal.ts';
import type { Random } from './random.ts';

/**
 * A level over `weeks` weeks. The way it truly goes is drawn as a multiple of the plan, about half of the time below it;
 * noise is drawn by week. Only `linear` is what the forecast takes for granted.
 */
export function levelGoal(random: Random, shape: Shape, weeks: number): SimulatedGoal {
  if (shape === 'at a bound') return boundedGoal(random, weeks);
  const span = (random.chance(0.5) ? 1 : -1) * random.lognormal(40, 1);
  const baseline = written(random.between(-300, 300));
  const target = written(baseline + span);
  const noise = shape === 'noisy' ? random.between(0.3, 0.9) : random.lognormal(0.1, 0.5);
  const way = wayOf(random, shape, weeks);
  const values = Array.from({ length: weeks }, (_, i) =>
    written(baseline + span * (way(i + 1) + noise * errorOf(random, shape))),
  );
  return { metric: metricOf({ kind: 'level', baseline, target }), values };
}

/** How far a goal has truly come by week `index`, as a share of its planned way. */
function wayOf(random: Random, shape: Shape, weeks: number): (index: number) => number {
  const whole = random.normal(0.97, 0.45);
  if (shape === 'accelerating') {
    const power = random.between(1.3, 2.2);
    return (index) => whole * (index / weeks) ** power;
  }
  if (shape === 'plateau') {
    const full = random.between(0.4, 0.9) * weeks;
    if (random.chance(0.5)) return (index) => whole * Math.min(1, index / full);
    return (index) => (whole * (1 - Math.exp(-index / full))) / (1 - Math.exp(-weeks / full));
  }
  if (shape === 'regime change') {
    const change = random.between(0.2, 0.9) * weeks;
    const [before, after] = [random.normal(0.97, 0.6), random.normal(0.97, 0.9)];
    return (index) =>
      (before * Math.min(index, change) + after * Math.max(0, index - change)) / weeks;
  }
  return (index) => (whole * index) / weeks;
}

function errorOf(random: Random, shape: Shape): number {
  const error = random.normal();
  // Heavy tails: Student's t with three degrees of freedom, to about the same deviation.
  return shape === 'noisy' ? error / Math.sqrt((2 * random.gamma(1.5)) / 3) / Math.sqrt(3) : error;
}

/** A percentage, a rating or a count on its way to the end of what it can be. */
function boundedGoal(random: Random, weeks: number): SimulatedGoal {
  const scale = random.pick([
    { low: 0, high: 100, grain: 1, unit: '%', down: false },
    { low: 1, high: 5, grain: 0.1, unit: '', down: false },
    { low: 0, high: 8, grain: 1, unit: 'releases', down: true },
  ]);
  const { low, high, grain } = scale;
  const [from, to] = scale.down ? [high * 0.7, low] : [low + (high - low) * 0.4, high];
  const round = (value: number) => written(Math.round(value / grain) * grain);
  const baseline = round(random.normal(from, (high - low) * 0.1));
  const target = random.chance(0.5) ? to : round(to - (to - from) * 0.2);
  const noise = random.lognormal(0.06, 0.5) * (high - low);
  const whole = random.normal(0.97, 0.45) * (to - baseline);
  const bend = random.between(0.6, 1.4);
  const values = Array.from({ length: weeks }, (_, i) => {
    const value = baseline + whole * ((i + 1) / weeks) ** bend + random.normal(0, noise);
    return round(Math.min(high, Math.max(low, value)));
  });
  const isRating = high === 5;
  return {
    metric: metricOf({
      kind: 'level',
      unit: scale.unit,
      baseline,
      target,
      direction: scale.down ? 'down' : 'up',
      scaleLow: isRating ? low : null,
      scaleHigh: isRating ? high : null,
    }),
    values,
  };
}
