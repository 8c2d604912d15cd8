import { z } from '@hono/zod-openapi';
import { commentAnchors } from '#/db/vocabulary.ts';
import type { Issue } from '#/lib/core/errors.ts';
import { prose, uuid } from '#/lib/core/shapes.ts';
import type { WeekKey } from '#/lib/core/week.ts';
import { longestComment } from './rules.ts';

const body = prose(longestComment)
  .refine((text) => /[^\s\p{Cf}]/u.test(text), 'Write something first.')
  .openapi({ description: 'Markdown.', example: 'What would *Ana* need to run it alone?' });

const kind = z.enum(['praise', 'suggestion', 'question']);

const place = {
  anchor: z.enum(commentAnchors).openapi({
    description:
      'What it is about. `check_in`: the week as a whole. On a goal outside of any week: goal, metric or milestone.',
    example: 'blockers',
  }),
  goalId: uuid.optional().openapi({ description: 'Of the anchors goal, metric and milestone.' }),
  metricId: uuid.optional(),
  milestoneId: uuid.optional(),
};

export const mentorsThread = z.strictObject({ ...place, kind, body }).openapi('NewThread', {
  example: { anchor: 'blockers', kind: 'question', body: 'Who else could decide this?' },
});

export const membersThread = z
  .strictObject({ mentorshipId: uuid, ...place, kind: kind.default('question'), body })
  .openapi('NewMembersThread', {
    example: {
      mentorshipId: '019a9d2c-7b00-7c3e-9f41-2a6d0c5b8e17',
      anchor: 'check_in',
      kind: 'question',
      body: 'Would you have escalated this?',
    },
  });

export const replyInput = z
  .strictObject({ kind: z.enum(['reply', 'question']).default('reply'), body })
  .openapi('NewReply', { example: { kind: 'reply', body: 'Ana could, from next week on.' } });

export const commentInput = z.strictObject({ body }).openapi('CommentInput');

export const acknowledgementInput = z
  .strictObject({
    checkInVersion: z.int().min(1).max(1_000_000).openapi({
      description: 'The version of the check-in that you have read.',
      example: 1,
    }),
  })
  .openapi('Acknowledgement');

export const noteInput = z
  .strictObject({ body: prose(20_000).openapi({ description: 'Yours alone.' }) })
  .openapi('NoteInput', { example: { body: 'Ask about hiring next time.' } });

export const milestoneTaking = z
  .strictObject({
    goalId: uuid.optional().openapi({
      description: 'Needed when the suggestion is about no goal and several are running.',
    }),
    weekNumber: z.int().min(1).max(12).optional().openapi({
      description: 'Of the goal; the next week that counts without it.',
    }),
  })
  .openapi('MilestoneTaking', { example: { weekNumber: 4 } });

export type ThreadInput = z.output<typeof mentorsThread>;

/** Where a thread begins, and in which of their two parts its author does. */
export type ThreadPlace =
  | { readonly as: 'mentor'; readonly checkInId: string }
  | { readonly as: 'member'; readonly week: WeekKey; readonly mentorshipId: string }
  | { readonly as: 'mentor' | 'member'; readonly goalId: string; readonly mentorshipId: string };

/** What does not fit together in where a thread is to begin, each with its place in the input. */
export function placeIssues(at: ThreadPlace, thread: Omit<ThreadInput, 'body' | 'kind'>): Issue[] {
  const { anchor, goalId, metricId, milestoneId } = thread;
  const ofGoal = anchor === 'goal' || anchor === 'metric' || anchor === 'milestone';
  const issues: Issue[] = [];
  const check = (path: string, needed: boolean, given: string | undefined) => {
    if (needed && !given) issues.push({ path, message: 'Say which.' });
    if (!needed && given) issues.push({ path, message: 'This anchor has none.' });
  };
  if ('goalId' in at) {
    const message = 'Outside of a week, comment on the goal, a metric or a milestone.';
    if (!ofGoal) issues.push({ path: 'anchor', message });
    if (goalId && goalId !== at.goalId) {
      issues.push({ path: 'goalId', message: 'This is another goal than the one in the path.' });
    }
  } else check('goalId', ofGoal, goalId);
  check('metricId', anchor === 'metric', metricId);
  check('milestoneId', anchor === 'milestone', milestoneId);
  return issues;
}
