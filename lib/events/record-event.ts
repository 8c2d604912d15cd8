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
  /** Who finds it in their inbox, and through which mentorship it concerns them. */
  readonly tell?: readonly { readonly memberId: string; readonly mentorshipId: string }[];
}

/** Writes one event in the transaction of the change it tells of, and a notice for each who is to be told. */
export async function recordEvent(
  ctx: Context,
  { ownerId, kind, subjectId, facts = {}, tell = [] }: EventInput,
): Promise<void> {
  const { actor, now, db } = ctx;
  const id = newId();
  await db.sql`insert into events (id, owner_id, actor, kind, subject_id, facts, created_at)
    values (${id}, ${ownerId}, ${actorName(actor)}, ${kind}, ${subjectId}, ${JSON.stringify(facts)}::jsonb,
      ${now.toString()})`;
  if (tell.length === 0) return;
  await db.sql`insert into notices (owner_id, event_id, kind, mentorship_id, created_at)
    select distinct on (t."memberId") t."memberId", ${id}::uuid, ${kind}, t."mentorshipId", ${now.toString()}::timestamptz
    from json_to_recordset(${JSON.stringify(tell)}::json) as t("memberId" uuid, "mentorshipId" uuid)`;
}
