import { expect, test } from 'vitest';
import { startGoal } from '#/tests/integration/check-ins/arrange.ts';
import { ask } from '#/tests/support/api.ts';
import { mintMember } from '#/tests/support/member.ts';
import { insertSession } from '#/tests/support/session.ts';
import { weekFromNow } from '#/tests/support/weeks.ts';

test('the dashboard says what to do next, and where', async () => {
  const member = await mintMember();
  const { token } = await insertSession(member.id);
  const read = async () => (await ask('GET /api/v1/dashboard', { token })).body;
  expect(await read()).toMatchObject({ nextSteps: [], offUntil: null, goals: [] });
  // Four weeks without a log, whatever the day.
  const { id } = await startGoal(member, {
    title: 'Hand over',
    startWeek: weekFromNow(-4),
    milestones: ['Runbook'],
  });
  const board = await read();
  expect(board.headline[0]).toBe('“Hand over” has no numbers yet.');
  expect(board.headline[1]).toMatch(
    /^It needs a new plan: (?:four|five) weeks went by without a log\.$/,
  );
  expect(board.nextSteps.slice(0, 3)).toMatchObject([
    { kind: 'log', goalId: null, href: expect.stringMatching(/^\/check-ins\/\d{4}-\d\d-\d\d$/) },
    { kind: 'replan', goalId: id, href: `/goals/${id}/replan` },
    {
      kind: 'milestone',
      goalId: id,
      words: '“Runbook” was planned for week 3: reach it or move it',
    },
  ]);
  expect(board.goals).toMatchObject([{ id, chance: null, replan: 'missed' }]);
});
