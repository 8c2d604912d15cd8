import 'server-only';
import { type Context, memberIdOf } from '#/lib/core/context.ts';
import { Conflict, InvalidInput, NotFound } from '#/lib/core/errors.ts';
import { newId } from '#/lib/core/ids.ts';
import { parseInput } from '#/lib/core/parse-input.ts';
import { type CheckInChange, checkInContent } from './input.ts';
import { staleCheckIn } from './queries.ts';
import { type LogReach, weekProblem } from './rules.ts';

export interface SavedDraft {
  version: number;
  /** ISO instant. */
  savedAt: string;
}

/**
 * Keeps what has been typed for a week, whole, in one statement: it is sent with every pause in typing.
 * Whether it fits the goals is asked at the submission.
 * @param change `expectedVersion`: the version the text was typed on, null when nothing was saved yet
 * @throws InvalidInput, also when the week cannot be logged; StaleVersion with what stands, draft or submitted;
 *   Conflict `already_submitted`
 */
export async function saveDraft(ctx: Context, change: CheckInChange): Promise<SavedDraft> {
  const { week, expectedVersion } = change;
  const content = parseInput(checkInContent, change.content);
  const version =
    expectedVersion === null
      ? await insertDraft(ctx, { ...change, content })
      : await updateDraft(ctx, { week, expectedVersion, content });
  if (version !== null) return { version, savedAt: ctx.now.toString() };
  const stale = await staleCheckIn(ctx, week);
  if (stale.currentVersion === expectedVersion) throw alreadySubmitted();
  throw stale;
}

export function alreadySubmitted(): Conflict {
  const advice = 'This week is submitted already. Edit the check-in instead.';
  return new Conflict('already_submitted', advice);
}

async function updateDraft(ctx: Context, change: CheckInChange<number>): Promise<number | null> {
  const [saved] = await ctx.db.sql<[{ version: number }?]>`
    update check_ins set draft = ${JSON.stringify(change.content)}, version = version + 1,
      updated_at = ${ctx.now.toString()}
    where owner_id = ${memberIdOf(ctx)} and week = ${change.week}
      and state = 'draft' and version = ${change.expectedVersion}
    returning version`;
  return saved?.version ?? null;
}

async function insertDraft(ctx: Context, { week, content }: CheckInChange): Promise<number | null> {
  const now = ctx.now.toString();
  const ownerId = memberIdOf(ctx);
  const [made] = await ctx.db.sql<[(LogReach & { version: number | null })?]>`
    with saved as (
      insert into check_ins (id, owner_id, week, state, draft, created_at, updated_at)
      values (${newId()}, ${ownerId}, ${week}, 'draft', ${JSON.stringify(content)}, ${now}, ${now})
      on conflict (owner_id, week) do nothing returning version
    )
    select m.time_zone "timeZone", (select version from saved),
      (select min(g.start_week) from goals g where g.owner_id = m.id and g.state <> 'draft') "firstWeek",
      exists (select 1 from excused_weeks x where x.owner_id = m.id and x.week = ${week}) "isOff"
    from members m where m.id = ${ownerId}`;
  if (!made) throw new NotFound('member');
  // Asked after the write, which it undoes, so that the first save too is one statement.
  const problem = weekProblem(week, made, ctx.now);
  if (problem) throw new InvalidInput([{ path: 'week', message: problem }]);
  return made.version;
}
