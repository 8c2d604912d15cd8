import type { MetricFacts } from '#/lib/pace/types.ts';

export const shapes = [
  'linear',
  'accelerating',
  'plateau',
  'noisy',
  'gaps',
  'regime change',
  'at a bound',
] as const;
export type Shape = (typeof shapes)[number];

/** Whether a shape breaks what the forecast takes for granted; weeks missed at random do not. */
export function isAdverse(shape: Shape): boolean {
  return shape !== 'linear' && shape !== 'gaps';
}

export interface SimulatedGoal {
  readonly metric: MetricFacts;
  /** All values of the goal, as it will have gone; null where a week was missed. */
  readonly values: readonly (number | null)[];
}

export function metricOf(facts: Partial<MetricFacts> & Pick<MetricFacts, 'kind'>): MetricFacts {
  return {
    id: 'simulated',
    name: 'Simulated',
    unit: '',
    baseline: 0,
    target: 0,
    direction: 'up',
    requiredShare: null,
    weight: 1,
    waypoints: [],
    scaleLow: null,
    scaleHigh: null,
    points: [],
    ...facts,
  };
}

/** A number to two decimals, as people write them down. */
export function written(value: number): number {
  return Math.round(value * 100) / 100;
}
