import { expect, test } from 'vitest';
import { endMentorship } from '#/lib/mentorships/end-mentorship.ts';
import { finishMentorship } from '#/lib/mentorships/finish-mentorship.ts';
import { act, makePair, oweReview, reviewOf, thursday } from './arrange.ts';

const friday = '2026-11-20T10:00:00Z';

test('what was owed goes to the mentor who was there when it was submitted, waiting as long as before', async () => {
  const first = await makePair();
  const { mentee } = first;
  const second = await makePair({}, { mentee });
  const late = await makePair({}, { mentee, at: friday });
  const owed = await oweReview(first.mentorship);
  const done = await oweReview(first.mentorship, { week: '2026-11-09', state: 'reviewed' });
  await act(first.mentor.id, (ctx) => endMentorship(ctx, first.mentorship.id), friday);
  expect(await reviewOf(mentee.id, owed)).toEqual({
    mentorshipId: second.mentorship.id,
    state: 'awaiting_mentor',
    awaitingSince: '11-19 10',
    offeredFrom: '11-25 10',
  });
  expect(await reviewOf(mentee.id, done)).toMatchObject({
    mentorshipId: first.mentorship.id,
    state: 'reviewed',
  });
  await act(mentee.id, (ctx) => endMentorship(ctx, second.mentorship.id), friday);
  expect(await reviewOf(mentee.id, owed)).toMatchObject({ state: 'released', offeredFrom: null });
  expect(late.mentorship.state).toBe('active');
});

test('a question of who is gone cannot be answered: it is the turn of the next mentor', async () => {
  const first = await makePair();
  const { mentee } = first;
  const second = await makePair({}, { mentee });
  const owed = await oweReview(first.mentorship, { state: 'awaiting_member', at: thursday });
  await act(mentee.id, (ctx) => endMentorship(ctx, first.mentorship.id), friday);
  expect(await reviewOf(mentee.id, owed)).toEqual({
    mentorshipId: second.mentorship.id,
    state: 'awaiting_mentor',
    awaitingSince: '11-20 10',
    offeredFrom: '11-26 10',
  });
});

test('without another mentor nobody owes anything, and a missing review stands in nobody’s way', async () => {
  const { mentee, mentorship } = await makePair();
  const waiting = await oweReview(mentorship);
  const asked = await oweReview(mentorship, { week: '2026-11-09', state: 'awaiting_member' });
  await act(mentee.id, (ctx) => finishMentorship(ctx, mentorship, 'mentee'));
  for (const id of [waiting, asked])
    expect(await reviewOf(mentee.id, id)).toMatchObject({ state: 'released' });
});
