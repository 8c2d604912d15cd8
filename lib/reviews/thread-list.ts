import 'server-only';
import type { Db } from '#/db/transaction.ts';
import type { CommentAnchor, CommentKind, ReviewState, SuggestionUse } from '#/db/vocabulary.ts';
import { isUuid } from '#/lib/core/ids.ts';
import type { WeekKey } from '#/lib/core/week.ts';
import {
  coversCheckIn,
  type Fragment,
  isActiveMentor,
  sharedCheckIns,
} from '#/lib/mentorships/access.ts';
import { changedSinceReview, commentsVisible } from './access.ts';
import { type Said, waitingFor } from './rules.ts';

export interface ThreadComment {
  id: string;
  kind: CommentKind;
  /** Markdown; empty once it is deleted. */
  body: string;
  /** A name, or "A former mentor". */
  author: string;
  mine: boolean;
  /** ISO instants. */
  createdAt: string;
  editedAt: string | null;
  deleted: boolean;
  version: number;
  revisions: number;
  takenAs: SuggestionUse[];
}

export interface Thread {
  /** Of its first comment. */
  id: string;
  mentorshipId: string;
  mentorName: string;
  anchor: CommentAnchor;
  checkInId: string | null;
  week: WeekKey | null;
  goalId: string | null;
  metricId: string | null;
  milestoneId: string | null;
  /** The name of the goal, metric or milestone; empty for the rest. */
  about: string;
  /** Who has not answered a question yet. */
  waitingFor: 'mentor' | 'member' | null;
  /** False: the mentorship is over, and nobody can write here any more. */
  open: boolean;
  comments: ThreadComment[];
}

/** The member's own week: whose turn it is, what was said, and who reads it. */
export interface WeekThreads {
  duty: {
    state: ReviewState;
    awaitingSince: string;
    mentorName: string;
    reviewedAt: string | null;
    reviewedByName: string | null;
    changedSinceReview: boolean;
  } | null;
  threads: Thread[];
  /** Who sees this week, and whether with its text. */
  mentors: { mentorshipId: string; name: string; journal: boolean }[];
}

export interface LastWords {
  /** The newest threads in which the mentor spoke last, 3 at most, without those that wait for the member. */
  newest: Thread[];
  /** Open questions that the member has to answer, oldest first, 5 at most. */
  waiting: Thread[];
}

const threadsAtMost = 400;

type Row = Omit<Thread, 'mentorName' | 'waitingFor' | 'comments'> & {
  mentorName: string | null;
  comments: (Omit<ThreadComment, 'author'> & { author: string | null; by: Said['by'] })[];
};

interface Wish {
  /** A query of the ids of their first comments, which may name some that whoever reads does not see. Bound it. */
  roots: Fragment;
  /** Their order, in first comments `k`, after a condition on them and their `mentorships s` if need be. */
  rest: Fragment;
  /** For a preview, which cannot read who its mentor is. */
  mentorName?: string | null;
  limit?: number;
}

