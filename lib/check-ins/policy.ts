import { Temporal } from 'temporal-polyfill';
import type { CheckInContent } from './input.ts';
import { asksForChange, valuesEditableUntil } from './rules.ts';

/** May the values, confidence and milestones of a submitted check-in still change? Text always may. */
export function mayChangeValues(submittedAt: string, now: Temporal.Instant): boolean {
  return Temporal.Instant.compare(now, valuesEditableUntil(submittedAt)) < 0;
}

/** What an edit changes of that which can be shared. */
export interface ChangedParts {
  /** Goals of which a value, the confidence or a milestone differs. */
  goalIds: string[];
  /** The journal, or a plan for next week. */
  words: boolean;
}

export function changedParts(before: CheckInContent, after: CheckInContent): ChangedParts {
  const goals = [...before.goals, ...after.goals];
  const goalIds = [...new Set(goals.map(({ goalId }) => goalId))];
  return {
    goalIds: goalIds.filter((id) => numbersOf(before, id) !== numbersOf(after, id)),
    words: wordsOf(before) !== wordsOf(after),
  };
}

function numbersOf({ goals }: CheckInContent, goalId: string): string {
  const entry = goals.find((goal) => goal.goalId === goalId);
  const values = (entry?.values ?? []).filter(({ value }) => value !== null);
  const facts = values.map(({ metricId, value }) => `${metricId} ${value}`);
  return JSON.stringify([
    entry?.confidence ?? null,
    facts.sort(),
    (entry?.milestonesReached ?? []).toSorted(),
  ]);
}

function wordsOf({ goals, journal }: CheckInContent): string {
  const { wins, blockers, learned, focus, lastFocusOutcome } = journal;
  const plans = goals.filter(
    ({ confidence, nextChange }) => asksForChange(confidence) && nextChange,
  );
  const said = plans.map(({ goalId, nextChange }) => [goalId, nextChange].join(' '));
  return JSON.stringify([wins, blockers, learned, focus, lastFocusOutcome, said.sort()]);
}
