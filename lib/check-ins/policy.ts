import { Temporal } from 'temporal-polyfill';
import type { CheckInContent } from './input.ts';
import { valuesEditableUntil } from './rules.ts';

/** May the values, confidence and milestones of a submitted check-in still change? Text always may. */
export function mayChangeValues(submittedAt: string, now: Temporal.Instant): boolean {
  return Temporal.Instant.compare(now, valuesEditableUntil(submittedAt)) < 0;
}

/** True when an edit touches only text: no value, confidence or milestone differs. */
export function changesTextOnly(before: CheckInContent, after: CheckInContent): boolean {
  const one = numbersOf(before);
  const other = numbersOf(after);
  return one.length === other.length && one.every((fact, i) => fact === other[i]);
}

function numbersOf({ goals }: CheckInContent): string[] {
  return goals
    .flatMap(({ goalId, confidence, values, milestonesReached }) => [
      ...(confidence ? [`${goalId} ${confidence}`] : []),
      ...values.flatMap(({ metricId, value }) => (value === null ? [] : [`${metricId} ${value}`])),
      ...milestonesReached.map((id) => `${id} reached`),
    ])
    .sort();
}
