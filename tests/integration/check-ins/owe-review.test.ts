import { describe, expect, it } from 'vitest';
import { submitCheckIn } from '#/lib/check-ins/submit-check-in.ts';
import { asMember, mintMember } from '#/tests/support/member.ts';
import { mintMentorship } from '#/tests/support/mentorship.ts';
import { as, content, monday, startGoal } from './arrange.ts';

const week = monday('2026-11-16');
const friday = '2026-11-20T09:00:00Z';

async function submit(mentee: { id: string }) {
  const goal = await startGoal(mentee as Parameters<typeof startGoal>[0]);
  const change = { week, expectedVersion: null, content: content(goal, { values: [1] }) };
  return as(mentee, friday, (ctx) => submitCheckIn(ctx, change));
}

function owed(mentee: { id: string }) {
  return asMember(
    mentee.id,
    (
      sql,
    ) => sql`select mentorship_id, state, to_json(awaiting_since) since, to_json(offered_from) offered,
      to_json(created_at) created from reviews`,
  );
}

function setAway(mentor: { id: string }, until: string) {
  return asMember(
    mentor.id,
    (sql) => sql`update mentorships set away_until = ${until} where mentor_id = ${mentor.id}`,
  );
}

describe('the answer that a check-in is owed', () => {
  it('is the duty of the mentor who has been there longest, who is told', async () => {
    const mentee = await mintMember();
    const [first, second] = [await mintMember(), await mintMember()];
    const startedAt = '2026-11-04T10:00:00Z';
    await mintMentorship(mentee, second, { startedAt });
    const mentorshipId = await mintMentorship(mentee, first);
    const { id } = await submit(mentee);
    expect(await owed(mentee)).toEqual([
      {
        mentorship_id: mentorshipId,
        state: 'awaiting_mentor',
        since: '2026-11-20T09:00:00+00:00',
        created: '2026-11-20T09:00:00+00:00',
        offered: '2026-11-26T09:00:00+00:00',
      },
    ]);
    const notices = (member: { id: string }) =>
      asMember(
        member.id,
        (sql) => sql`
        select n.kind, n.mentorship_id, e.subject_id, e.facts->>'week' week
        from notices n join events e on e.id = n.event_id where n.owner_id = ${member.id}`,
      );
    expect(await notices(first)).toEqual([
      { kind: 'check_in_submitted', mentorship_id: mentorshipId, subject_id: id, week },
    ]);
    expect(await notices(second)).toEqual([]);
  });

  it('passes over a mentor who is away, until the day they are back', async () => {
    const mentee = await mintMember();
    const [first, second] = [await mintMember(), await mintMember()];
    await mintMentorship(mentee, first);
    const later = { startedAt: '2026-11-04T10:00:00Z' };
    const mentorshipId = await mintMentorship(mentee, second, later);
    await setAway(first, '2026-11-21');
    await submit(mentee);
    expect(await owed(mentee)).toMatchObject([
      { mentorship_id: mentorshipId, offered: '2026-11-26T09:00:00+00:00' },
    ]);
  });

  it('is the first one’s again on the day they are back', async () => {
    const mentee = await mintMember();
    const [first, second] = [await mintMember(), await mintMember()];
    const mentorshipId = await mintMentorship(mentee, first);
    await mintMentorship(mentee, second, { startedAt: '2026-11-04T10:00:00Z' });
    await setAway(first, '2026-11-20');
    await submit(mentee);
    expect(await owed(mentee)).toMatchObject([{ mentorship_id: mentorshipId }]);
  });

  it('is offered to all at once when all are away', async () => {
    const mentee = await mintMember();
    const mentor = await mintMember();
    const mentorshipId = await mintMentorship(mentee, mentor);
    await setAway(mentor, '2026-12-01');
    await submit(mentee);
    expect(await owed(mentee)).toMatchObject([
      { mentorship_id: mentorshipId, offered: '2026-11-20T09:00:00+00:00' },
    ]);
  });

  it('is nobody’s without a mentor, or when they have gone', async () => {
    const mentee = await mintMember();
    await mintMentorship(mentee, await mintMember(), { state: 'ended' });
    await submit(mentee);
    expect(await owed(mentee)).toEqual([]);
  });
});
