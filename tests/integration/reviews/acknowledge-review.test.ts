import { describe, expect, it } from 'vitest';
import { reviseCheckIn } from '#/lib/check-ins/revise-check-in.ts';
import { InvalidInput, NotFound } from '#/lib/core/errors.ts';
import { acknowledgeReview } from '#/lib/reviews/acknowledge-review.ts';
import { mintMember } from '#/tests/support/member.ts';
import {
  as,
  content,
  dutyOf,
  end,
  friday,
  monday,
  pair,
  reviewed,
  saturday,
  secondMentor,
  submit,
  sunday,
  told,
  week,
} from './arrange.ts';

function mark(mentor: { id: string }, checkInId: string, checkInVersion = 1, at = saturday) {
  return as(mentor, at, (ctx) => acknowledgeReview(ctx, { checkInId, checkInVersion }));
}

describe('marking a check-in as reviewed', () => {
  it('closes it, tells the member, and keeps which version was read', async () => {
    const { mentor, mentee, mentorshipId, checkInId } = await reviewed();
    expect(await mark(mentor, checkInId)).toMatchObject({
      state: 'reviewed',
      reviewedVersion: 1,
      changedSinceReview: false,
    });
    expect(await dutyOf(mentee, checkInId)).toMatchObject({
      state: 'reviewed',
      awaitingSince: '2026-11-21T09:00:00+00:00',
      offeredFrom: null,
      reviewedBy: mentor.id,
    });
    expect(await told(mentee)).toEqual([
      {
        kind: 'check_in_reviewed',
        facts: { checkInId, week, mentorshipId, checkInVersion: 1 },
      },
    ]);
  });

  it('is the same again, and tells nobody twice', async () => {
    const { mentor, mentee, checkInId } = await reviewed();
    const first = await mark(mentor, checkInId);
    expect(await mark(mentor, checkInId, 1, sunday)).toEqual(first);
    expect(await told(mentee)).toHaveLength(1);
  });

  it('says when there is more to read, and takes the newer version', async () => {
    const { mentor, mentee, goal, checkInId } = await reviewed();
    await mark(mentor, checkInId);
    await as(mentee, saturday, (ctx) =>
      reviseCheckIn(ctx, {
        week,
        expectedVersion: 1,
        content: content(goal, { values: [3], wins: 'More.' }),
      }),
    );
    expect((await told(mentor)).at(-1)).toMatchObject({
      kind: 'check_in_revised',
      facts: { checkInId, version: 2 },
    });
    expect(await mark(mentor, checkInId, 1, sunday)).toMatchObject({ changedSinceReview: true });
    expect(await mark(mentor, checkInId, 2, sunday)).toMatchObject({
      changedSinceReview: false,
      reviewedVersion: 2,
    });
    expect(await dutyOf(mentee, checkInId)).toMatchObject({
      awaitingSince: '2026-11-21T09:00:00+00:00',
    });
    await expect(mark(mentor, checkInId, 3)).rejects.toThrow(InvalidInput);
  });

  it('tells nobody of an edit before the review', async () => {
    const { mentor, mentee, goal } = await reviewed();
    await as(mentee, saturday, (ctx) =>
      reviseCheckIn(ctx, {
        week,
        expectedVersion: 1,
        content: content(goal, { values: [3], wins: 'More.' }),
      }),
    );
    expect((await told(mentor)).map(({ kind }) => kind)).toEqual(['check_in_submitted']);
  });

  it('is for any mentor who sees it', async () => {
    const { mentee, checkInId } = await reviewed();
    const { mentor } = await secondMentor(mentee);
    expect(await mark(mentor, checkInId)).toMatchObject({ state: 'reviewed' });
    expect(await dutyOf(mentee, checkInId)).toMatchObject({ reviewedBy: mentor.id });
  });

  it('is not for oneself, a stranger, or a mentor who has gone', async () => {
    const { mentor, mentee, mentorshipId, checkInId } = await reviewed();
    await expect(mark(mentee, checkInId)).rejects.toThrow(NotFound);
    await expect(mark(await mintMember(), checkInId)).rejects.toThrow(NotFound);
    await expect(mark(mentor, crypto.randomUUID())).rejects.toThrow(NotFound);
    await expect(mark(mentor, 'x')).rejects.toThrow(NotFound);
    await end(mentee, mentorshipId);
    await expect(mark(mentor, checkInId)).rejects.toThrow(NotFound);
    expect(await dutyOf(mentee, checkInId)).toMatchObject({ state: 'awaiting_mentor' });
  });

  it('is not for a week from before the mentorship, which is nobody’s duty', async () => {
    const { mentee, mentor, goal } = await pair();
    const on = monday('2026-10-19');
    const checkInId = await submit(mentee, content(goal), { at: '2026-10-23T09:00:00Z', on });
    // It was submitted before; what this database has as its duty is made as of now.
    expect(await dutyOf(mentee, checkInId)).toMatchObject({ state: 'awaiting_mentor' });
    await expect(mark(mentor, checkInId, 1, friday)).rejects.toThrow(NotFound);
  });
});
