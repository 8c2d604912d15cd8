import type { Tone } from '#/components/ui/badge.tsx';
import type { ReviewState } from '#/db/vocabulary.ts';

/** Whose turn a check-in is, in a list of them; null says nothing. */
export const reviewStateWords: Record<ReviewState, { tone: Tone; text: string } | null> = {
  awaiting_mentor: { tone: 'amber', text: 'Waits for review' },
  awaiting_member: { tone: 'sky', text: 'Waits for an answer' },
  reviewed: { tone: 'pine', text: 'Reviewed' },
  released: null,
};
