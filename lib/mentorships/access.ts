import 'server-only';
import type { PendingQuery, Row } from 'postgres';
import type { Db } from '#/db/transaction.ts';
import type { GoalSharing, MailState, MentorshipEnder, MentorshipState } from '#/db/vocabulary.ts';
import type { Context } from '#/lib/core/context.ts';
import { NotAllowed, NotFound } from '#/lib/core/errors.ts';
import { isUuid } from '#/lib/core/ids.ts';
import type { WeekKey } from '#/lib/core/week-key.ts';
import { changeProblem } from './policy.ts';

export type Fragment = PendingQuery<Row[]>;

/**
 * The condition on `mentorships s` that whoever reads is its mentor, now. In "view as mentor" that is the mentor
 * whose eyes are borrowed, for the one mentee.
 */
export function isActiveMentor({ sql }: Pick<Db, 'sql'>): Fragment {
  return sql`s.mentor_id = (select app_mentor()) and s.state = 'active'
    and ((select app_mentee()) is null or s.owner_id = (select app_mentee()))`;
}

/**
 * The condition on `goals g` and `mentorships s` that this mentorship lets its mentor see this goal: no draft, one of
 * the named if goals are named, and nothing closed before it began unless the past is shared.
 */
export function sharedGoals(db: Pick<Db, 'sql'>): Fragment {
  return db.sql`${isActiveMentor(db)} and ${coversGoal(db)}`;
}

/** The same rule for whoever asks, the mentee for one: what an active mentorship lets its mentor see. */
export function coversGoal({ sql }: Pick<Db, 'sql'>): Fragment {
  return sql`s.state = 'active' and g.owner_id = s.owner_id and g.state <> 'draft'
    and (g.closed_week is null or s.past_shared or g.closed_week >= s.started_week)
    and (s.goal_sharing = 'all' or exists (
      select 1 from mentorship_goals named where named.mentorship_id = s.id and named.goal_id = g.id))`;
}

/**
 * The condition on `check_ins c` and `mentorships s` that this mentorship lets its mentor see this check-in: submitted,
 * and since it began unless the past is shared. Its numbers need `sharedGoals` besides, its words `sharesJournal`.
 */
export function sharedCheckIns(db: Pick<Db, 'sql'>): Fragment {
  return db.sql`${isActiveMentor(db)} and ${coversCheckIn(db)}`;
}

/** The same rule for whoever asks, the mentee for one: what an active mentorship lets its mentor see. */
export function coversCheckIn({ sql }: Pick<Db, 'sql'>): Fragment {
  return sql`s.state = 'active' and c.owner_id = s.owner_id and c.state = 'submitted'
    and (s.past_shared or c.submitted_at >= s.started_at)`;
}

/**
 * The condition on `mentorships s` that it shares what the member writes in a shared check-in: the journal, what became
 * of the last focus, and "what changes next week". Otherwise a mentor sees numbers and confidence alone.
 */
export function sharesJournal(db: Pick<Db, 'sql'>): Fragment {
  return db.sql`${isActiveMentor(db)} and s.journal_since is not null`;
}

/**
 * The condition on `check_in_revisions r` and `mentorships s`, beside `sharedCheckIns`: what was replaced while the
 * journal was shared with this mentor. Earlier words are nobody's but the member's.
 */
export function sharedRevisions(db: Pick<Db, 'sql'>): Fragment {
  return db.sql`${sharesJournal(db)} and r.owner_id = s.owner_id
    and r.replaced_at >= greatest(s.journal_since, s.started_at)`;
}

/**
 * The condition on `check_in_changes x` and `mentorships s`, beside `coversCheckIn`, that what an edit changed is
 * shared: a goal, or the words. Of other edits a mentor learns nothing, not even that there were some.
 */
export function coversChange(db: Pick<Db, 'sql'>): Fragment {
  return db.sql`case when x.goal_id is null then s.journal_since is not null
    else exists (select 1 from goals g where g.id = x.goal_id and ${coversGoal(db)}) end`;
}

/** The condition on `goal_plans e` and `mentorships s`, beside `sharedGoals`: it held while the mentorship did. */
export function sharedPlans({ sql }: Pick<Db, 'sql'>): Fragment {
  return sql`e.owner_id = s.owner_id and (s.past_shared or e.until_week > s.started_week)`;
}

/** The condition on `replans d` and `mentorships s`, beside `sharedGoals`: decided since the mentorship began. */
export function sharedReplans({ sql }: Pick<Db, 'sql'>): Fragment {
  return sql`d.owner_id = s.owner_id and (s.past_shared or d.created_at >= s.started_at)`;
}

