import { expect, test } from 'vitest';
import { getMentorshipFor } from '#/lib/mentorships/access.ts';
import { endMentorship } from '#/lib/mentorships/end-mentorship.ts';
import { asMember, mintMember } from '#/tests/support/member.ts';
import { act, invite, makePair, newsOf, notFound, refusal } from './arrange.ts';

test.each(['mentee', 'mentor'] as const)(
  'the %s can end it, and the other is told',
  async (side) => {
    const pair = await makePair();
    const { mentee, mentor, mentorship } = pair;
    await end(pair[side].id, mentorship.id);
    const own = await act(mentee.id, (ctx) => getMentorshipFor(ctx, mentorship.id));
    expect(own).toMatchObject({
      state: 'ended',
      endedBy: side,
      mentorName: mentor.name,
      version: 3,
    });
    const gone = refusal(act(mentor.id, (ctx) => getMentorshipFor(ctx, mentorship.id)));
    expect(await gone).toMatchObject(notFound);
    const names = await asMember(
      mentor.id,
      (sql) => sql`select name from members where id = ${mentee.id}`,
    );
    expect(names).toHaveLength(0);
    const told = side === 'mentee' ? mentor : mentee;
    const notTold = side === 'mentee' ? mentee : mentor;
    expect((await newsOf(told.id)).notices).toContain('mentorship_ended');
    expect((await newsOf(notTold.id)).notices).not.toContain('mentorship_ended');
    expect((await newsOf(mentee.id)).events.at(-1)).toBe('mentorship_ended');
  },
);

test('it ends once: a second time is refused, to the mentor as not found', async () => {
  const { mentee, mentor, mentorship } = await makePair();
  await end(mentee.id, mentorship.id);
  expect(await refusal(end(mentee.id, mentorship.id))).toMatchObject({ code: 'not_active' });
  expect(await refusal(end(mentor.id, mentorship.id))).toMatchObject(notFound);
});

test('both at the same moment end it once, with one event', async () => {
  for (let i = 0; i < 5; i++) {
    const { mentee, mentor, mentorship } = await makePair();
    const outcomes = await Promise.allSettled([
      end(mentee.id, mentorship.id),
      end(mentor.id, mentorship.id),
    ]);
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    const { events } = await newsOf(mentee.id);
    expect(events.filter((kind) => kind === 'mentorship_ended')).toHaveLength(1);
  }
});

test('an open invitation is revoked, not ended; a stranger finds nothing', async () => {
  const member = await mintMember();
  const { id } = await invite(member.id);
  expect(await refusal(end(member.id, id))).toMatchObject({ code: 'not_active' });
  const { mentorship } = await makePair();
  expect(await refusal(end(member.id, mentorship.id))).toMatchObject(notFound);
});

test('two who parted can begin again', async () => {
  const { mentee, mentor, mentorship } = await makePair();
  await end(mentor.id, mentorship.id);
  const { accept } = await import('./arrange.ts');
  const again = await accept(mentor.id, await invite(mentee.id, { email: mentor.email }));
  expect(again).toMatchObject({ state: 'active', side: 'mentor' });
  expect(again.id).not.toBe(mentorship.id);
});

function end(memberId: string, mentorshipId: string) {
  return act(memberId, (ctx) => endMentorship(ctx, mentorshipId));
}
