import type { z } from '@hono/zod-openapi';
import { inTransaction } from '#/db/transaction.ts';
import type { ReviewState } from '#/db/vocabulary.ts';
import { clockAt } from '#/lib/core/clock.ts';
import type { Context } from '#/lib/core/context.ts';
import { newId } from '#/lib/core/ids.ts';
import { acceptInvitation } from '#/lib/mentorships/accept-invitation.ts';
import type { MentorshipRecord } from '#/lib/mentorships/access.ts';
import type { invitationInput } from '#/lib/mentorships/input.ts';
import { invitationToken } from '#/lib/mentorships/invitation-link.ts';
import { inviteMentor } from '#/lib/mentorships/invite-mentor.ts';
import { asMember, mintMember, type TestMember } from '#/tests/support/member.ts';

/** A Wednesday; the members' week is that of 16 November. */
export const wednesday = '2026-11-18T10:00:00Z';
export const thursday = '2026-11-19T10:00:00Z';

/** Runs a verb or a query as a member, at a moment. */
export function act<T>(
  memberId: string,
  work: (ctx: Context) => Promise<T>,
  at = wednesday,
): Promise<T> {
  return inTransaction({ kind: 'member', memberId }, clockAt(at)(), work);
}

export type InvitationWish = z.input<typeof invitationInput>;

export function invitationWish(wishes: Partial<InvitationWish> = {}): InvitationWish {
  return {
    email: 'priya@example.test',
    message: 'Would you read my weeks?',
    sharing: { goals: 'all', journal: true, past: false },
    ...wishes,
  };
}

export function invite(
  menteeId: string,
  wishes: Partial<InvitationWish> = {},
  at = wednesday,
): Promise<MentorshipRecord> {
  return act(menteeId, (ctx) => inviteMentor(ctx, invitationWish(wishes)), at);
}

export function accept(
  mentorId: string,
  invitation: { id: string; invitationNumber: number },
  at = wednesday,
): Promise<MentorshipRecord> {
  return act(mentorId, (ctx) => acceptInvitation(ctx, invitationToken(invitation)), at);
}

export interface Pair {
  mentee: TestMember;
  mentor: TestMember;
  /** As its mentor sees it. */
  mentorship: MentorshipRecord;
}

/** A mentee and a mentor of theirs; of a mentee who is there already, another mentor. */
export async function makePair(
  wishes: Partial<InvitationWish> = {},
  { mentee, at = wednesday }: { mentee?: TestMember; at?: string } = {},
): Promise<Pair> {
  const owner = mentee ?? (await mintMember({ name: 'Tomás Vidal' }));
  const mentor = await mintMember({ name: 'Priya Raman', timeZone: 'Europe/London' });
  const invitation = await invite(owner.id, { email: mentor.email, ...wishes }, at);
  return { mentee: owner, mentor, mentorship: await accept(mentor.id, invitation, at) };
}

/** A submitted check-in with a review that this mentorship owes. */
export async function oweReview(
  { id, ownerId }: MentorshipRecord,
  { week = '2026-11-16', at = thursday, state = 'awaiting_mentor' as ReviewState } = {},
): Promise<string> {
  const checkIn = newId();
  const offered = state === 'awaiting_mentor';
  await asMember(ownerId, async (sql) => {
    await sql`insert into check_ins (id, owner_id, week, state, submitted_at, created_at, updated_at)
      values (${checkIn}, ${ownerId}, ${week}, 'submitted', ${at}, ${at}, ${at})`;
    await sql`insert into reviews (check_in_id, owner_id, mentorship_id, state, awaiting_since, offered_from,
        reviewed_at, created_at)
      values (${checkIn}, ${ownerId}, ${id}, ${state}, ${at},
        case when ${offered} then ${at}::timestamptz + interval '6 days' end,
        case when ${state === 'reviewed'} then ${at}::timestamptz end, ${at})`;
  });
  return checkIn;
}

export interface ReviewRow {
  mentorshipId: string;
  state: ReviewState;
  awaitingSince: string;
  offeredFrom: string | null;
}

export async function reviewOf(ownerId: string, checkInId: string): Promise<ReviewRow | undefined> {
  const [row] = await asMember(
    ownerId,
    (sql) => sql<ReviewRow[]>`
      select mentorship_id "mentorshipId", state, to_char(awaiting_since at time zone 'utc', 'MM-DD HH24') "awaitingSince",
        to_char(offered_from at time zone 'utc', 'MM-DD HH24') "offeredFrom"
      from reviews where check_in_id = ${checkInId}`,
  );
  return row;
}

/** The kinds of a member's events, and of what they were told, in order. */
export async function newsOf(memberId: string): Promise<{ events: string[]; notices: string[] }> {
  return asMember(memberId, async (sql) => {
    const events = await sql<{ kind: string }[]>`
      select kind from events where owner_id = ${memberId} order by id`;
    const notices = await sql<{ kind: string }[]>`
      select kind from notices where owner_id = ${memberId} order by event_id`;
    return { events: events.map(kindOf), notices: notices.map(kindOf) };
  });
}

function kindOf({ kind }: { kind: string }): string {
  return kind;
}

/** What a promise was rejected with; fails when it was not. */
export async function refusal(promise: Promise<unknown>): Promise<unknown> {
  try {
    await promise;
  } catch (error) {
    return error;
  }
  throw new Error('This should have been refused');
}

export const notFound = { code: 'not_found' };
