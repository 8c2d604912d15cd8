import { focusWords, journalFields } from '#/components/check-ins/log-setup.ts';
import type { Confidence, FocusOutcome } from '#/db/vocabulary.ts';
import { formatNumber } from '#/lib/core/format.ts';
import { confidenceWords } from '#/lib/pace/standing-words.ts';
import type { ReviewedGoal, ReviewView } from '#/lib/reviews/queries.ts';
import type { SharedRevision } from '#/lib/reviews/revision-list.ts';

interface Difference {
  key: string;
  label: string;
  one: string;
  other: string;
}

/** Where an earlier version of a shared log differs from what it says now, in words. */
export function sharedDifferences(
  { journal, goals }: SharedRevision,
  review: Pick<ReviewView, 'journal' | 'goals'>,
): Difference[] {
  const current = review.journal;
  const texts = journalFields.map(({ key, label }) => ({
    ...{ key, label },
    one: journal[key],
    other: current?.[key] ?? '',
  }));
  const outcome = {
    key: 'outcome',
    label: 'The focus before',
    one: outcomeText(journal.lastFocusOutcome),
    other: outcomeText(current?.lastFocusOutcome ?? null),
  };
  const ofGoals = goals.flatMap((goal) =>
    goalFields(
      goal,
      review.goals.find(({ id }) => id === goal.id),
    ),
  );
  return [...texts, outcome, ...ofGoals].filter(({ one, other }) => one !== other);
}

function goalFields(
  { id, title, confidence, nextChange, values }: SharedRevision['goals'][number],
  goal: ReviewedGoal | undefined,
): Difference[] {
  const said = (one: string | null) => (one ? confidenceWords(one as Confidence).text : '');
  return [
    {
      key: `${id}-said`,
      label: `${title}: how sure`,
      one: said(confidence),
      other: said(goal?.said ?? null),
    },
    {
      key: `${id}-next`,
      label: `${title}: what changes next week`,
      one: nextChange,
      other: goal?.nextChange ?? '',
    },
    ...values.map(({ metricId, name, unit, value }) => ({
      key: metricId,
      label: name,
      one: numberText(value, unit),
      other: numberText(goal?.metrics.find((one) => one.id === metricId)?.now ?? null, unit),
    })),
  ];
}

function outcomeText(outcome: FocusOutcome | null): string {
  return outcome ? focusWords[outcome] : '';
}

function numberText(value: number | null, unit: string): string {
  return value === null ? '' : formatNumber(value, unit);
}
