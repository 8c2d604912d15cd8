import { describe, expect, it } from 'vitest';
import { InvalidInput } from '#/lib/core/errors.ts';
import { endMentorship } from '#/lib/mentorships/end-mentorship.ts';
import { noticeList } from '#/lib/notifications/notice-list.ts';
import { acknowledgeReview } from '#/lib/reviews/acknowledge-review.ts';
import { deleteComment } from '#/lib/reviews/delete-comment.ts';
import { replyToComment } from '#/lib/reviews/reply-to-comment.ts';
import { as } from '#/tests/integration/check-ins/arrange.ts';
import { asMember, mintMember } from '#/tests/support/member.ts';
import { mintMentorship } from '#/tests/support/mentorship.ts';
import {
  comment,
  inboxOf,
  makePair,
  monday,
  type Pair,
  tellOften,
  textsFor,
  week,
} from './arrange.ts';

const days = 'of 16 November';

function answer({ mentee }: Pair, commentId: string) {
  const reply = { body: 'Ana, from next week on.' };
  return as(mentee, monday, (ctx) => replyToComment(ctx, { commentId, reply }));
}

function share({ mentee, mentorshipId }: Pair, change: { journal?: boolean; goals?: 'named' }) {
  const { journal = true, goals = 'all' } = change;
  return asMember(
    mentee.id,
    (sql) => sql`update mentorships set goal_sharing = ${goals},
      journal_since = case when ${journal} then started_at end where id = ${mentorshipId}`,
  );
}

describe('the inbox', () => {
  it('says who did what, and leads to the place on the side of whoever reads', async () => {
    const pair = await makePair();
    const { mentee, mentor, checkInId } = pair;
    const asked = await comment(pair, 'question');
    await comment(pair, 'praise', 'goal');
    await answer(pair, asked);
    await as(mentor, monday, (ctx) => acknowledgeReview(ctx, { checkInId, checkInVersion: 1 }));
    const own = await inboxOf(mentee);
    expect(Object.fromEntries(own.map(({ text, path }) => [text, path]))).toMatchObject({
      [`Priya Raman reviewed your week ${days}`]: `/check-ins/${week}`,
      [`Priya Raman asks you about your week ${days}`]: `/check-ins/${week}#comment-${asked}`,
      [`Priya Raman praised “Hold every one-on-one” in the week ${days}`]: expect.stringMatching(
        `^/check-ins/${week}#comment-`,
      ),
    });
    const theirs = await inboxOf(mentor);
    expect(Object.fromEntries(theirs.map(({ text, path }) => [text, path]))).toMatchObject({
      [`Tomás Vidal logged the week ${days}`]: `/reviews/${checkInId}`,
      [`Tomás Vidal answered your question about the week ${days}`]: expect.stringMatching(
        `^/reviews/${checkInId}#comment-`,
      ),
    });
  });

  it('says that a question waits until it is answered or deleted', async () => {
    const pair = await makePair();
    const asked = await comment(pair, 'question');
    expect(await inboxOf(pair.mentee)).toMatchObject([{ waitsForYou: true, readAt: null }]);
    await answer(pair, asked);
    expect(await inboxOf(pair.mentee)).toMatchObject([{ waitsForYou: false }]);

    const other = await makePair();
    const commentId = await comment(other, 'question');
    await as(other.mentor, monday, (ctx) => deleteComment(ctx, commentId));
    const [deleted] = await inboxOf(other.mentee);
    expect(deleted).toMatchObject({
      waitsForYou: false,
      text: expect.stringMatching(/deleted since/),
    });
  });

  it('is nobody else’s, not even another mentor’s of the same mentee', async () => {
    const pair = await makePair();
    const [second, stranger] = [await mintMember(), await mintMember()];
    await mintMentorship(pair.mentee, second);
    await comment(pair, 'praise');
    expect(await textsFor(pair.mentee)).toHaveLength(1);
    expect(await textsFor(second)).toEqual([]);
    expect(await textsFor(stranger)).toEqual([]);
  });

  it('shows a mentor nothing but the end, once it has ended; the mentee keeps theirs', async () => {
    const pair = await makePair();
    await answer(pair, await comment(pair, 'question'));
    expect(await textsFor(pair.mentor)).toHaveLength(2);
    await as(pair.mentee, monday, (ctx) => endMentorship(ctx, pair.mentorshipId));
    expect(await inboxOf(pair.mentor)).toMatchObject([
      { kind: 'mentorship_ended', text: 'A mentee ended the mentorship', path: '/mentees' },
    ]);
    expect(await inboxOf(pair.mentee)).toMatchObject([
      { text: `Priya Raman asks you about your week ${days}`, waitsForYou: false },
    ]);
  });

  it('tells a mentee who has stopped', async () => {
    const pair = await makePair();
    await as(pair.mentor, monday, (ctx) => endMentorship(ctx, pair.mentorshipId));
    expect(await inboxOf(pair.mentee)).toMatchObject([
      { text: 'Priya Raman no longer mentors you', path: `/mentors/${pair.mentorshipId}` },
    ]);
  });

  it.each([
    ['the journal', 'wins', { journal: false }],
    ['the goal', 'goal', { goals: 'named' }],
  ] as const)(
    'hides from a mentor what was said about %s while it is not shared',
    async (_, anchor, less) => {
      const pair = await makePair();
      await answer(pair, await comment(pair, 'question', anchor));
      const all = await textsFor(pair.mentor);
      expect(all).toHaveLength(2);
      await share(pair, less);
      expect(await textsFor(pair.mentor)).toEqual([`Tomás Vidal logged the week ${days}`]);
      expect(await textsFor(pair.mentee)).toHaveLength(1);
      await share(pair, {});
      expect(await textsFor(pair.mentor)).toEqual(all);
    },
  );
});

describe('the pages of an inbox', () => {
  it('hold thirty each, newest first, and every notice once', async () => {
    const pair = await makePair();
    await tellOften(pair, 65);
    const moments: string[] = [];
    const sizes: number[] = [];
    let cursor: string | undefined;
    do {
      const page = await as(pair.mentee, monday, ({ db }) => noticeList(db, { cursor }));
      sizes.push(page.items.length);
      moments.push(...page.items.map(({ createdAt }) => createdAt));
      cursor = page.nextCursor ?? undefined;
    } while (cursor);
    expect(sizes).toEqual([30, 30, 5]);
    expect(new Set(moments).size).toBe(65);
    expect(moments).toEqual([...moments].sort().reverse());
  });

  it.each([
    'x',
    Buffer.from('["2026-02-30T00:00:00Z", "00000000-0000-4000-8000-000000000000"]').toString(
      'base64url',
    ),
  ])('refuse the cursor %s', async (cursor) => {
    const { id } = await mintMember();
    await expect(as({ id }, monday, ({ db }) => noticeList(db, { cursor }))).rejects.toThrow(
      InvalidInput,
    );
  });
});
