import { expect, it, test } from 'vitest';
import { menteeOverview, sharedDashboardFacts } from '#/lib/dashboard/queries.ts';
import { closeGoal } from '#/lib/goals/close-goal.ts';
import { sharedGoal } from '#/lib/goals/queries.ts';
import { timeOffList } from '#/lib/time-off/queries.ts';
import { asMember, mintMember } from '#/tests/support/member.ts';
import { mintMentorship } from '#/tests/support/mentorship.ts';
import { statementsOf } from '#/tests/support/statements.ts';
import { act, logWeek, makeGoal } from '../goals/arrange.ts';
import { takeOff } from './arrange.ts';

const list = (memberId: string) => act(memberId, ({ db, now }) => timeOffList(db, now));

test('the list begins with what is latest, and costs one statement', async () => {
  const { id } = await mintMember();
  for (const fromDay of ['2026-11-30', '2026-11-02', '2027-01-04']) await takeOff(id, { fromDay });
  const alone = await statementsOf(() => act(id, async () => null));
  let found: Awaited<ReturnType<typeof list>> = null;
  const asked = await statementsOf(async () => {
    found = await list(id);
  });
  expect(asked.length - alone.length).toBe(1);
  expect(found).toMatchObject({
    currentWeek: '2026-11-16',
    items: [{ fromDay: '2027-01-04' }, { fromDay: '2026-11-30' }, { fromDay: '2026-11-02' }],
  });
});

test('a closed goal keeps its end, and what was logged in it is not cut in silence', async () => {
  const goal = await makeGoal((await mintMember()).id, { startWeek: '2026-10-05', weeks: 5 });
  await takeOff(goal.ownerId, { fromDay: '2026-10-12' });
  await logWeek(goal, { week: '2026-11-09' });
  const closure = { outcome: 'met' as const, retrospective: 'Done.' };
  const at = { goalId: goal.id, version: goal.version };
  await act(goal.ownerId, (ctx) => closeGoal(ctx, { ...at, closure }));
  expect((await list(goal.ownerId))?.items).toMatchObject([
    { moves: [], missedWithout: ['2026-10-12'], cutWithout: [{ endWeek: '2026-11-02' }] },
  ]);
});

it('shows a mentor the weeks within a goal that they see, and nothing of why', async () => {
  const [member, mentor] = [await mintMember(), await mintMember({ name: 'Priya' })];
  const goal = await makeGoal(member.id, { startWeek: '2026-11-16' });
  const mentorshipId = await mintMentorship(member, mentor);
  const wish = { kind: 'parental_leave', reason: 'The baby comes.' } as const;
  await takeOff(member.id, { fromDay: '2026-12-03', toDay: '2026-12-04', ...wish });
  await takeOff(member.id, { fromDay: '2026-11-12', ...wish });
  const seen = await act(mentor.id, async ({ db, now }) => ({
    goal: await sharedGoal(db, mentorshipId, goal.id),
    board: await sharedDashboardFacts(db, mentorshipId, now),
    mentees: await menteeOverview(db, now),
  }));
  expect(seen.goal?.excused).toEqual(['2026-11-30']);
  expect(seen.board?.facts.excused).toEqual(['2026-11-30']);
  const text = JSON.stringify(seen);
  for (const secret of [wish.kind, wish.reason, '2026-12-03', '2026-12-04', '2026-11-09'])
    expect(text).not.toContain(secret);
  const rows = await asMember(
    mentor.id,
    (sql) => sql`
    select (select count(*)::int from time_off) reasons, (select count(*)::int from events) events,
      (select json_agg(week) from excused_weeks) weeks`,
  );
  expect([...rows]).toEqual([{ reasons: 0, events: 0, weeks: ['2026-11-30'] }]);
});