export interface MentorshipRecord {
  id: string;
  /** Which side of it whoever reads is. */
  side: 'mentee' | 'mentor';
  /** The mentee. */
  ownerId: string;
  mentorId: string | null;
  state: MentorshipState;
  menteeName: string;
  /** Null until somebody accepts, and when the account is gone. */
  mentorName: string | null;
  /** The other side's. */
  timeZone: string | null;
  invitedEmail: string;
  message: string;
  invitationNumber: number;
  /** In hex, of the link that works; of the mentee's side only. */
  tokenHash: string | null;
  expiresAt: string;
  goalSharing: GoalSharing;
  /** The named goals; of the mentee's side only. */
  goalIds: string[];
  journalSince: string | null;
  pastShared: boolean;
  startedAt: string | null;
  startedWeek: WeekKey | null;
  awayUntil: string | null;
  /** Of its invitation, when that goes out by mail; of the mentee's side only. */
  mail: MailState | null;
  replacesId: string | null;
  endedAt: string | null;
  endedBy: MentorshipEnder | null;
  version: number;
  createdAt: string;
}

/**
 * The condition on `mentorships s` that the acting member is one of its two: the mentee in any state, the mentor while
 * it lasts.
 */
export function mentorshipsVisible(db: Pick<Db, 'sql'>): Fragment {
  return db.sql`(s.owner_id = (select app_actor()) or (${isActiveMentor(db)}))`;
}

/** @param rest what follows `from mentorships s … where visible`; bound it */
export function loadMentorships(db: Db, rest: Fragment): Promise<MentorshipRecord[]> {
  const { sql } = db;
  return sql<MentorshipRecord[]>`
    select s.id, case when s.owner_id = (select app_actor()) then 'mentee' else 'mentor' end side,
      s.owner_id "ownerId", s.mentor_id "mentorId", s.state, mentee.name "menteeName", mentor.name "mentorName",
      case when s.owner_id = (select app_actor()) then mentor.time_zone else mentee.time_zone end "timeZone",
      s.invited_email "invitedEmail", s.message, s.invitation_number "invitationNumber",
      case when s.owner_id = (select app_actor()) then encode(s.token_hash, 'hex') end "tokenHash",
      to_json(s.expires_at) #>> '{}' "expiresAt", s.goal_sharing "goalSharing",
      case when s.owner_id = (select app_actor()) then coalesce((
        select json_agg(n.goal_id order by n.goal_id) from mentorship_goals n
        where n.mentorship_id = s.id), '[]') else '[]' end "goalIds",
      to_json(s.journal_since) #>> '{}' "journalSince", s.past_shared "pastShared", to_json(s.started_at) #>> '{}' "startedAt",
      s.started_week "startedWeek", s.away_until "awayUntil",
      (select o.state from outbox o where o.subject_id = s.id and o.kind = 'invitation'
        and o.turn = s.invitation_number order by o.id desc limit 1) mail, s.replaces_id "replacesId",
      to_json(s.ended_at) #>> '{}' "endedAt", s.ended_by "endedBy", s.version, to_json(s.created_at) #>> '{}' "createdAt"
    from mentorships s join members mentee on mentee.id = s.owner_id
      left join members mentor on mentor.id = s.mentor_id
    where ${mentorshipsVisible(db)} ${rest}`;
}

/**
 * One mentorship of the acting member, on either side.
 * @throws NotFound when there is none, and for a mentor once it has ended
 */
export async function getMentorshipFor(
  ctx: Pick<Context, 'db'>,
  mentorshipId: string,
  { forUpdate = false } = {},
): Promise<MentorshipRecord> {
  const { sql } = ctx.db;
  const lock = forUpdate ? sql`for update of s` : sql``;
  const [found] = isUuid(mentorshipId)
    ? await loadMentorships(ctx.db, sql`and s.id = ${mentorshipId} ${lock}`)
    : [];
  if (!found) throw new NotFound('mentorship');
  return found;
}

/**
 * A mentorship that its mentee is about to change; locked until the transaction ends.
 * @throws NotFound; NotAllowed for its mentor
 */
export async function getMentorshipToChange(
  ctx: Context,
  mentorshipId: string,
): Promise<MentorshipRecord> {
  const found = await getMentorshipFor(ctx, mentorshipId, { forUpdate: true });
  const refusal = changeProblem(ctx.actor, found);
  if (refusal) throw new NotAllowed('not_the_mentee', refusal);
  return found;
}
