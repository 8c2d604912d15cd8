import { Temporal } from 'temporal-polyfill';
import { type Db, readAsMentor } from '#/db/transaction.ts';
import type { CheckInContent } from '#/lib/check-ins/input.ts';
import { submitCheckIn } from '#/lib/check-ins/submit-check-in.ts';
import { reviewOf } from '#/lib/reviews/queries.ts';
import { startThread } from '#/lib/reviews/start-thread.ts';
import {
  as,
  content,
  monday,
  startGoal,
  type TestGoal,
} from '#/tests/integration/check-ins/arrange.ts';
import { asMember, mintMember, type TestMember } from '#/tests/support/member.ts';
import { mintMentorship } from '#/tests/support/mentorship.ts';

export const week = monday('2026-11-16');
export const weekBefore = monday('2026-11-09');
/** When that week was submitted, and moments after. */
export const friday = '2026-11-20T09:00:00Z';
export const saturday = '2026-11-21T09:00:00Z';
export const sunday = '2026-11-22T09:00:00Z';

export interface Pair {
  mentee: TestMember;
  mentor: TestMember;
  mentorshipId: string;
  goal: TestGoal;
}

type Wishes = Parameters<typeof mintMentorship>[2];

/** A mentee with a goal of a metric and a milestone, and their mentor since Monday 2 November. */
export async function pair(wishes: Wishes = {}): Promise<Pair> {
  const mentee = await mintMember();
  const mentor = await mintMember({ name: 'Joana Dias' });
  const goal = await startGoal(mentee, { milestones: ['First career talk'] });
  return { mentee, mentor, goal, mentorshipId: await mintMentorship(mentee, mentor, wishes) };
}

/** Another mentor of the same mentee. */
export async function secondMentor(mentee: TestMember, wishes: Wishes = {}) {
  const mentor = await mintMember({ name: 'Tomas Berg' });
  const startedAt = '2026-11-04T10:00:00Z';
  return { mentor, mentorshipId: await mintMentorship(mentee, mentor, { startedAt, ...wishes }) };
}

/** The id of the check-in that it makes. */
export async function submit(
  member: { id: string },
  said: CheckInContent,
  { at = friday, on = week } = {},
): Promise<string> {
  const submitted = await as(member, at, (ctx) =>
    submitCheckIn(ctx, { week: on, expectedVersion: null, content: said }),
  );
  return submitted.id;
}

/** The same with a submitted week. */
export async function reviewed(wishes: Wishes = {}) {
  const two = await pair(wishes);
  const said = content(two.goal, { values: [3], wins: 'Ana led.', focus: 'Let Ana run it.' });
  return { ...two, said, checkInId: await submit(two.mentee, said) };
}

/** A thread of the mentor on a check-in. */
export function ask(
  mentor: { id: string },
  checkInId: string,
  { at = saturday, kind = 'question', anchor = 'wins', body = 'How?', ...place } = {} as {
    at?: string;
    kind?: 'praise' | 'suggestion' | 'question';
    anchor?: 'wins' | 'check_in' | 'goal' | 'metric' | 'milestone';
    body?: string;
    goalId?: string;
    metricId?: string;
    milestoneId?: string;
  },
) {
  const thread = { anchor, kind, body, ...place };
  return as(mentor, at, (ctx) => startThread(ctx, { at: { as: 'mentor', checkInId }, thread }));
}

export function read<T>(
  reader: { id: string },
  work: (db: Db, now: Temporal.Instant) => Promise<T>,
  at = sunday,
): Promise<T> {
  return as(reader, at, (ctx) => work(ctx.db, ctx.now));
}

/** As the mentee looks through the mentor's eyes. */
export function preview<T>(
  { mentee, mentor }: Pick<Pair, 'mentee' | 'mentor'>,
  work: (db: Db, now: Temporal.Instant) => Promise<T>,
): Promise<T> {
  const ids = { mentorId: mentor.id, menteeId: mentee.id };
  return readAsMentor(ids, (db) => work(db, Temporal.Instant.from(sunday)));
}

export function dutyOf(mentee: { id: string }, checkInId: string) {
  return asMember(mentee.id, async (sql) => {
    const [duty] = await sql`
      select state, to_json(awaiting_since) "awaitingSince", to_json(offered_from) "offeredFrom",
        mentorship_id "mentorshipId", reviewed_version "reviewedVersion", reviewed_by "reviewedBy"
      from reviews where check_in_id = ${checkInId}`;
    return duty;
  });
}

/** What somebody was told, oldest first. */
export function told(member: { id: string }) {
  return asMember(member.id, async (sql) => {
    const rows = await sql`select n.kind, e.facts from notices n join events e on e.id = n.event_id
      where n.owner_id = ${member.id} order by n.created_at, n.event_id`;
    return rows.map(({ kind, facts }) => ({ kind, facts }));
  });
}

/** Ends a mentorship, as the mentee does. */
export function end(mentee: { id: string }, mentorshipId: string) {
  return asMember(
    mentee.id,
    (sql) => sql`
    update mentorships set state = 'ended', ended_at = now(), ended_by = 'mentee' where id = ${mentorshipId}`,
  );
}

export const thursdayBefore = '2026-11-12T09:00:00Z';

export function look(mentor: { id: string }, checkInId: string, at = sunday) {
  return read(mentor, (db, now) => reviewOf(db, checkInId, now), at);
}

/** Two weeks of one goal, in words that can be looked for. */
export async function twoWeeks(wishes: Parameters<typeof pair>[0] = {}) {
  const two = await pair(wishes);
  const before = content(two.goal, {
    values: [7],
    confidence: 'on_track',
    wins: 'secret-wins-before',
    focus: 'secret-focus-before',
  });
  const now = content(two.goal, {
    values: [3],
    confidence: 'at_risk',
    nextChange: 'secret-change',
    reached: two.goal.milestoneIds,
    wins: 'secret-wins',
    note: 'secret-note',
  });
  now.private.energy = 2;
  await submit(two.mentee, before, { on: weekBefore, at: thursdayBefore });
  return { ...two, checkInId: await submit(two.mentee, now) };
}

export { as, content, monday, startGoal };
