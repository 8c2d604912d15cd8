import 'server-only';
import type { Context } from '#/lib/core/context.ts';
import { recordEvent } from '#/lib/events/record-event.ts';
import type { GoalRecord } from '../access.ts';
import { mentorsOf } from './access.ts';
import type { PlanChange } from './rules.ts';

/** Records that a goal's plan became easier, and tells the mentors who see it from when on that holds. */
export async function tellEasing(
  ctx: Context,
  { id, ownerId }: Pick<GoalRecord, 'id' | 'ownerId'>,
  { holdsFrom }: PlanChange,
): Promise<void> {
  const facts = { goalId: id, holdsFrom };
  const tell = await mentorsOf(ctx, id);
  await recordEvent(ctx, { ownerId, kind: 'plan_eased', subjectId: id, facts, tell });
}
