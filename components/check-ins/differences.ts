import type { CheckInContent } from '#/lib/check-ins/input.ts';
import { confidenceWords } from '#/lib/pace/standing-words.ts';
import { fieldNames, focusWords, journalFields, type LogGoal } from './log-setup.ts';

export interface Difference {
  /** Of the field in the form. */
  name: string;
  label: string;
  one: string;
  other: string;
  isText: boolean;
}

type Named = Pick<LogGoal, 'id' | 'title'> & {
  metrics: readonly { id: string; name: string; unit: string }[];
  milestones: readonly { id: string; title: string }[];
};
type Entry = CheckInContent['goals'][number] | undefined;

/** Where two contents of a week differ, as words for a person; nothing when they say the same. */
export function differences(
  one: CheckInContent,
  other: CheckInContent,
  goals: readonly Named[],
): Difference[] {
  const all = [
    ...goals.flatMap((goal, i) => goalFields(goal, i, entryOf(one, goal), entryOf(other, goal))),
    ...journalFields.map(({ key, name, label }) =>
      text(name, label, one.journal[key], other.journal[key]),
    ),
    {
      name: fieldNames.focusOutcome,
      label: 'Last focus',
      one: outcome(one),
      other: outcome(other),
      isText: false,
    },
    {
      name: fieldNames.energy,
      label: 'Energy',
      one: `${one.private.energy ?? ''}`,
      other: `${other.private.energy ?? ''}`,
      isText: false,
    },
    text(fieldNames.note, 'Private note', one.private.note, other.private.note),
  ];
  return all.filter((field) => field.one !== field.other);
}

function entryOf(content: CheckInContent, goal: Named): Entry {
  return content.goals.find(({ goalId }) => goalId === goal.id);
}

function goalFields(goal: Named, i: number, one: Entry, other: Entry): Difference[] {
  const field = (name: string, label: string, say: (entry: Entry) => string) => ({
    name,
    label: `${goal.title}: ${label}`,
    one: say(one),
    other: say(other),
    isText: false,
  });
  return [
    field(fieldNames.confidence(i), 'confidence', (entry) =>
      entry?.confidence ? confidenceWords(entry.confidence).text : '',
    ),
    ...goal.metrics.map(({ id, name, unit }, j) =>
      field(fieldNames.value(i, j), name, (entry) => {
        const value = entry?.values.find(({ metricId }) => metricId === id)?.value ?? null;
        // In full: two values that look alike when shortened still differ.
        return value === null ? '' : `${value} ${unit}`.trim();
      }),
    ),
    field(fieldNames.milestones(i), 'milestones reached', (entry) =>
      goal.milestones
        .filter(({ id }) => entry?.milestonesReached.includes(id))
        .map(({ title }) => title)
        .join(', '),
    ),
    text(
      fieldNames.nextChange(i),
      `${goal.title}: what changes next week`,
      one?.nextChange ?? '',
      other?.nextChange ?? '',
    ),
  ];
}

function text(name: string, label: string, one: string, other: string): Difference {
  return { name, label, one, other, isText: true };
}

function outcome({ journal }: CheckInContent): string {
  return journal.lastFocusOutcome ? focusWords[journal.lastFocusOutcome] : '';
}
