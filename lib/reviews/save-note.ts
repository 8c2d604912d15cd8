import 'server-only';
import type { z } from '@hono/zod-openapi';
import { type Context, memberIdOf } from '#/lib/core/context.ts';
import { StaleVersion } from '#/lib/core/errors.ts';
import { parseInput } from '#/lib/core/parse-input.ts';
import { getCheckInToReview } from './access.ts';
import { noteInput } from './input.ts';

export interface SavedNote {
  body: string;
  version: number;
}

interface NoteChange {
  checkInId: string;
  /** Null: there must be none yet. */
  expectedVersion: number | null;
  note: z.input<typeof noteInput>;
}

/**
 * Keeps a mentor's note on a check-in that they see. It is the mentor's alone: no event tells of it.
 * @throws NotFound; StaleVersion with the note as it stands; InvalidInput
 */
export async function saveNote(
  ctx: Context,
  { checkInId, expectedVersion, note }: NoteChange,
): Promise<SavedNote> {
  const { body } = parseInput(noteInput, note);
  const seen = await getCheckInToReview(ctx, checkInId);
  const { sql } = ctx.db;
  const ownerId = memberIdOf(ctx);
  const now = ctx.now.toString();
  const [saved] =
    expectedVersion === null
      ? await sql<[SavedNote?]>`
        insert into mentor_notes (owner_id, check_in_id, mentee_id, body, updated_at)
        values (${ownerId}, ${checkInId}, ${seen.ownerId}, ${body}, ${now})
        on conflict (owner_id, check_in_id) do nothing returning body, version`
      : await sql<[SavedNote?]>`
        update mentor_notes set body = ${body}, version = version + 1, updated_at = ${now}
        where owner_id = ${ownerId} and check_in_id = ${checkInId} and version = ${expectedVersion}
        returning body, version`;
  if (saved) return saved;
  const [current] = await sql<[SavedNote?]>`
    select body, version from mentor_notes where owner_id = ${ownerId} and check_in_id = ${checkInId}`;
  throw new StaleVersion(current?.version ?? 0, current ?? null);
}
