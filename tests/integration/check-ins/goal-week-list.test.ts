import { expect, test } from 'vitest';
import { goalWeekList } from '#/lib/check-ins/goal-week-list.ts';
import { saveDraft } from '#/lib/check-ins/save-draft.ts';
import { submitCheckIn } from '#/lib/check-ins/submit-check-in.ts';
import { newId } from '#/lib/core/ids.ts';
import { mintMember, type TestMember } from '#/tests/support/member.ts';
import { statementsOf } from '#/tests/support/statements.ts';
import { as, content, monday, startGoal, type TestGoal } from './arrange.ts';

const friday = '2026-11-20T09:00:00Z';

function log(member: TestMember, goal: TestGoal | null, on: string, said: object = {}) {
  const week = monday(on);
  return as(member, friday, (ctx) =>
    submitCheckIn(ctx, { week, expectedVersion: null, content: content(goal, said) }),
  );
}

function list(member: { id: string }, goalId: string) {
  return as(member, friday, ({ db }) => goalWeekList(db, goalId));
}

test('tells what was logged of a goal, week by week, as it was told then', async () => {
  const member = await mintMember();
  const goal = await startGoal(member, { metrics: [{}, { kind: 'total' }] });
  await log(member, goal, '2026-10-12', {
    values: [1, null],
    confidence: 'at_risk',
    nextChange: 'Ask Ana first.',
    wins: 'Two of three.',
  });
  await log(member, goal, '2026-10-05', { values: [2, 3] });
  await log(member, goal, '2026-11-02', { values: [4, 1], wins: 'x'.repeat(500) });
  const [first, second, third] = await list(member, goal.id);
  expect(first).toMatchObject({
    week: '2026-10-05',
    late: true,
    confidence: 'on_track',
    values: [
      { metricId: goal.metricIds[0], value: 2, plannedValue: 1, pace: 'ahead', chance: null },
      { metricId: goal.metricIds[1], value: 3 },
    ],
  });
  expect(second).toMatchObject({
    week: '2026-10-12',
    confidence: 'at_risk',
    nextChange: 'Ask Ana first.',
    values: [{ metricId: goal.metricIds[0], value: 1, plannedValue: 2, pace: 'behind' }],
    journal: { wins: 'Two of three.', blockers: '', learned: '' },
  });
  expect(third?.values[0]?.chance).toBeGreaterThan(0);
  expect(third?.journal.wins).toHaveLength(320);
});

test('leaves out drafts, weeks outside of the goal, and what was said of others', async () => {
  const member = await mintMember();
  const goal = await startGoal(member, { startWeek: '2026-10-26' });
  const other = await startGoal(member);
  await log(member, other, '2026-10-19', { values: [1] });
  await log(member, other, '2026-10-26', { values: [7], nextChange: 'Not of this goal.' });
  await as(member, friday, (ctx) =>
    saveDraft(ctx, {
      week: monday('2026-11-09'),
      expectedVersion: null,
      content: content(goal, { values: [5] }),
    }),
  );
  expect(await list(member, goal.id)).toMatchObject([
    { week: '2026-10-26', confidence: null, nextChange: '', values: [] },
  ]);
});

test('is the owner’s alone, in one statement', async () => {
  const member = await mintMember();
  const goal = await startGoal(member);
  await log(member, goal, '2026-10-05', { values: [1] });
  const stranger = await mintMember();
  expect(await list(stranger, goal.id)).toEqual([]);
  for (const id of ['', 'new', newId()]) expect(await list(member, id)).toEqual([]);
  const sent = await statementsOf(() => list(member, goal.id));
  expect(sent.filter((text) => text.includes('from goals'))).toHaveLength(1);
});
