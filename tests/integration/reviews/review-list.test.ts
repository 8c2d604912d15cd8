import { describe, expect, it } from 'vitest';
import { InvalidInput } from '#/lib/core/errors.ts';
import { acknowledgeReview } from '#/lib/reviews/acknowledge-review.ts';
import { menteeCheckIns } from '#/lib/reviews/check-in-list.ts';
import { reviewQueue, waitingOnMentee } from '#/lib/reviews/review-list.ts';
import { mintMember, type TestMember } from '#/tests/support/member.ts';
import { mintMentorship } from '#/tests/support/mentorship.ts';
import {
  as,
  ask,
  content,
  end,
  friday,
  monday,
  pair,
  preview,
  read,
  reviewed,
  saturday,
  secondMentor,
  startGoal,
  submit,
  sunday,
  week,
} from './arrange.ts';

function queue(mentor: { id: string }, at = sunday, cursor?: string) {
  return read(mentor, (db, now) => reviewQueue(db, { cursor }, now), at);
}

interface Week {
  at: string;
  confidence?: 'off_track' | 'at_risk' | 'on_track';
  value?: number;
}

/** A mentee of theirs, with a submitted week. */
async function mentee(mentor: TestMember, name: string, { at, confidence, value = 7 }: Week) {
  const member = await mintMember({ name });
  await mintMentorship(member, mentor);
  const goal = await startGoal(member);
  const said = content(goal, { values: [value], confidence: confidence ?? 'on_track' });
  await submit(member, said, { at });
}

describe('the review queue', () => {
  it('begins with the day that has waited longest, and on a day with the riskiest', async () => {
    const mentor = await mintMember();
    await mentee(mentor, 'calm, later', { at: '2026-11-20T08:00:00Z', value: 12 });
    await mentee(mentor, 'doubtful', { at: '2026-11-20T10:00:00Z', confidence: 'at_risk' });
    await mentee(mentor, 'lost', { at: '2026-11-20T11:00:00Z', confidence: 'off_track', value: 1 });
    await mentee(mentor, 'confident, but behind', { at: '2026-11-20T12:00:00Z', value: 1 });
    await mentee(mentor, 'waits longest', { at: '2026-11-19T12:00:00Z' });
    const { items, total, nextCursor } = await queue(mentor);
    expect(items.map(({ menteeName }) => menteeName)).toEqual([
      'waits longest',
      'lost',
      'doubtful',
      'confident, but behind',
      'calm, later',
    ]);
    expect([total, nextCursor]).toEqual([5, null]);
    expect(items[1]).toMatchObject({
      week,
      state: 'awaiting_mentor',
      awaitingSince: '2026-11-20T11:00:00+00:00',
      late: false,
      offered: false,
      changedSinceReview: false,
      said: 'off_track',
      shown: 'behind',
    });
  });

  it('is followed page by page, each item once', async () => {
    const mentor = await mintMember();
    const member = await mintMember();
    await mintMentorship(member, mentor);
    const goal = await startGoal(member, { startWeek: '2025-01-06' });
    for (let i = 0; i < 54; i += 1) {
      const on = monday(new Date(Date.UTC(2025, 0, 6 + 7 * i)).toISOString().slice(0, 10));
      const at = i < 30 ? `2026-11-19T09:${i + 10}:00Z` : `2026-11-20T09:${i}:00Z`;
      await submit(member, content(i < 12 ? goal : null), { at, on });
    }
    const first = await queue(mentor);
    const rest = await queue(mentor, sunday, first.nextCursor ?? '');
    expect([first.items.length, rest.items.length, rest.nextCursor]).toEqual([50, 4, null]);
    const ids = [...first.items, ...rest.items].map(({ checkInId }) => checkInId);
    expect(new Set(ids).size).toBe(54);
    await expect(queue(mentor, sunday, 'x')).rejects.toThrow(InvalidInput);
  });

  it('holds what is offered from the sixth day on', async () => {
    const { mentee: member, checkInId } = await reviewed();
    const { mentor } = await secondMentor(member);
    expect((await queue(mentor, '2026-11-26T08:59:59Z')).items).toEqual([]);
    expect((await queue(mentor, '2026-11-26T09:00:00Z')).items).toMatchObject([
      { checkInId, offered: true },
    ]);
    const later = await secondMentor(member, { startedAt: saturday });
    expect((await queue(later.mentor, '2026-12-26T09:00:00Z')).items).toEqual([]);
  });

  it('lets go of what waits for the member, is reviewed, or is shared no longer', async () => {
    const { mentor, mentee: member, mentorshipId, checkInId } = await reviewed();
    expect(await queue(mentor)).toMatchObject({ items: [{ checkInId }], total: 1 });
    expect(await read(mentor, (db) => waitingOnMentee(db))).toEqual([]);
    await ask(mentor, checkInId);
    expect(await queue(mentor)).toMatchObject({ items: [], total: 0 });
    expect(await read(mentor, (db) => waitingOnMentee(db))).toMatchObject([
      { checkInId, state: 'awaiting_member', menteeName: 'Maya Rai', said: 'on_track' },
    ]);
    await as(mentor, sunday, (ctx) => acknowledgeReview(ctx, { checkInId, checkInVersion: 1 }));
    expect(await read(mentor, (db) => waitingOnMentee(db))).toEqual([]);
    await end(member, mentorshipId);
    expect(await queue(mentor)).toMatchObject({ items: [], total: 0 });
  });

  it('speaks of shared goals only, and of nobody else’s', async () => {
    const { mentor, mentee: member, checkInId } = await reviewed({ goalIds: [] });
    expect((await queue(mentor)).items).toMatchObject([
      { checkInId, said: null, shown: 'no_data' },
    ]);
    expect((await queue(member)).items).toEqual([]);
    expect((await queue(await mintMember())).items).toEqual([]);
  });

  it('is cut to one mentee in a preview', async () => {
    const { mentor, mentee: member, checkInId } = await reviewed();
    await mentee(mentor, 'somebody else', { at: friday });
    const seen = await preview({ mentor, mentee: member }, (db, now) => reviewQueue(db, {}, now));
    expect(seen).toMatchObject({ items: [{ checkInId }], total: 1 });
  });
});

describe('the check-ins of a mentee', () => {
  it('come newest first, those that are shared', async () => {
    const { mentor, mentee: member, mentorshipId, goal } = await pair({ past: false });
    const list = (reader: { id: string }) => read(reader, (db) => menteeCheckIns(db, mentorshipId));
    const early = monday('2026-10-26');
    await submit(member, content(goal), { on: early, at: '2026-10-30T09:00:00Z' });
    const said = content(goal, { values: [1], confidence: 'at_risk' });
    const checkInId = await submit(member, said);
    expect(await list(mentor)).toEqual({
      items: [
        {
          checkInId,
          week,
          submittedAt: '2026-11-20T09:00:00+00:00',
          late: false,
          said: ['at_risk'],
          state: 'awaiting_mentor',
          changedSinceReview: false,
        },
      ],
      nextCursor: null,
    });
    for (const other of [member, await mintMember()]) {
      expect(await list(other)).toEqual({ items: [], nextCursor: null });
    }
    await end(member, mentorshipId);
    expect(await list(mentor)).toEqual({ items: [], nextCursor: null });
  });
});
