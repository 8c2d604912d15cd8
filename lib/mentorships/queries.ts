import 'server-only';
import type { Temporal } from 'temporal-polyfill';
import type { Db } from '#/db/transaction.ts';
import type { GoalState, MailState, MentorshipEnder, MentorshipState } from '#/db/vocabulary.ts';
import { decodeCursor, encodeCursor } from '#/lib/core/cursor.ts';
import { isUuid } from '#/lib/core/ids.ts';
import { isActiveMentor, loadMentorships, type MentorshipRecord } from './access.ts';
import { invitationHash, invitationLink, isLinkGood } from './invitation-link.ts';
import { hasMailServer } from './queue-invitation.ts';
import type { Sharing } from './rules.ts';

/** A mentorship as one of its two sees it. */
export interface Mentorship {
  id: string;
  /** Which side the reader is. */
  side: 'mentee' | 'mentor';
  state: MentorshipState;
  /** Of the other side; null until somebody accepts, and when the account is gone. */
  name: string | null;
  timeZone: string | null;
  /** Where the invitation went, and what it said: for the mentee only. */
  invitedEmail: string | null;
  message: string | null;
  /** To hand over, as long as it works. */
  link: string | null;
  /** Until when the invitation can be accepted; null once it was, or was taken back. */
  expiresAt: string | null;
  expired: boolean;
  mail: MailState | null;
  sharing: Sharing;
  startedAt: string | null;
  startedWeek: string | null;
  /** The mentor's first day back. */
  awayUntil: string | null;
  replacesId: string | null;
  endedAt: string | null;
  endedBy: MentorshipEnder | null;
  version: number;
  createdAt: string;
}

/** @param options.link whether whoever asks may have the link of an open invitation: the mentee in person */
export function mentorshipOf(
  found: MentorshipRecord,
  now: Temporal.Instant,
  { link = false } = {},
): Mentorship {
  const { id, side, state, timeZone, startedAt, startedWeek, endedAt, endedBy, version } = found;
  const own = side === 'mentee';
  const open = state === 'invited';
  const late = Date.parse(found.expiresAt) <= now.epochMilliseconds;
  const expired = open && own && (late || !isLinkGood(found));
  return {
    ...{ id, side, state, timeZone, startedAt, startedWeek, endedAt, endedBy, version, expired },
    name: own ? found.mentorName : found.menteeName,
    invitedEmail: own ? found.invitedEmail : null,
    message: own ? found.message : null,
    link: own && link && open && !expired ? invitationLink(found) : null,
    expiresAt: open ? found.expiresAt : null,
    mail: open ? found.mail : null,
    sharing: {
      goals: found.goalSharing,
      goalIds: found.goalIds,
      journal: found.journalSince !== null,
      past: found.pastShared,
    },
    awayUntil: stillAway(found.awayUntil, now),
    replacesId: own ? found.replacesId : null,
    createdAt: found.createdAt,
  };
}

/** Somebody is back on the day that they named, in whatever zone: it counts as over once it is so everywhere. */
function stillAway(until: string | null, now: Temporal.Instant): string | null {
  return until !== null && until > now.toString().slice(0, 10) ? until : null;
}

export const mentorshipsPerPage = 50;

/**
 * The acting member's mentorships, both sides, the newest first; invitations that were taken back are left out.
 * @throws InvalidInput on a cursor that is none of this list
 */
export async function mentorshipList(
  db: Db,
  now: Temporal.Instant,
  { cursor, link }: { cursor?: string | undefined; link?: boolean } = {},
): Promise<{ mentorships: Mentorship[]; nextCursor: string | null }> {
  const { sql } = db;
  const place = cursor ? decodeCursor(cursor, [isUuid]) : null;
  const found = await loadMentorships(
    db,
    sql`and (s.state <> 'ended' or s.started_at is not null) ${place ? sql`and s.id < ${place[0]}::uuid` : sql``}
      order by s.id desc limit ${mentorshipsPerPage + 1}`,
  );
  const shown = found.slice(0, mentorshipsPerPage);
  const last = shown.at(-1);
  const nextCursor = found.length > shown.length && last ? encodeCursor([last.id]) : null;
  return {
    mentorships: shown.map((one) => mentorshipOf(one, now, { link: link ?? false })),
    nextCursor,
  };
}

