import 'server-only';
import type { Context } from '#/lib/core/context.ts';
import { InvalidInput } from '#/lib/core/errors.ts';
import type { MentorshipRecord } from './access.ts';
import type { SharingInput } from './input.ts';

/**
 * Writes which goals a mentorship shares by name, in place of those before.
 * @throws InvalidInput when one is no goal of the mentee's
 */
export async function nameGoals(
  ctx: Context,
  { id, ownerId }: Pick<MentorshipRecord, 'id' | 'ownerId'>,
  { goalIds }: SharingInput,
): Promise<void> {
  const { sql } = ctx.db;
  await sql`delete from mentorship_goals where mentorship_id = ${id}`;
  if (goalIds.length === 0) return;
  const named = await sql`insert into mentorship_goals (mentorship_id, goal_id, owner_id)
    select ${id}::uuid, g.id, g.owner_id from goals g
    where g.owner_id = ${ownerId} and g.id in (select text::uuid from json_array_elements_text(${JSON.stringify(goalIds)}::json) text)
    returning goal_id`;
  if (named.length === goalIds.length) return;
  const message = 'One of these goals is not there any more. Choose anew.';
  throw new InvalidInput([{ path: 'sharing.goalIds', message }]);
}
