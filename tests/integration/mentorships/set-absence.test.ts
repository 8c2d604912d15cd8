import { expect, test } from 'vitest';
import { getMentorshipFor } from '#/lib/mentorships/access.ts';
import { setAbsence } from '#/lib/mentorships/set-absence.ts';
import { mintMember } from '#/tests/support/member.ts';
import { accept, act, invite, makePair, newsOf, oweReview, refusal, reviewOf } from './arrange.ts';

const friday = '2026-11-20T10:00:00Z';

test('who is away says so to all mentees, and what they owe is offered to others at once', async () => {
  const { mentee, mentor, mentorship } = await makePair();
  const other = await mintMember();
  const second = await accept(mentor.id, await invite(other.id));
  const owed = await oweReview(mentorship);
  const asked = await oweReview(mentorship, { week: '2026-11-09', state: 'awaiting_member' });
  expect(await away(mentor.id, '2026-12-01')).toEqual({ awayUntil: '2026-12-01' });
  const seen = await act(mentee.id, (ctx) => getMentorshipFor(ctx, mentorship.id));
  expect(seen).toMatchObject({ awayUntil: '2026-12-01', version: mentorship.version });
  const alsoSeen = await act(other.id, (ctx) => getMentorshipFor(ctx, second.id));
  expect(alsoSeen.awayUntil).toBe('2026-12-01');
  expect(await reviewOf(mentee.id, owed)).toMatchObject({
    mentorshipId: mentorship.id,
    awaitingSince: '11-19 10',
    offeredFrom: '11-20 10',
  });
  expect(await reviewOf(mentee.id, asked)).toMatchObject({ offeredFrom: null });
  expect((await newsOf(mentor.id)).events).toEqual(['mentor_away']);
  expect((await newsOf(mentee.id)).notices).not.toContain('mentor_away');
});

test.each([
  ['today', '2026-11-20', /after today/],
  ['a day that was', '2026-11-01', /after today/],
  ['a day far off', '2028-11-21', /within a year/],
  ['no day', '2026-02-30', /Enter a day/],
])('%s is refused', async (_, until, message) => {
  const { mentor } = await makePair();
  expect(await refusal(away(mentor.id, until))).toMatchObject({
    issues: [{ path: 'until', message }],
  });
});

test('a member who mentors nobody has nothing to be away from, nor has a mentee', async () => {
  const { mentee } = await makePair();
  expect(await refusal(away(mentee.id, '2026-12-01'))).toMatchObject({ code: 'mentors_nobody' });
});

test("it is the mentor's own absence alone", async () => {
  const first = await makePair();
  const second = await makePair({}, { mentee: first.mentee });
  await away(first.mentor.id, '2026-12-01');
  const other = await act(first.mentee.id, (ctx) => getMentorshipFor(ctx, second.mentorship.id));
  expect(other.awayUntil).toBeNull();
});

function away(memberId: string, until: string) {
  return act(memberId, (ctx) => setAbsence(ctx, { until }), friday);
}
