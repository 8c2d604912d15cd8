import type { GoalState, Outcome } from '#/db/vocabulary.ts';
import { formatShortDay } from '#/lib/core/format.ts';
import type { Said } from '#/lib/pace/standing-words.ts';
import type { GoalStanding } from '#/lib/pace/types.ts';

export const stateWords: Record<GoalState, string> = {
  draft: 'Draft',
  active: 'Active',
  paused: 'Paused',
  closed: 'Closed',
};

export const outcomeWords: readonly { value: Outcome; label: string }[] = [
  { value: 'met', label: 'Met' },
  { value: 'partly', label: 'Partly' },
  { value: 'missed', label: 'Missed' },
  { value: 'dropped', label: 'Dropped' },
];

export function outcomeBadge(outcome: Outcome): Said {
  const text = outcomeWords.find(({ value }) => value === outcome)?.label ?? outcome;
  return { tone: outcome === 'met' ? 'pine' : 'plain', text };
}

/** Whether the numbers are fresh, the third of the three facts. */
export function freshnessWords(standing: GoalStanding): Said {
  if (standing.metrics.length === 0 || standing.shown === 'no_data') {
    return standing.stale
      ? { tone: 'amber', text: 'Missing' }
      : { tone: 'plain', text: 'Not logged yet' };
  }
  return standing.stale ? { tone: 'amber', text: 'Stale' } : { tone: 'plain', text: 'Up to date' };
}

/** "Week 3 of 6", "Starts 23 Nov", "6 weeks, ended 3 Jan". */
export function weekWords(standing: GoalStanding): string {
  const { weekIndex, weeksTotal, weeks, over } = standing;
  if (over) return `All ${weeksTotal} weeks are up`;
  if (weekIndex === 0)
    return `${weeksTotal} weeks, starts ${formatShortDay(weeks[0] ?? standing.endWeek)}`;
  return `Week ${weekIndex} of ${weeksTotal}`;
}

interface Step {
  readonly title: string;
  readonly weekNumber: number;
  readonly reachedWeek: string | null;
}

/** The milestone that comes next: the first that is not reached. */
export function nextMilestone<M extends Step>(milestones: readonly M[]): M | null {
  return milestones.find(({ reachedWeek }) => reachedWeek === null) ?? null;
}
