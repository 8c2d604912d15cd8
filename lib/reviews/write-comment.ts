import 'server-only';
import type { CommentKind, EventKind } from '#/db/vocabulary.ts';
import { type Context, memberIdOf } from '#/lib/core/context.ts';
import { Conflict } from '#/lib/core/errors.ts';
import { newId } from '#/lib/core/ids.ts';
import { recordEvent } from '#/lib/events/record-event.ts';
import { settleNotices } from '#/lib/events/settle-notices.ts';
import type { CommentPlace } from './access.ts';
import { passTurn } from './pass-turn.ts';
import { actOf, commentsAtMost, type Said, waitingFor } from './rules.ts';

export interface WrittenComment {
  id: string;
  /** The first comment of its thread. */
  rootId: string;
  version: number;
}

interface Words {
  kind: CommentKind;
  body: string;
  /** Null: it begins a thread. */
  rootId: string | null;
  /** The thread before it. */
  thread: readonly Said[];
}

/**
 * Writes a comment at a place that was loaded and held: passes the turn, and tells the other side.
 * @throws Conflict `too_many_comments`
 */
export async function writeComment(
  ctx: Context,
  at: CommentPlace,
  { kind, body, rootId, thread }: Words,
): Promise<WrittenComment> {
  const { sql } = ctx.db;
  const id = newId();
  await passTurn(ctx, at, actOf(at.side, kind, thread));
  const made = await sql`
    insert into comments (id, owner_id, mentorship_id, author_id, root_id, anchor, check_in_id, goal_id, metric_id,
      milestone_id, kind, body, created_at)
    select ${id}, ${at.ownerId}, ${at.mentorshipId}, ${memberIdOf(ctx)}, ${rootId}, ${at.anchor},
      ${at.checkInId}, ${at.goalId}, ${at.metricId}, ${at.milestoneId}, ${kind}, ${body}, ${ctx.now.toString()}
    where (
      select count(*) from comments k where k.mentorship_id = ${at.mentorshipId} and ${
        at.checkInId
          ? sql`k.check_in_id = ${at.checkInId}`
          : sql`k.goal_id = ${at.goalId} and k.check_in_id is null`
      }) < ${commentsAtMost}`;
  if (made.count === 0) throw full();
  if (at.checkInId) await settleNotices(ctx, at.checkInId);
  const { mentorshipId, checkInId, week, goalId } = at;
  const toldTo = at.side === 'mentor' ? at.ownerId : at.mentorId;
  await recordEvent(ctx, {
    ownerId: at.ownerId,
    kind: eventKind(at, kind, thread),
    subjectId: id,
    facts: { commentId: id, rootId: rootId ?? id, mentorshipId, checkInId, week, goalId },
    tell: toldTo ? [{ memberId: toldTo, mentorshipId }] : [],
  });
  return { id, rootId: rootId ?? id, version: 1 };
}

function full(): Conflict {
  const advice = `There are ${commentsAtMost} comments here already. Go on in another place, or talk.`;
  return new Conflict('too_many_comments', advice);
}

function eventKind(at: CommentPlace, kind: CommentKind, thread: readonly Said[]): EventKind {
  if (kind === 'question') return 'question_asked';
  return waitingFor(thread) === at.side ? 'question_answered' : 'comment_written';
}