/** What /mentors shows of the acting member. */
export interface Mentors {
  active: Mentorship[];
  invited: Mentorship[];
  /** The newest. */
  ended: Mentorship[];
  /** Their own first day back as a mentor, when they are away. */
  ownAbsence: string | null;
}

export async function mentorsOf(db: Db, now: Temporal.Instant): Promise<Mentors> {
  const { sql } = db;
  const own = sql`and s.owner_id = (select app_actor())`;
  const [current, ended, [absence]] = await Promise.all([
    loadMentorships(db, sql`${own} and s.state <> 'ended' order by s.started_at, s.id limit 200`),
    loadMentorships(
      db,
      sql`${own} and s.state = 'ended' and s.started_at is not null order by s.ended_at desc, s.id limit 20`,
    ),
    sql<[{ until: string | null }]>`
      select max(s.away_until) until from mentorships s where ${isActiveMentor(db)}`,
  ]);
  const shown = current.map((one) => mentorshipOf(one, now, { link: true }));
  return {
    active: shown.filter(({ state }) => state === 'active'),
    invited: shown.filter(({ state }) => state === 'invited'),
    ended: ended.map((one) => mentorshipOf(one, now)),
    ownAbsence: stillAway(absence.until, now),
  };
}

/** One mentorship of which the acting member is the mentee; null when there is none, or it was taken back. */
export async function mentorshipDetail(
  db: Db,
  mentorshipId: string,
  now: Temporal.Instant,
): Promise<Mentorship | null> {
  if (!isUuid(mentorshipId)) return null;
  const [found] = await loadMentorships(
    db,
    db.sql`and s.id = ${mentorshipId} and s.owner_id = (select app_actor())
      and (s.state <> 'ended' or s.started_at is not null)`,
  );
  return found ? mentorshipOf(found, now, { link: true }) : null;
}

/** What an invitation tells whoever has its link, before they agree. */
export interface Invitation {
  inviterId: string;
  inviterName: string;
  message: string;
  sharing: Omit<Sharing, 'goalIds'>;
  expiresAt: string;
}

/**
 * The open invitation of a token; null for one that is unknown, used, taken back or past its time.
 * @param db of a transaction of the system: nobody needs to be known for this
 */
export async function invitationByToken(
  db: Db,
  token: string,
  now: Temporal.Instant,
): Promise<Invitation | null> {
  const hash = invitationHash(token);
  if (!hash) return null;
  const [found] = await db.sql<
    {
      inviterId: string;
      inviterName: string;
      message: string;
      goals: Sharing['goals'];
      journal: boolean;
      past: boolean;
      expiresAt: string;
    }[]
  >`
    select s.owner_id "inviterId", m.name "inviterName", s.message, s.goal_sharing goals,
      s.journal_since is not null journal, s.past_shared past, to_json(s.expires_at) #>> '{}' "expiresAt"
    from mentorships s join members m on m.id = s.owner_id
    where s.token_hash = ${hash} and s.state = 'invited' and s.expires_at > ${now.toString()}`;
  if (!found) return null;
  const { goals, journal, past, ...invitation } = found;
  return { ...invitation, sharing: { goals, journal, past } };
}

/** A goal as it can be named in a sharing. */
export interface NameableGoal {
  id: string;
  title: string;
  state: GoalState;
}

/** The acting member's goals, those in work first; with many, the newest. */
export async function nameableGoals({ sql }: Db): Promise<NameableGoal[]> {
  return sql<NameableGoal[]>`
    select g.id, g.title, g.state from goals g where g.owner_id = (select app_actor())
    order by g.state = 'closed', g.state = 'draft', g.start_week desc, g.id desc limit 200`;
}

/** Whether the acting member mentors this one now. */
export async function mentorsMember(db: Db, memberId: string): Promise<boolean> {
  const found = await db.sql`select 1 from mentorships s
    where s.owner_id = ${memberId} and ${isActiveMentor(db)}`;
  return found.length > 0;
}

/** Whether invitations leave by mail here; if not, the member hands the link over. */
export function mailsInvitations(): boolean {
  return hasMailServer();
}
