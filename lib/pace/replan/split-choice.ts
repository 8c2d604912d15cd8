import { addWeeks, type WeekKey } from '#/lib/core/week-key.ts';
import type { GoalFacts, MetricFacts, PaceClock } from '../types.ts';
import { withTarget } from './eased-metric.ts';
import { easings } from './easings.ts';
import { type Effect, effectOf } from './effect.ts';

export interface SplitChoice {
  /** What the goal keeps: the metrics that are cut, with their new target. */
  readonly metrics: readonly { readonly id: string; readonly target: number }[];
  /** The rest, as a goal of its own. */
  readonly next: NextPart;
  readonly effect: Effect;
}

interface NextPart {
  readonly startWeek: WeekKey;
  readonly weeks: number;
  /** Way still to go, from where the first part ends; `id` is that of the metric it goes on from. */
  readonly metrics: readonly {
    readonly id: string;
    readonly baseline: number;
    readonly target: number;
  }[];
}

/**
 * A goal cut in two: what is rather met than missed by its end, and the rest from the Monday after it. Cut are levels
 * and totals that have a way to go and are not sure to make it; null when there is none, or when it would not help.
 */
export function splitChoice(goal: GoalFacts, now: Effect, clock: PaceClock): SplitChoice | null {
  const cuts = goal.metrics.flatMap((metric, i) => {
    const standing = now.metrics[i];
    if (!standing || metric.kind === 'habit' || metric.weight === 0) return [];
    const { targets, chances } = easings(goal, i, { now, clock });
    const target = standing.forecast
      ? (targets.find((_, at) => (chances[at] ?? 0) >= even) ?? targets.at(-1))
      : (targets[1] ?? targets[0]);
    return target === undefined ? [] : [{ metric, target, chance: standing.forecast?.chance ?? 0 }];
  });
  const unlikely = cuts.filter(({ chance }) => chance < likely);
  const chosen = unlikely.length > 0 ? unlikely : cuts;
  if (chosen.length === 0) return null;
  const targets = new Map(chosen.map(({ metric, target }) => [metric.id, target]));
  const metrics = goal.metrics.map((metric) => cutTo(metric, targets.get(metric.id)));
  const effect = effectOf(goal, { metrics }, clock);
  if (effect.chance !== null && effect.chance < (now.chance ?? 0)) return null;
  const longestRest = Math.max(...chosen.map(({ metric, target }) => restOf(metric, target)));
  return {
    metrics: chosen.map(({ metric, target }) => ({ id: metric.id, target })),
    next: {
      startWeek: addWeeks(effect.endWeek, 1),
      weeks: Math.min(12, Math.max(2, Math.ceil(goal.weeks * longestRest))),
      metrics: chosen.map(({ metric, target }) => ({
        ...{ id: metric.id, baseline: target, target: metric.target },
      })),
    },
    effect,
  };
}

const likely = 0.8;
/** What is rather met than missed. */
const even = 0.5;

function cutTo(metric: MetricFacts, target: number | undefined): MetricFacts {
  return target === undefined ? metric : withTarget(metric, target);
}

/** The way that is left for the second part, as a share of what the first goes. */
function restOf({ baseline, target }: MetricFacts, cut: number): number {
  return Math.abs((target - cut) / (cut - baseline));
}
