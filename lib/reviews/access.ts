import 'server-only';
import type { Db } from '#/db/transaction.ts';
import type { CommentAnchor, CommentKind } from '#/db/vocabulary.ts';
import { type Context, memberIdOf } from '#/lib/core/context.ts';
import { Conflict, NotFound } from '#/lib/core/errors.ts';
import { isUuid } from '#/lib/core/ids.ts';
import type { WeekKey } from '#/lib/core/week.ts';
import {
  coversChange,
  coversCheckIn,
  coversGoal,
  type Fragment,
  isActiveMentor,
  sharedCheckIns,
} from '#/lib/mentorships/access.ts';
import type { ThreadInput, ThreadPlace } from './input.ts';
import { isJournalField, type Said, type Side } from './rules.ts';

/**
 * The condition on `comments k` and `mentorships s` that whoever reads sees it: the mentee all that was said to them,
 * the mentor what was said through this mentorship while it lasts and shares what it is about.
 */
export function commentsVisible(db: Pick<Db, 'sql'>): Fragment {
  return db.sql`s.id = k.mentorship_id and s.owner_id = k.owner_id
    and (k.owner_id = (select app_actor()) or (${isActiveMentor(db)} and ${coversComment(db)}))`;
}

/** The condition on `comments k` and `mentorships s` that the mentorship shares what the comment is about. */
function coversComment(db: Pick<Db, 'sql'>): Fragment {
  return db.sql`(k.check_in_id is null or exists (
      select 1 from check_ins c where c.id = k.check_in_id and ${coversCheckIn(db)}))
    and (k.goal_id is null or exists (select 1 from goals g where g.id = k.goal_id and ${coversGoal(db)}))
    and (k.anchor not in ('wins', 'blockers', 'learned', 'focus') or s.journal_since is not null)`;
}

/**
 * The condition on `metrics t`, `goals g` and `mentorships s` that the pace of a value is told: that of a sum or a count
 * speaks of all weeks before it, also of those from before the mentorship.
 */
export function paceTold(db: Pick<Db, 'sql'>): Fragment {
  return db.sql`(t.kind = 'level' or s.past_shared or g.start_week > s.started_week
    or (g.start_week = s.started_week and exists (
      select 1 from check_ins c where c.week = g.start_week and ${coversCheckIn(db)})))`;
}

/** Whether a shared part of the check-in with this id was edited after its review `r`, for the `mentorships` of this id. */
export function changedSinceReview(
  db: Pick<Db, 'sql'>,
  { checkInId, mentorshipId }: { checkInId: Fragment; mentorshipId: Fragment },
  since: Fragment = db.sql`r.reviewed_version`,
): Fragment {
  return db.sql`exists (
    select 1 from check_in_changes x join mentorships s on s.id = ${mentorshipId}
    where x.check_in_id = ${checkInId} and x.version > ${since} and ${coversChange(db)})`;
}

/** Which version of the check-in with this id a mentor has before them, counted in what they see: 1, and one for each edit. */
export function versionSeen(
  db: Pick<Db, 'sql'>,
  { checkInId, mentorshipId }: { checkInId: Fragment; mentorshipId: Fragment },
  upTo: Fragment = db.sql`2147483647`,
): Fragment {
  return db.sql`(select 1 + count(distinct x.version)::integer
    from check_in_changes x join mentorships s on s.id = ${mentorshipId}
    where x.check_in_id = ${checkInId} and x.version <= ${upTo} and ${coversChange(db)})`;
}

/**
 * Holds active mentorships of the actor until the commit: ending one, or sharing less, waits for this change, or this
 * change finds it done. To be sent before what is read: a statement that waited still sees the rest as it was.
 */
function holdMentorships({ sql }: Db, which: Fragment): Promise<unknown> {
  return sql`select 1 from mentorships s
    where s.state = 'active' and (select app_actor()) in (s.owner_id, s.mentor_id) and ${which}
    order by s.id for share`.execute();
}

/** Through which mentorship somebody acts, and on which side. */
export interface Between {
  readonly side: Side;
  readonly mentorshipId: string;
  readonly ownerId: string;
  readonly mentorId: string | null;
  /** Check-ins submitted before are nobody's duty through this mentorship. */
  readonly startedAt: string;
  readonly awayUntil: string | null;
}

export interface SeenCheckIn extends Between {
  readonly checkInId: string;
  readonly week: WeekKey;
  /** The versions of the row that edits made which the mentor sees, oldest first. */
  readonly edits: readonly number[];
}

/**
 * A submitted check-in that the actor sees as a mentor, with the mentorship held.
 * @throws NotFound, also on one's own
 */
export async function getCheckInToReview(ctx: Context, checkInId: string): Promise<SeenCheckIn> {
  const { sql } = ctx.db;
  if (!isUuid(checkInId)) throw new NotFound('check-in');
  const held = holdMentorships(
    ctx.db,
    sql`s.owner_id = (select c.owner_id from check_ins c where c.id = ${checkInId})`,
  );
  const read = sql<[SeenCheckIn?]>`
    select 'mentor' side, s.id "mentorshipId", s.owner_id "ownerId", s.mentor_id "mentorId",
      s.started_at "startedAt", s.away_until "awayUntil", c.id "checkInId", c.week, coalesce((
        select json_agg(distinct x.version) from check_in_changes x
        where x.check_in_id = c.id and ${coversChange(ctx.db)}), '[]') edits
    from check_ins c join mentorships s on s.owner_id = c.owner_id
    where c.id = ${checkInId} and s.mentor_id = ${memberIdOf(ctx)} and ${sharedCheckIns(ctx.db)}`;
  const [, [found]] = await Promise.all([held, read]);
  if (!found) throw new NotFound('check-in');
  return found;
}

