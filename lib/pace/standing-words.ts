import type { Confidence } from '#/db/vocabulary.ts';
import { formatNumber } from '#/lib/core/format.ts';
import type { GoalStanding, MetricFacts, MetricStanding, Pace } from './types.ts';

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

/** What has to be reached by the next due moment to be on the line; null when nothing is due. */
export function minimumWords(standing: MetricStanding, metric: MetricFacts): string | null {
  const { minimum } = standing;
  if (metric.kind === 'habit') {
    if (minimum !== null)
      return `${metric.direction === 'up' ? 'At least' : 'At most'} ${formatNumber(minimum, metric.unit)} this week`;
    return standing.buffer === null ? null : 'This week may be missed';
  }
  if (minimum === null) return null;
  if (metric.kind === 'total') {
    return minimum <= 0
      ? 'Nothing more needed this week'
      : `${formatNumber(minimum, metric.unit)} more this week`;
  }
  const falls = metric.target < metric.baseline;
  return `${formatNumber(minimum, metric.unit)} or ${falls ? 'less' : 'more'} by this log`;
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
