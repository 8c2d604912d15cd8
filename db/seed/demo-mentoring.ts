import type { Temporal } from 'temporal-polyfill';
import { inTransaction } from '#/db/transaction.ts';
import { addWeeks, type WeekKey } from '#/lib/core/week.ts';
import { acceptInvitation } from '#/lib/mentorships/accept-invitation.ts';
import { invitationToken } from '#/lib/mentorships/invitation-link.ts';
import { inviteMentor } from '#/lib/mentorships/invite-mentor.ts';
import { markAllRead } from '#/lib/notifications/mark-all-read.ts';
import { acknowledgeReview } from '#/lib/reviews/acknowledge-review.ts';
import { openReview } from '#/lib/reviews/queries.ts';
import { replyToComment } from '#/lib/reviews/reply-to-comment.ts';
import { startThread } from '#/lib/reviews/start-thread.ts';
import { takeAsMilestone } from '#/lib/reviews/take-as-milestone.ts';
import { goalOf, type Life, momentOf, type Step } from './demo-life.ts';
import type { DemoReview } from './demo-reviews.ts';

const everything = { goals: 'all', journal: true, past: true } as const;

/** A mentee invites a mentor at some moment, who accepts in the evening. */
export function invitationSteps(
  mentee: Life,
  mentor: Life,
  { at, message }: { at: Temporal.Instant; message: string },
): Step[] {
  let token = '';
  const { email } = mentor.person;
  const accepted = at.add({ hours: 9 });
  const invite = () =>
    inTransaction(mentee.actor, at, async (ctx) => {
      token = invitationToken(await inviteMentor(ctx, { email, message, sharing: everything }));
    });
  const accept = () => inTransaction(mentor.actor, accepted, (ctx) => acceptInvitation(ctx, token));
  return [
    { at, run: invite },
    { at: accepted, run: accept },
  ];
}

/** An invitation that nobody has answered yet. */
export function openInvitation(
  { actor }: Life,
  { at, email, message }: { at: Temporal.Instant; email: string; message: string },
): Step {
  const invite = () =>
    inTransaction(actor, at, (ctx) => inviteMentor(ctx, { email, message, sharing: everything }));
  return { at, run: invite };
}

/** A mentor opens a week and marks it as reviewed, without a word. */
export function acknowledgeStep(
  mentee: Life,
  mentor: Life,
  { at, week }: { at: Temporal.Instant; week: WeekKey },
): Step {
  const checkInId = () => mentee.checkIns.get(week) ?? '';
  const acknowledge = () =>
    inTransaction(mentor.actor, at, async (ctx) => {
      await openReview(ctx.db, checkInId(), at);
      await acknowledgeReview(ctx, { checkInId: checkInId(), checkInVersion: 1 });
    });
  return { at, run: acknowledge };
}

/** A mentor opens a week and writes about it; the mentee answers, and takes what was suggested. */
export function reviewSteps(mentee: Life, mentor: Life, review: DemoReview): Step[] {
  const week = addWeeks(mentee.thisWeek, review.week);
  const at = momentOf(week, review.at, mentor.person.timeZone);
  const checkInId = () => mentee.checkIns.get(week) ?? '';
  const open = () => inTransaction(mentor.actor, at, (ctx) => openReview(ctx.db, checkInId(), at));
  const said = review.threads.flatMap((thread, i) => {
    const { kind, anchor, goal, body, answer, milestoneIn } = thread;
    const written = at.add({ minutes: 4 * (i + 1) });
    let commentId = '';
    const write = () =>
      inTransaction(mentor.actor, written, async (ctx) => {
        const place = { anchor, ...(goal && { goalId: goalOf(mentee, goal).id }) };
        const target = { as: 'mentor', checkInId: checkInId() } as const;
        const made = await startThread(ctx, { at: target, thread: { ...place, kind, body } });
        commentId = made.id;
      });
    const replied = written.add({ hours: answer?.hoursLater ?? 0 });
    const reply = (words: string) => () =>
      inTransaction(mentee.actor, replied, (ctx) =>
        replyToComment(ctx, { commentId, reply: { body: words } }),
      );
    const taken = written.add({ hours: milestoneIn?.hoursLater ?? 0 });
    const take = (weekNumber: number) => () =>
      inTransaction(mentee.actor, taken, (ctx) => takeAsMilestone(ctx, { commentId, weekNumber }));
    return [
      { at: written, run: write },
      ...(answer ? [{ at: replied, run: reply(answer.body) }] : []),
      ...(milestoneIn ? [{ at: taken, run: take(milestoneIn.weekNumber) }] : []),
    ];
  });
  const done = review.reviewedAfterHours;
  const settled =
    done === undefined
      ? []
      : [acknowledgeStep(mentee, mentor, { at: at.add({ hours: done }), week })];
  return [{ at, run: open }, ...said, ...settled];
}

/** Somebody has been through their inbox. */
export function inboxStep({ actor }: Life, at: Temporal.Instant): Step {
  return { at, run: () => inTransaction(actor, at, (ctx) => markAllRead(ctx, {})) };
}
