import 'server-only';
import type { Temporal } from 'temporal-polyfill';
import type { Context } from '#/lib/core/context.ts';
import { daysUntilOffered } from '#/lib/mentorships/rules.ts';
import type { CommentPlace } from './access.ts';
import { nextTurn, type Turn, type TurnAct } from './rules.ts';

/**
 * Moves the turn of a check-in's review by what was said about it, and to the mentor with whom it was said. Nothing
 * moves where no answer is owed: outside of a week, and on a week from before the mentorship began.
 */
export async function passTurn(
  ctx: Context,
  at: Pick<CommentPlace, 'checkInId' | 'mentorshipId' | 'startedAt' | 'awayUntil'>,
  act: TurnAct,
): Promise<void> {
  if (!at.checkInId || act.does === 'remark') return;
  const { sql } = ctx.db;
  const [review] = await sql<[(Turn & { timeZone: string })?]>`
    select r.state, r.awaiting_since "awaitingSince", (select m.time_zone from members m where m.id = r.owner_id) "timeZone" from reviews r
    where r.check_in_id = ${at.checkInId} and r.created_at >= ${at.startedAt} for update`;
  const turn = review && nextTurn(review, act, ctx.now.toString());
  if (!review || !turn || turn === review) return;
  const { state, awaitingSince } = turn;
  const isAway = at.awayUntil !== null && dayOf(ctx.now, review.timeZone) < at.awayUntil;
  const offered = ctx.now.add({ hours: isAway ? 0 : 24 * daysUntilOffered }).toString();
  await sql`update reviews set state = ${state}, awaiting_since = ${awaitingSince}, mentorship_id = ${at.mentorshipId},
      offered_from = ${state === 'awaiting_mentor' ? offered : null}
    where check_in_id = ${at.checkInId} and state = ${review.state}`;
}

function dayOf(now: Temporal.Instant, timeZone: string): string {
  return now.toZonedDateTimeISO(timeZone).toPlainDate().toString();
}
