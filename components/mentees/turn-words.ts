import type { SharedFacts } from '#/lib/dashboard/access.ts';

export interface Turn {
  tone: 'amber' | 'sky';
  text: string;
}

/** Whose turn it is between a mentor and a mentee, said to the mentor; null when nothing waits. */
export function turnWords({ owed, asked }: Pick<SharedFacts, 'owed' | 'asked'>): Turn | null {
  if (owed.count > 0) {
    const waits = owed.count === 1 ? 'one review waits' : `${owed.count} reviews wait`;
    return { tone: 'amber', text: `Your turn: ${waits}` };
  }
  if (asked.count === 0) return null;
  const waits = asked.count === 1 ? 'one answer' : `${asked.count} answers`;
  return { tone: 'sky', text: `Their turn: ${waits} to come` };
}
