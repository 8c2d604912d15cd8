import 'server-only';
import type { Db } from '#/db/transaction.ts';
import { type GoalState, goalStates } from '#/db/vocabulary.ts';
import { decodeCursor, encodeCursor } from '#/lib/core/cursor.ts';
import { InvalidInput, NotFound } from '#/lib/core/errors.ts';
import { isUuid } from '#/lib/core/ids.ts';
import { isWeekKey } from '#/lib/core/week-key.ts';
import {
  type GoalRecord,
  goalsVisible,
  loadGoals,
  loadSharedGoal,
  type SharedGoal,
} from './access.ts';

export const goalsPerPage = 50;

export interface GoalPage {
  goals: GoalRecord[];
  /** For the next page; null at the end. */
  nextCursor: string | null;
}

/**
 * The actor's goals, the one that starts last first, 50 at most.
 * @throws InvalidInput on a cursor that is none of this list
 */
export async function goalList(
  db: Db,
  {
    state,
    cursor,
    limit = goalsPerPage,
  }: { state?: GoalState; cursor?: string; limit?: number } = {},
): Promise<GoalPage> {
  const { sql } = db;
  const count = Math.min(Math.max(1, limit), goalsPerPage);
  const place = cursor ? decodeCursor(cursor, [isWeekKey, isUuid]) : null;
  const found = await loadGoals(
    db,
    sql`${state ? sql`and g.state = ${state}` : sql``}
      ${place ? sql`and (g.start_week, g.id) < (${place[0]}::date, ${place[1]}::uuid)` : sql``}
      order by g.start_week desc, g.id desc limit ${count + 1}`,
  );
  return pageOf(found, count);
}

/** The first goals of every state, in one statement: what /goals shows. */
export async function goalOverview(db: Db, perState = 20): Promise<Record<GoalState, GoalPage>> {
  const { sql } = db;
  const found = await loadGoals(
    db,
    sql`and g.id in (
        select ranked.id from (
          select g.id, row_number() over (partition by g.state order by g.start_week desc, g.id desc) place
          from goals g where ${goalsVisible(db)}
        ) ranked where ranked.place <= ${perState + 1}
      ) order by g.start_week desc, g.id desc`,
  );
  const pages = goalStates.map((state) => [
    state,
    pageOf(
      found.filter((goal) => goal.state === state),
      perState,
    ),
  ]);
  return Object.fromEntries(pages);
}

const nothing: GoalPage = { goals: [], nextCursor: null };

/**
 * What /goals shows: the first goals of every state, or one state from a cursor on.
 * @throws NotFound on a cursor that leads nowhere
 */
export async function goalPageFor(
  db: Db,
  { state, cursor }: { state?: GoalState | undefined; cursor?: string | undefined },
): Promise<Record<GoalState, GoalPage>> {
  if (!state) return goalOverview(db);
  const none = { draft: nothing, active: nothing, paused: nothing, closed: nothing };
  try {
    return { ...none, [state]: await goalList(db, { state, ...(cursor && { cursor }) }) };
  } catch (error) {
    if (error instanceof InvalidInput) throw new NotFound('page');
    throw error;
  }
}

/** One goal with all that its page shows; null when there is none that the actor may see. */
export async function goalDetail(db: Db, goalId: string): Promise<GoalRecord | null> {
  if (!isUuid(goalId)) return null;
  const [goal] = await loadGoals(db, db.sql`and g.id = ${goalId}`);
  return goal ?? null;
}

/** One goal as a mentorship shares it with its mentor, who reads; null when it does not. */
export async function sharedGoal(
  db: Db,
  mentorshipId: string,
  goalId: string,
): Promise<SharedGoal | null> {
  if (!isUuid(mentorshipId) || !isUuid(goalId)) return null;
  return loadSharedGoal(db, mentorshipId, goalId);
}

function pageOf(found: GoalRecord[], count: number): GoalPage {
  const goals = found.slice(0, count);
  const last = goals.at(-1);
  const more = found.length > count && last;
  return { goals, nextCursor: more ? encodeCursor([last.startWeek, last.id]) : null };
}
