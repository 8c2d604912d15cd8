import type { CommentAnchor, CommentKind } from '#/db/vocabulary.ts';
import type { DemoTime } from './demo-person.ts';

/** What a mentor says about a week, and what becomes of it. */
export interface DemoReview {
  week: number;
  /** In the mentor's zone, counted from the Monday of that week. */
  at: DemoTime;
  threads: {
    kind: Exclude<CommentKind, 'reply'>;
    anchor: CommentAnchor;
    /** For the anchor `goal`. */
    goal?: string;
    body: string;
    answer?: { hoursLater: number; body: string };
    /** The suggestion becomes a milestone of its goal. */
    milestoneIn?: { hoursLater: number; weekNumber: number };
  }[];
  /** Missing: the turn stays where it is. */
  reviewedAfterHours?: number;
}

/** Priya on Tomás' weeks: one is settled, and one waits for his answer. */
export const priyaOnTomas: DemoReview[] = [
  {
    week: -4,
    at: [8, 9, 30],
    threads: [
      {
        kind: 'praise',
        anchor: 'wins',
        body: 'Two steps that only you knew: **that** is the handover. The runbook is only its paper.',
      },
      {
        kind: 'question',
        anchor: 'learned',
        body: 'What do you notice first, before you begin to fix?',
        answer: {
          hoursLater: 11,
          body: 'My shoulders. And that I open the logs before anybody has asked me to.',
        },
      },
    ],
    reviewedAfterHours: 30,
  },
  {
    week: -3,
    at: [8, 21, 10],
    threads: [
      {
        kind: 'suggestion',
        anchor: 'goal',
        goal: 'feedback',
        body: 'Give feedback upwards once\n\nTo me, if you like. The hard direction makes the others easy.',
        milestoneIn: { hoursLater: 12, weekNumber: 6 },
      },
      {
        kind: 'question',
        anchor: 'blockers',
        body: 'You wrote that you fixed the deploy “so nobody was blocked”. What would have happened if you had waited an hour for Ana?',
      },
    ],
  },
];
