import { submitCheckIn } from '#/lib/check-ins/submit-check-in.ts';
import { weekKey } from '#/lib/core/week-key.ts';
import { recordEvent } from '#/lib/events/record-event.ts';
import { type NoticeItem, noticeList } from '#/lib/notifications/notice-list.ts';
import { startThread } from '#/lib/reviews/start-thread.ts';
import { as, content, startGoal, type TestGoal } from '#/tests/integration/check-ins/arrange.ts';
import { mintMember, type TestMember } from '#/tests/support/member.ts';
import { mintMentorship } from '#/tests/support/mentorship.ts';

export const week = weekKey('2026-11-16');
export const friday = '2026-11-20T09:00:00Z';
export const monday = '2026-11-23T09:00:00Z';

export interface Pair {
  mentee: TestMember;
  mentor: TestMember;
  goal: TestGoal;
  mentorshipId: string;
  checkInId: string;
}

/** A mentee who logged the week of 16 November on Friday, and their mentor, who sees everything. */
export async function makePair(): Promise<Pair> {
  const mentee = await mintMember({ name: 'Tomás Vidal', timeZone: 'Europe/Lisbon' });
  const mentor = await mintMember({ name: 'Priya Raman', timeZone: 'Asia/Kolkata' });
  const goal = await startGoal(mentee);
  const mentorshipId = await mintMentorship(mentee, mentor);
  const said = content(goal, { values: [3], wins: 'Six out of six.' });
  const { id } = await as(mentee, friday, (ctx) =>
    submitCheckIn(ctx, { week, expectedVersion: null, content: said }),
  );
  return { mentee, mentor, goal, mentorshipId, checkInId: id };
}

/** The mentor writes about a field of the journal, or about the goal, in the week. */
export async function comment(
  { mentor, checkInId, goal }: Pair,
  kind: 'praise' | 'suggestion' | 'question',
  anchor: 'wins' | 'goal' = 'wins',
): Promise<string> {
  const about = anchor === 'goal' ? { goalId: goal.id } : {};
  const thread = { anchor, ...about, kind, body: 'Who else could do it?' };
  const at = { as: 'mentor', checkInId } as const;
  return (await as(mentor, monday, (ctx) => startThread(ctx, { at, thread }))).id;
}

export function inboxOf(member: { id: string }): Promise<NoticeItem[]> {
  return as(member, monday, async ({ db }) => (await noticeList(db)).items);
}

/** The newest first, in words. */
export async function textsFor(member: { id: string }): Promise<string[]> {
  return (await inboxOf(member)).map(({ text }) => text);
}

/** Many notices at different moments, a minute apart. */
export async function tellOften({ mentee, mentor, mentorshipId }: Pair, times: number) {
  for (let i = 0; i < times; i += 1) {
    const at = new Date(Date.parse(monday) + i * 60_000).toISOString();
    const told = { kind: 'check_in_reviewed', facts: { week } } as const;
    await as(mentor, at, (ctx) =>
      recordEvent(ctx, {
        ...{ ownerId: mentee.id, subjectId: mentorshipId, ...told },
        tell: [{ memberId: mentee.id, mentorshipId }],
      }),
    );
  }
}