/** What a comment is about, and between whom. */
export interface CommentPlace extends Between {
  readonly anchor: CommentAnchor;
  readonly checkInId: string | null;
  readonly week: WeekKey | null;
  readonly goalId: string | null;
  readonly metricId: string | null;
  readonly milestoneId: string | null;
}

/**
 * The place where a thread is to begin, with the mentorship held.
 * @throws NotFound; for the mentee, whose own it is: Conflict `not_shared` when the mentor does not see it
 */
export async function getPlaceFor(
  ctx: Context,
  at: ThreadPlace,
  thread: Omit<ThreadInput, 'body' | 'kind'>,
): Promise<CommentPlace> {
  const { sql } = ctx.db;
  const { anchor, metricId = null, milestoneId = null } = thread;
  const goalId = 'goalId' in at ? at.goalId : (thread.goalId ?? null);
  const through =
    'mentorshipId' in at
      ? sql`s.id = ${at.mentorshipId}`
      : sql`s.owner_id = (select c.owner_id from check_ins c where c.id = ${at.checkInId})`;
  const side = at.as === 'mentor' ? isActiveMentor(ctx.db) : sql`s.owner_id = (select app_actor())`;
  const week = 'week' in at ? sql`c.week = ${at.week}` : sql`false`;
  const checkIn = 'checkInId' in at ? sql`c.id = ${at.checkInId}` : week;
  const held = holdMentorships(ctx.db, through);
  const read = sql<[(Between & { journal: boolean; seen: Seen | null; goal: SeenGoal | null })?]>`
    select s.id "mentorshipId", s.owner_id "ownerId", s.mentor_id "mentorId", s.started_at "startedAt",
      s.away_until "awayUntil", s.journal_since is not null journal,
      (select json_build_object('id', c.id, 'week', c.week) from check_ins c
        where ${checkIn} and ${coversCheckIn(ctx.db)}) seen,
      (select json_build_object(
          'metric', exists (select 1 from metrics t where t.goal_id = g.id and t.id = ${metricId}),
          'milestone', exists (select 1 from milestones m where m.goal_id = g.id and m.id = ${milestoneId}))
        from goals g where g.id = ${goalId} and ${coversGoal(ctx.db)}) goal
    from mentorships s where s.state = 'active' and ${side} and ${through}`;
  const [, [found]] = await Promise.all([held, read]);
  if (!found) throw new NotFound('goalId' in at ? 'goal' : 'check-in');
  const { journal, seen, goal, ...between } = found;
  const isSeen =
    ('goalId' in at || seen !== null) &&
    (goalId === null || goal !== null) &&
    (journal || !isJournalField(anchor)) &&
    (metricId === null || goal?.metric === true) &&
    (milestoneId === null || goal?.milestone === true);
  if (!isSeen) throw at.as === 'mentor' ? new NotFound('place to comment on') : notShared();
  const about = { anchor, checkInId: seen?.id ?? null, week: seen?.week ?? null };
  return { ...between, side: at.as, ...about, goalId, metricId, milestoneId };
}

interface Seen {
  id: string;
  week: WeekKey;
}

interface SeenGoal {
  metric: boolean;
  milestone: boolean;
}

function notShared(): Conflict {
  const advice = 'This mentor does not see what this is about. Share it with them first.';
  return new Conflict('not_shared', advice);
}

export interface SeenComment extends CommentPlace {
  readonly id: string;
  readonly rootId: string;
  readonly authorId: string | null;
  readonly kind: CommentKind;
  readonly body: string;
  readonly version: number;
  readonly createdAt: string;
  readonly editedAt: string | null;
  readonly deletedAt: string | null;
  /** Whether the mentorship lasts, and its mentor sees this. */
  readonly shared: boolean;
  /** Its thread, in the order in which it was written. */
  readonly thread: readonly (Said & { readonly id: string })[];
}

/**
 * A comment that the actor sees, with its thread, and the mentorship held.
 * @throws NotFound
 */
export async function getCommentFor(ctx: Context, commentId: string): Promise<SeenComment> {
  const { sql } = ctx.db;
  if (!isUuid(commentId)) throw new NotFound('comment');
  const held = holdMentorships(
    ctx.db,
    sql`s.id = (select k.mentorship_id from comments k where k.id = ${commentId})`,
  );
  const read = sql<[SeenComment?]>`
    select k.id, coalesce(k.root_id, k.id) "rootId", k.author_id "authorId", k.kind, k.body, k.version,
      k.created_at "createdAt", k.edited_at "editedAt", k.deleted_at "deletedAt", k.anchor,
      k.check_in_id "checkInId", (select w.week from check_ins w where w.id = k.check_in_id) week,
      k.goal_id "goalId", k.metric_id "metricId", k.milestone_id "milestoneId",
      case when s.owner_id = (select app_actor()) then 'member' else 'mentor' end side,
      s.id "mentorshipId", s.owner_id "ownerId", s.mentor_id "mentorId", s.started_at "startedAt",
      s.away_until "awayUntil", s.state = 'active' and ${coversComment(ctx.db)} shared,
      (select json_agg(json_build_object('id', t.id, 'kind', t.kind, 'deleted', t.deleted_at is not null,
          'by', case when t.author_id = t.owner_id then 'member' else 'mentor' end)
          order by t.created_at, t.id)
        from comments t where t.id = coalesce(k.root_id, k.id) or t.root_id = coalesce(k.root_id, k.id)) thread
    from comments k, mentorships s where k.id = ${commentId} and ${commentsVisible(ctx.db)}`;
  const [, [found]] = await Promise.all([held, read]);
  if (!found) throw new NotFound('comment');
  return found;
}
