import 'server-only';
import type { z } from '@hono/zod-openapi';
import { getOwnMember } from '#/lib/accounts/access.ts';
import type { Context } from '#/lib/core/context.ts';
import { Conflict, InvalidInput } from '#/lib/core/errors.ts';
import { parseInput } from '#/lib/core/parse-input.ts';
import { recordEvent } from '#/lib/events/record-event.ts';
import { absenceInput } from './input.ts';
import { absenceProblem } from './rules.ts';

/**
 * The acting member is away as a mentor until a day, the first one back: the reviews they owe are offered to the
 * other mentors of those mentees at once. Again with another day, it is that day.
 * @throws InvalidInput; Conflict `mentors_nobody`
 */
export async function setAbsence(
  ctx: Context,
  input: z.input<typeof absenceInput>,
): Promise<{ awayUntil: string }> {
  const { until } = parseInput(absenceInput, input);
  const { id, timeZone } = await getOwnMember(ctx);
  const today = ctx.now.toZonedDateTimeISO(timeZone).toPlainDate().toString();
  const message = absenceProblem(until, today);
  if (message) throw new InvalidInput([{ path: 'until', message }]);
  const { sql } = ctx.db;
  const now = ctx.now.toString();
  const away = await sql`update mentorships set away_until = ${until}, updated_at = ${now}
    where mentor_id = ${id} and state = 'active' returning id`;
  if (away.length === 0) throw new Conflict('mentors_nobody', 'You mentor nobody just now.');
  await sql`update reviews r set offered_from = least(r.offered_from, ${now}::timestamptz)
    from mentorships s where s.id = r.mentorship_id and s.mentor_id = ${id} and s.state = 'active'
      and r.state = 'awaiting_mentor'`;
  await recordEvent(ctx, { ownerId: id, kind: 'mentor_away', subjectId: id, facts: { until } });
  return { awayUntil: until };
}
