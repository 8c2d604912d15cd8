import type { Confidence } from '#/db/vocabulary.ts';
import { formatNumber, formatWeekEnd } from '#/lib/core/format.ts';
import type { Forecast, GoalStanding, MetricFacts, MetricStanding, Pace } from './types.ts';

export type StandingTone = 'pine' | 'amber' | 'rust' | 'plain';

export interface Said {
  readonly tone: StandingTone;
  readonly text: string;
}

const paces: Record<Pace, Said> = {
  ahead: { tone: 'pine', text: 'Ahead' },
  on_pace: { tone: 'pine', text: 'On pace' },
  behind: { tone: 'amber', text: 'Behind' },
  no_data: { tone: 'plain', text: 'No numbers yet' },
};

const saids: Record<Confidence, Said> = {
  on_track: { tone: 'pine', text: 'On track' },
  at_risk: { tone: 'amber', text: 'At risk' },
  off_track: { tone: 'rust', text: 'Off track' },
};

/** What the numbers show, as a badge. */
export function paceWords(pace: Pace): Said {
  return paces[pace];
}

/** What the member says, as a badge; null says nothing. */
export function confidenceWords(said: Confidence | null): Said {
  return said === null ? { tone: 'plain', text: 'Not said yet' } : saids[said];
}

/** The badge of a goal's lane: how it stands by its numbers, or why it does not count now. */
export function goalWords(standing: GoalStanding): Said {
  if (standing.state === 'paused') return { tone: 'plain', text: 'Paused' };
  if (standing.over) return { tone: 'plain', text: 'Weeks are up' };
  if (standing.weekIndex === 0) return { tone: 'plain', text: 'Not begun' };
  return paces[standing.shown];
}

/** The same for somebody who sees only a part of the weeks: what has no verdict for them may well have numbers. */
export function asSeen(words: Said, pace: Pace, isPartlyHidden: boolean): Said {
  const isBlank = pace === 'no_data' && words === paces.no_data;
  return isPartlyHidden && isBlank ? { tone: 'plain', text: 'Too little shared' } : words;
}

/** The badge of a metric: behind says by how much, in the metric's own unit (a habit's in weeks). */
export function metricWords(standing: MetricStanding, metric: MetricFacts): Said {
  if (standing.status !== 'behind' || standing.delta === null) return paces[standing.status];
  const distance = Math.abs(standing.delta);
  if (metric.kind !== 'habit') {
    return { tone: 'amber', text: `${formatNumber(distance, metric.unit)} behind` };
  }
  const weeks = Math.ceil(distance);
  return { tone: 'amber', text: `${weeks} ${weeks === 1 ? 'week' : 'weeks'} behind` };
}

/** Where the value stands on its way: "of 90%", "down from 5, target 0", "kept in 4 of 5 weeks". */
export function targetWords(standing: MetricStanding, metric: MetricFacts): string {
  const target = formatNumber(metric.target, metric.unit);
  if (metric.kind === 'habit') {
    const bound = metric.direction === 'up' ? 'at least' : 'at most';
    const kept =
      standing.kept === null ? '' : ` · kept ${standing.kept} of ${standing.required} weeks`;
    return `${bound} ${target} a week${kept}`;
  }
  if (metric.kind === 'total') return `of ${target} in all`;
  if (metric.target === metric.baseline)
    return `keep ${metric.direction === 'up' ? 'at least' : 'at most'} ${target}`;
  const way = metric.target > metric.baseline ? 'up' : 'down';
  return `${way} from ${formatNumber(metric.baseline, metric.unit)}, target ${target}`;
}

/**
 * What has to be reached by the next due moment to be on the line; null when nothing is due.
 * @param isNow that moment is the current week's; after it, and in a week off, it is a later one's
 */
export function minimumWords(
  standing: MetricStanding,
  metric: MetricFacts,
  isNow = true,
): string | null {
  const { minimum } = standing;
  if (metric.kind === 'habit') {
    if (minimum !== null)
      return `${metric.direction === 'up' ? 'At least' : 'At most'} ${formatNumber(minimum, metric.unit)} ${isNow ? 'this week' : 'in the next week'}`;
    return standing.buffer === null ? null : `${isNow ? 'This' : 'The next'} week may be missed`;
  }
  if (minimum === null) return null;
  const by = isNow ? 'this week' : 'by the next log';
  if (metric.kind === 'total') {
    return minimum <= 0
      ? `Nothing more needed ${by}`
      : `${formatNumber(minimum, metric.unit)} more ${by}`;
  }
  const falls = metric.target < metric.baseline;
  return `${formatNumber(minimum, metric.unit)} or ${falls ? 'less' : 'more'} by ${isNow ? 'this' : 'the next'} log`;
}

/** Whether the due moment that comes next for a goal is the current week's. */
export function isDueNow({
  weekIndex,
  nextDueIndex,
}: Pick<GoalStanding, 'weekIndex' | 'nextDueIndex'>): boolean {
  return nextDueIndex === weekIndex;
}

/** "84%": before the end nothing is certain, so never 0 % or 100 %. @param chance 0..1 */
export function chanceText(chance: number): string {
  if (chance < 0.01) return 'under 1%';
  if (chance > 0.99) return 'over 99%';
  return `${Math.round(chance * 100)}%`;
}

/** "84% likely". @param chance 0..1 */
export function likelyWords(chance: number): string {
  return `${chanceText(chance)} likely`;
}

/**
 * What the forecast says of the goal's end: "84% likely by 7 Jan", "not enough data yet" below three measurements,
 * and once its last week is measured "target reached" or "target not reached". Null when there is nothing left to
 * tell: no week is left, or the goal is a draft or closed.
 */
export function chanceWords(
  forecast: Pick<Forecast, 'chance' | 'low'> | null,
  goal: Pick<GoalStanding, 'state' | 'over' | 'endWeek'>,
): string | null {
  if (goal.state === 'draft' || goal.state === 'closed') return null;
  if (!forecast) return goal.over ? null : 'not enough data yet';
  if (forecast.low.length < 2) return forecast.chance > 0 ? 'target reached' : 'target not reached';
  if (goal.over) return null;
  const likely = likelyWords(forecast.chance);
  return goal.state === 'paused' ? likely : `${likely} by ${formatWeekEnd(goal.endWeek)}`;
}

/** For how long one could stand still: 0 red, 1 amber, 2 and more green, in words. */
export function bufferWords({ buffer, bufferTone }: MetricStanding): Said | null {
  if (buffer === null || bufferTone === null) return null;
  const tone = { red: 'rust', amber: 'amber', green: 'pine' } as const;
  const text =
    buffer === 0 ? 'No slack' : buffer === 1 ? 'Slack for one week' : `Slack for ${buffer} weeks`;
  return { tone: tone[bufferTone], text };
}

/** Where what is said and what is shown part; null where they agree. */
export function disagreementWords(standing: Pick<GoalStanding, 'disagreement'>): string | null {
  if (standing.disagreement === 'confident_but_behind') return 'Confident, but behind';
  if (standing.disagreement === 'doubtful_but_ahead') return 'Doubtful, but ahead';
  return null;
}