/** Threads that whoever reads sees, in one statement: the few are found first, and what policies cost is asked of them. */
async function loadThreads(
  db: Db,
  { roots, rest, mentorName = null, limit = threadsAtMost }: Wish,
): Promise<Thread[]> {
  const { sql } = db;
  const rows = await sql<Row[]>`
    with chosen as materialized (select distinct id from (${roots}) roots)
    select k.id, s.id "mentorshipId", mentor.name "mentorName", k.anchor, k.check_in_id "checkInId",
      (select c.week from check_ins c where c.id = k.check_in_id) week, k.goal_id "goalId",
      k.metric_id "metricId", k.milestone_id "milestoneId", s.state = 'active' open,
      coalesce((select t.name from metrics t where t.id = k.metric_id),
        (select m.title from milestones m where m.id = k.milestone_id),
        (select g.title from goals g where g.id = k.goal_id), '') about,
      (select json_agg(json_build_object('id', t.id, 'kind', t.kind, 'body', t.body,
          'by', case when t.author_id = t.owner_id then 'member' else 'mentor' end,
          'author', case when t.author_id = t.owner_id then mentee.name when t.author_id is not null then mentor.name end,
          'mine', coalesce(t.author_id = (select app_mentor()), false), 'createdAt', t.created_at,
          'editedAt', t.edited_at, 'deleted', t.deleted_at is not null, 'version', t.version,
          'revisions', (select count(*) from comment_revisions r where r.comment_id = t.id),
          'takenAs', coalesce((
            select json_agg(u.used_as order by u.taken_at) from suggestion_takings u where u.comment_id = t.id), '[]'))
          order by t.created_at, t.id)
        from comments t where t.id = k.id or t.root_id = k.id) comments
    from chosen join comments k on k.id = chosen.id join mentorships s on s.id = k.mentorship_id
      left join members mentee on mentee.id = s.owner_id left join members mentor on mentor.id = s.mentor_id
    where ${commentsVisible(db)} ${rest}
    limit ${limit}`;
  return rows.map((row) => threadOf(row, mentorName));
}

const former = 'A former mentor';

function threadOf({ comments, ...row }: Row, mentorName: string | null): Thread {
  const said = comments.map(({ by, kind, deleted }) => ({ by, kind, deleted }));
  const name = row.mentorName ?? mentorName ?? former;
  return {
    ...row,
    mentorName: name,
    waitingFor: row.open ? waitingFor(said) : null,
    comments: comments.map(({ by, author, ...comment }) => {
      const unnamed = by === 'mentor' && mentorName !== null ? mentorName : former;
      return { ...comment, author: author ?? unnamed };
    }),
  };
}

/**
 * The condition on a first comment `k` that a question of its thread waits for an answer of the other side: the same
 * as `waitingFor` in rules.ts says.
 * @param by whose question
 */
export function asksStill({ sql }: Db, by?: Said['by']): Fragment {
  const asker = {
    member: sql`and q.author_id = q.owner_id`,
    mentor: sql`and q.author_id is distinct from q.owner_id`,
  };
  return sql`(s.state = 'active' and exists (
    select 1 from comments q
    where (q.id = k.id or q.root_id = k.id) and q.kind = 'question' and q.deleted_at is null
      ${by ? asker[by] : sql``} and not exists (
        select 1 from comments a
        where (a.id = k.id or a.root_id = k.id) and a.deleted_at is null
          and (a.author_id is not distinct from a.owner_id) <> (q.author_id is not distinct from q.owner_id)
          and (a.created_at, a.id) > (q.created_at, q.id))))`;
}

/** The threads of a check-in as its mentor sees them, and the newest ten elsewhere that wait for an answer. */
export function reviewThreads(
  db: Db,
  checkInId: string,
  mentorName: string | null,
): Promise<Thread[]> {
  const { sql } = db;
  const seen = sql`select s.id from check_ins c join mentorships s on s.owner_id = c.owner_id
    where c.id = ${checkInId} and ${sharedCheckIns(db)}`;
  const roots = sql`
    with asked as materialized (
      select coalesce(q.root_id, q.id) id from comments q
      where q.mentorship_id = (${seen}) and q.kind = 'question' and q.deleted_at is null
      order by q.id desc limit 100)
    select ${firstOf(db)} id from comments k where k.check_in_id = ${checkInId}
    union all (
      select k.id from (select distinct id from asked) asked join comments k on k.id = asked.id
        join mentorships s on s.id = k.mentorship_id
      where k.check_in_id is distinct from ${checkInId} and ${asksStill(db)}
      order by k.created_at desc, k.id desc limit 10)`;
  const rest = sql`and ${isActiveMentor(db)} order by k.created_at, k.id`;
  return loadThreads(db, { roots, rest, mentorName });
}

/** The first comment of the thread of `comments k`. */
function firstOf({ sql }: Db): Fragment {
  return sql`coalesce(k.root_id, k.id)`;
}

