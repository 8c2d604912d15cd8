import type { CheckInContent } from '#/lib/check-ins/input.ts';

/** What the form in the browser is told about a goal: words ready to show, no more. */
export interface LogGoal {
  id: string;
  title: string;
  /** "week 7 of 12" */
  part: string;
  metrics: { id: string; name: string; unit: string; note: string }[];
  milestones: { id: string; title: string; part: string }[];
}

/** What is needed to read the form's fields, and to tell two contents apart. */
export interface LogSetup {
  goals: readonly LogGoal[];
  /** What the fields held when the page came. */
  content: CheckInContent;
  valuesEditable: boolean;
}

/** Names, and ids, of the fields: the paths of the API's issues. */
export const fieldNames = {
  confidence: (goal: number) => `goals.${goal}.confidence`,
  nextChange: (goal: number) => `goals.${goal}.nextChange`,
  value: (goal: number, metric: number) => `goals.${goal}.values.${metric}.value`,
  milestones: (goal: number) => `goals.${goal}.milestonesReached`,
  focusOutcome: 'journal.lastFocusOutcome',
  energy: 'private.energy',
  note: 'private.note',
} as const;

export const journalFields = [
  { key: 'wins', name: 'journal.wins', label: 'Wins' },
  { key: 'blockers', name: 'journal.blockers', label: 'Blockers' },
  { key: 'learned', name: 'journal.learned', label: 'What I learned' },
  { key: 'focus', name: 'journal.focus', label: 'Focus for next week' },
] as const;

export const focusWords = { done: 'Done', partly: 'Partly', not_yet: 'Not yet' } as const;
