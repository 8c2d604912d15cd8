import 'server-only';
import type { Db } from '#/db/transaction.ts';
import type { Confidence, FocusOutcome } from '#/db/vocabulary.ts';
import type { CheckInContent } from '#/lib/check-ins/input.ts';
import { decodeCursor, encodeCursor } from '#/lib/core/cursor.ts';
import { isUuid } from '#/lib/core/ids.ts';
import {
  coversChange,
  sharedCheckIns,
  sharedGoals,
  sharedRevisions as whileShared,
} from '#/lib/mentorships/access.ts';
import { versionSeen } from './access.ts';

/** What a check-in said before an edit, as far as it is shared: its text, and what was said about shared goals. */
export interface SharedRevision {
  /** Counted in what the mentor sees: 1 as it was submitted. */
  version: number;
  /** ISO instant: until when the check-in said this. */
  replacedAt: string;
  journal: {
    wins: string;
    blockers: string;
    learned: string;
    focus: string;
    lastFocusOutcome: FocusOutcome | null;
  };
  goals: {
    id: string;
    title: string;
    confidence: Confidence | null;
    nextChange: string;
    values: { metricId: string; name: string; unit: string; value: number | null }[];
  }[];
}

export interface SharedRevisionPage {
  /** Newest first, 10 at most. */
  revisions: SharedRevision[];
  nextCursor: string | null;
}

const pageSize = 10;

interface Row {
  version: number;
  replacedAt: string;
  content: Omit<CheckInContent, 'private'>;
}

interface SharedGoal {
  id: string;
  title: string;
  metrics: { id: string; name: string; unit: string }[];
}

/**
 * What a check-in said before its edits, as far as the mentor may read it; null when they do not see the check-in.
 * In one statement.
 * @throws InvalidInput on a cursor that is not of this list
 */
export async function sharedRevisions(
  db: Db,
  checkInId: string,
  { cursor }: { cursor?: string | undefined } = {},
): Promise<SharedRevisionPage | null> {
  const { sql } = db;
  const before = cursor === undefined ? null : decodeCursor(cursor, [isVersion])[0];
  if (!isUuid(checkInId)) return null;
  const here = { checkInId: sql`c.id`, mentorshipId: sql`at.mentorship_id` };
  const [seen] = await sql<[{ goals: SharedGoal[]; rows: Row[] }?]>`
    select coalesce((
        select json_agg(json_build_object('version', page.seen, 'replacedAt', page.replaced_at,
          'content', page.content - 'private') order by page.seen desc)
        from (
          select * from (
            select r.*, ${versionSeen(db, here, sql`r.version`)} seen from check_in_revisions r
            where r.check_in_id = c.id and ${whileShared(db)} and exists (
              select 1 from check_in_changes x
              where x.check_in_id = c.id and x.version = r.version + 1 and ${coversChange(db)})) readable
          where ${before}::integer is null or seen < ${before} order by seen desc limit ${pageSize + 1}) page), '[]') "rows",
      coalesce((
        select json_agg(json_build_object('id', g.id, 'title', g.title, 'metrics', coalesce((
          select json_agg(json_build_object('id', t.id, 'name', t.name, 'unit', t.unit) order by t.position)
          from metrics t where t.goal_id = g.id), '[]')) order by g.start_week, g.id)
        from goals g where ${sharedGoals(db)}), '[]') goals
    from check_ins c join mentorships s on s.owner_id = c.owner_id,
      lateral (select s.id mentorship_id) at
    where c.id = ${checkInId} and ${sharedCheckIns(db)}`;
  if (!seen) return null;
  const revisions = seen.rows.slice(0, pageSize).map((row) => revisionOf(row, seen.goals));
  const last = revisions.at(-1);
  const isMore = seen.rows.length > pageSize && last !== undefined;
  return { revisions, nextCursor: isMore ? encodeCursor([last.version]) : null };
}

/** Of what was said about goals, that about shared ones. */
function revisionOf(
  { version, replacedAt, content }: Row,
  shared: readonly SharedGoal[],
): SharedRevision {
  const goals = shared.flatMap(({ id, title, metrics }) => {
    const said = content.goals.find(({ goalId }) => goalId === id);
    if (!said) return [];
    const values = metrics.flatMap((metric) => {
      const given = said.values.find(({ metricId }) => metricId === metric.id);
      const { id: metricId, name, unit } = metric;
      return given ? [{ metricId, name, unit, value: given.value }] : [];
    });
    return [{ id, title, confidence: said.confidence, nextChange: said.nextChange, values }];
  });
  return { version, replacedAt, journal: content.journal, goals };
}

function isVersion(value: unknown): value is number {
  return Number.isInteger(value) && Math.abs(value as number) < 2 ** 31;
}
