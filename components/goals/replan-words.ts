import type { ReplanOption } from '#/db/vocabulary.ts';
import { formatNumber } from '#/lib/core/format.ts';
import { inWords, sentenceCase } from '#/lib/pace/headline/words.ts';
import { requiredWeeks } from '#/lib/pace/plan-line.ts';
import type { EasedMetric } from '#/lib/pace/replan/choices.ts';
import type { ReplanNeed } from '#/lib/pace/replan/need.ts';
import { chanceText, likelyWords } from '#/lib/pace/standing-words.ts';
import type { MetricFacts } from '#/lib/pace/types.ts';

export interface ReplanWhy {
  need: ReplanNeed | null;
  /** Due weeks without a log, in a row. */
  missed: number;
  chance: number | null;
}

/** Why a goal needs a new plan, in two sentences that blame nobody. */
export function needWords({ need, missed, chance }: ReplanWhy): string {
  const choose = 'Choose a plan that fits what is true now.';
  if (need === 'missed') {
    return `${sentenceCase(inWords(Math.max(2, missed)))} weeks went by without a log. ${choose}`;
  }
  if (need === 'unlikely' && chance !== null) {
    return `As it goes, its target is ${likelyWords(chance)}. ${choose}`;
  }
  return 'A plan may change when the facts do. See what each choice would do before you make it.';
}

export const optionWords: Record<ReplanOption, { title: string; lead: string; done: string }> = {
  ease: {
    title: 'Ease the target',
    lead: 'The same weeks, and a target that can be reached in them.',
    done: 'eased the target',
  },
  extend: {
    title: 'Take more weeks',
    lead: 'The same target, and up to twelve weeks to get there.',
    done: 'took more weeks',
  },
  split: {
    title: 'Cut it in two',
    lead: 'What is likely by its end stays here; the rest becomes a draft for after it.',
    done: 'cut the goal in two',
  },
  pause: {
    title: 'Let it rest',
    lead: 'Nothing is due until you resume it. Each week of rest moves its end.',
    done: 'let the goal rest',
  },
  drop: {
    title: 'Let it go',
    lead: 'It closes as dropped, with your reason as what was learned.',
    done: 'let the goal go',
  },
  keep: {
    title: 'Keep the plan',
    lead: 'Nothing changes. You will not be asked again for two due moments.',
    done: 'kept the plan',
  },
};

/** What a choice does to the chance: "12% likely now, 58% likely with this plan". */
export function chanceChange(before: number | null, after: number | null): string {
  if (before === null || after === null) return 'Not enough data yet to say how likely it is.';
  const [was, is] = [likelyWords(before), likelyWords(after)];
  if (was === is) return `${sentenceCase(is)}, as now.`;
  return `${sentenceCase(is)} with this plan; ${was} as it is.`;
}

/** What the choices of one option make of the chance, before one is made: "51% to 83% likely"; null without a forecast. */
export function chanceSpan(chances: readonly (number | null)[]): string | null {
  const known = chances.filter((chance) => chance !== null);
  if (known.length === 0) return null;
  const [least, most] = [Math.min(...known), Math.max(...known)].map(chanceText);
  return least === most ? `${least} likely` : `${least} to ${most} likely`;
}

/** A target as it is read: "60%", "at least 5 in 4 of 6 weeks". */
export function aimWords(
  metric: MetricFacts,
  {
    target = metric.target,
    requiredShare = metric.requiredShare ?? undefined,
  }: Partial<EasedMetric>,
  weeks: number,
): string {
  const value = formatNumber(target, metric.unit);
  if (metric.kind !== 'habit') return value;
  const bound = metric.direction === 'up' ? 'at least' : 'at most';
  return `${bound} ${value} in ${requiredWeeks(requiredShare ?? 1, weeks)} of ${weeks} weeks`;
}