/**
 * All threads on a goal: the member's own with whomever, or those of the mentor who sees it; oldest first. Those of a
 * week's check-in about it are among them.
 */
export async function goalThreads(
  db: Db,
  goalId: string,
  mentorName: string | null = null,
): Promise<Thread[]> {
  if (!isUuid(goalId)) return [];
  const roots = db.sql`select ${firstOf(db)} id from comments k where k.goal_id = ${goalId}`;
  const rest = db.sql`order by k.created_at desc, k.id desc`;
  return (await loadThreads(db, { roots, rest, mentorName })).reverse();
}

/** The member's own week, in two statements that are sent together. */
export async function checkInThreads(db: Db, week: WeekKey): Promise<WeekThreads> {
  const { sql } = db;
  const own = sql`(select c.id from check_ins c where c.owner_id = (select app_actor()) and c.week = ${week})`;
  const [threads, [facts]] = await Promise.all([
    loadThreads(db, {
      roots: sql`select ${firstOf(db)} id from comments k where k.check_in_id = ${own}`,
      rest: sql`and k.owner_id = (select app_actor()) order by k.created_at, k.id`,
    }),
    sql<[Omit<WeekThreads, 'threads'>]>`
      select (
          select json_build_object('state', r.state, 'awaitingSince', r.awaiting_since,
            'mentorName', coalesce(mentor.name, ${former}), 'reviewedAt', r.reviewed_at,
            'reviewedByName', case when r.reviewed_at is not null then coalesce(reviewer.name, ${former}) end,
            'changedSinceReview', ${changedSinceReview(db, { checkInId: sql`c.id`, mentorshipId: sql`r.mentorship_id` })})
          from reviews r join check_ins c on c.id = r.check_in_id
            join mentorships s on s.id = r.mentorship_id left join members mentor on mentor.id = s.mentor_id
            left join members reviewer on reviewer.id = r.reviewed_by
          where r.owner_id = (select app_actor()) and r.check_in_id = ${own}) duty,
        coalesce((
          select json_agg(json_build_object('mentorshipId', s.id, 'name', mentor.name,
            'journal', s.journal_since is not null) order by s.started_at, s.id)
          from check_ins c join mentorships s on s.owner_id = c.owner_id join members mentor on mentor.id = s.mentor_id
          where c.owner_id = (select app_actor()) and c.week = ${week} and ${coversCheckIn(db)}), '[]') mentors`,
  ]);
  return { ...facts, threads };
}

const waitingAtMost = 5;
const newestAtMost = 3;

/**
 * What the mentors said last, and what they ask: for the member's dashboard, in one statement. Looks at what was said
 * newest; many open questions leave no room for the rest.
 */
export async function lastWords(db: Db): Promise<LastWords> {
  const { sql } = db;
  const asks = asksStill(db, 'mentor');
  const standing = sql`from comments t where (t.id = k.id or t.root_id = k.id) and t.deleted_at is null
    order by t.created_at desc, t.id desc limit 1`;
  const roots = sql`
    select ${firstOf(db)} id from comments k
    where k.mentorship_id in (
      select s.id from mentorships s where s.state = 'active' and s.owner_id = (select app_actor()))
    order by k.id desc limit 200`;
  const rest = sql`and k.owner_id = (select app_actor())
    and (${asks} or (select t.author_id is distinct from t.owner_id ${standing}))
    order by ${asks} desc, case when ${asks} then k.created_at end, (select t.created_at ${standing}) desc, k.id`;
  const threads = await loadThreads(db, { roots, rest, limit: waitingAtMost + newestAtMost });
  const isWaiting = (thread: Thread) => thread.waitingFor === 'member';
  return {
    newest: threads.filter((thread) => !isWaiting(thread)).slice(0, newestAtMost),
    waiting: threads.filter(isWaiting).slice(0, waitingAtMost),
  };
}
