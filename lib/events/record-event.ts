import 'server-only';
import type { EventKind } from '#/db/vocabulary.ts';
import { actorName } from '#/lib/core/actor.ts';
import type { Context } from '#/lib/core/context.ts';
import { newId } from '#/lib/core/ids.ts';

export interface EventInput {
  readonly ownerId: string;
  readonly kind: EventKind;
  /** The row the event is about: a member, a goal, a check-in. */
  readonly subjectId: string;
  /** What happened, in numbers, states and ids; never text that a member wrote. */
  readonly facts?: Readonly<Record<string, unknown>>;
}

/** Writes one event in the transaction of the change it tells of. */
export async function recordEvent(
  ctx: Context,
  { ownerId, kind, subjectId, facts = {} }: EventInput,
): Promise<void> {
  const { actor, now } = ctx;
  await ctx.db.sql`insert into events (id, owner_id, actor, kind, subject_id, facts, created_at)
    values (${newId()}, ${ownerId}, ${actorName(actor)}, ${kind}, ${subjectId}, ${JSON.stringify(facts)}::jsonb,
      ${now.toString()})`;
}
