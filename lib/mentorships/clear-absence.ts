import 'server-only';
import { type Context, memberIdOf } from '#/lib/core/context.ts';
import { recordEvent } from '#/lib/events/record-event.ts';
import { daysUntilOffered } from './rules.ts';

/**
 * The acting member is back as a mentor: what they owe is offered to others only after it has waited long. Nothing
 * changes for who was not away.
 */
export async function clearAbsence(ctx: Context): Promise<void> {
  const id = memberIdOf(ctx);
  const { sql } = ctx.db;
  const back =
    await sql`update mentorships set away_until = null, updated_at = ${ctx.now.toString()}
    where mentor_id = ${id} and state = 'active' and away_until is not null returning id`;
  if (back.length === 0) return;
  await sql`update reviews r set offered_from = r.awaiting_since + make_interval(days => ${daysUntilOffered})
    from mentorships s where s.id = r.mentorship_id and s.mentor_id = ${id} and s.state = 'active'
      and r.state = 'awaiting_mentor'`;
  await recordEvent(ctx, { ownerId: id, kind: 'mentor_back', subjectId: id });
}
