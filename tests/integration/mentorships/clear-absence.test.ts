import { expect, test } from 'vitest';
import { getMentorshipFor } from '#/lib/mentorships/access.ts';
import { clearAbsence } from '#/lib/mentorships/clear-absence.ts';
import { setAbsence } from '#/lib/mentorships/set-absence.ts';
import { act, makePair, newsOf, oweReview, reviewOf } from './arrange.ts';

test('who is back has again six days before a review is offered to others', async () => {
  const { mentee, mentor, mentorship } = await makePair();
  const owed = await oweReview(mentorship);
  await act(mentor.id, (ctx) => setAbsence(ctx, { until: '2026-12-01' }));
  await act(mentor.id, (ctx) => clearAbsence(ctx));
  const seen = await act(mentee.id, (ctx) => getMentorshipFor(ctx, mentorship.id));
  expect(seen.awayUntil).toBeNull();
  expect(await reviewOf(mentee.id, owed)).toMatchObject({
    awaitingSince: '11-19 10',
    offeredFrom: '11-25 10',
  });
  expect((await newsOf(mentor.id)).events).toEqual(['mentor_away', 'mentor_back']);
});

test('who was not away changes nothing', async () => {
  const { mentee, mentor } = await makePair();
  await act(mentor.id, (ctx) => clearAbsence(ctx));
  await act(mentee.id, (ctx) => clearAbsence(ctx));
  expect((await newsOf(mentor.id)).events).toEqual([]);
});
