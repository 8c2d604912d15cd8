import { expect, test } from 'vitest';
import { getMentorshipFor } from '#/lib/mentorships/access.ts';
import { nameGoals } from '#/lib/mentorships/name-goals.ts';
import { makeGoal } from '#/tests/integration/goals/arrange.ts';
import { mintMember } from '#/tests/support/member.ts';
import { act, invite, refusal } from './arrange.ts';

test('the named goals are those named last', async () => {
  const member = await mintMember();
  const invitation = await invite(member.id);
  const goals = [await makeGoal(member.id), await makeGoal(member.id)];
  const ids = goals.map(({ id }) => id).sort();
  const name = (goalIds: string[]) =>
    act(member.id, async (ctx) => {
      await nameGoals(ctx, invitation, { goals: 'named', goalIds, journal: true, past: true });
      return (await getMentorshipFor(ctx, invitation.id)).goalIds;
    });
  expect(await name(ids)).toEqual(ids);
  expect(await name(ids.slice(1))).toEqual(ids.slice(1));
  expect(await refusal(name([...ids, crypto.randomUUID()]))).toMatchObject({
    code: 'invalid_input',
  });
  expect(await name([])).toEqual([]);
});
