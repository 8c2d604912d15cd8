import { addWeeks, type WeekKey } from '#/lib/core/week-key.ts';
import { goalStanding } from '../goal-standing.ts';
import type { GoalFacts, MetricFacts, PaceClock } from '../types.ts';
import { extended } from './eased-metric.ts';
import { easings } from './easings.ts';
import { type Effect, effectOf } from './effect.ts';
import type { ReplanNeed } from './need.ts';
import { type SplitChoice, splitChoice } from './split-choice.ts';

/** More active weeks than this no goal has. */
const longest = 12;
/** A metric as likely as this is left as it is while another is not. */
const likely = 0.8;

/** What an easier plan asks of a metric: a target (level, total), or a share of weeks (habit). */
export interface EasedMetric {
  readonly id: string;
  readonly target?: number;
  readonly requiredShare?: number;
}

export interface ReplanChoices {
  readonly need: ReplanNeed | null;
  readonly missedInARow: number;
  /** All its weeks are up: it can only be given more of them, or be dropped. */
  readonly over: boolean;
  /** As the plan is, a change that is still to come included. */
  readonly now: Effect;
  /** The hardest first; empty when nothing is left to ease. */
  readonly ease: readonly { readonly metrics: readonly EasedMetric[]; readonly effect: Effect }[];
  readonly extend: readonly { readonly weeks: number; readonly effect: Effect }[];
  readonly split: SplitChoice | null;
  /** How the end moves if the goal rests so many weeks from `fromWeek` on. */
  readonly pause: readonly {
    readonly rests: number;
    readonly fromWeek: WeekKey;
    readonly endWeek: WeekKey;
  }[];
}

/**
 * What can be decided about an active goal, each with where the goal would stand if it held now. Pure; the forecast is
 * that of `forecastOf`, so below three measurements chances are null.
 * @param restsFrom the week in which a pause would begin
 */
export function replanChoices(
  goal: GoalFacts,
  clock: PaceClock,
  restsFrom: WeekKey = clock.currentWeek,
): ReplanChoices {
  const { replan, missedInARow, over, nextDueIndex } = goalStanding(goal, clock);
  const now = effectOf(goal, {}, clock);
  const next = nextDueIndex ?? goal.weeks + 1;
  const place = { goal, clock, now };
  return {
    need: replan,
    missedInARow,
    over,
    now,
    ease: over ? [] : easierPlans(place),
    extend: extensions(place, next),
    split: over ? null : splitChoice(goal, now, clock),
    pause: over ? [] : [1, 2].map((rests) => rest(goal, { rests, fromWeek: restsFrom }, clock)),
  };
}

interface Place {
  goal: GoalFacts;
  clock: PaceClock;
  now: Effect;
}

function easierPlans({ goal, clock, now }: Place): ReplanChoices['ease'] {
  const found = goal.metrics.map((_, i) => easings(goal, i, { now, clock }).metrics);
  const isUnlikely = (i: number) => (now.metrics[i]?.forecast?.chance ?? 0) < likely;
  const some = found.some((metrics, i) => metrics.length > 0 && isUnlikely(i));
  const chosen = found.map((metrics, i) => (some && !isUnlikely(i) ? [] : metrics));
  const count = Math.max(0, ...chosen.map(({ length }) => length));
  const levels = Array.from({ length: count }, (_, level) =>
    goal.metrics.map((metric, i) => chosen[i]?.[level] ?? chosen[i]?.at(-1) ?? metric),
  );
  return levels.flatMap((metrics) => {
    const effect = effectOf(goal, { metrics }, clock);
    // A target moves the forecast a little, for the plan is a part of it; what does not help is not proposed.
    if (effect.chance !== null && effect.chance < (now.chance ?? 0)) return [];
    return [{ metrics: metrics.flatMap((metric, i) => asked(metric, goal.metrics[i])), effect }];
  });
}

function asked(next: MetricFacts, before: MetricFacts | undefined): EasedMetric[] {
  if (next === before) return [];
  const { id, kind, target, requiredShare } = next;
  return [kind === 'habit' ? { id, requiredShare: requiredShare ?? 1 } : { id, target }];
}

function extensions({ goal, clock }: Place, fromIndex: number): ReplanChoices['extend'] {
  const lengths = Array.from({ length: longest - goal.weeks }, (_, i) => goal.weeks + 1 + i);
  return lengths
    .map((weeks) => ({ weeks, effect: effectOf(goal, extended(goal, weeks, fromIndex), clock) }))
    .filter(({ effect }) => effect.endWeek >= clock.nextDueWeek);
}

function rest(
  goal: GoalFacts,
  { rests, fromWeek }: { rests: number; fromWeek: WeekKey },
  clock: PaceClock,
): ReplanChoices['pause'][number] {
  const off = Array.from({ length: rests }, (_, i) => addWeeks(fromWeek, i));
  const { endWeek } = effectOf(goal, { offWeeks: [...goal.offWeeks, ...off] }, clock);
  return { rests, fromWeek, endWeek };
}
