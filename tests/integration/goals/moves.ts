import { expect, test } from 'vitest';
import type { Context } from '#/lib/core/context.ts';
import { type GoalRecord, getGoalFor } from '#/lib/goals/access.ts';
import type { GoalAt } from '#/lib/goals/input.ts';
import { mintMember } from '#/tests/support/member.ts';
import { act, refusal } from './arrange.ts';

type Move = (ctx: Context, at: GoalAt) => Promise<unknown>;

/** What holds for every verb that moves a goal from one state to another. */
export function keepsToItsOwner(move: Move, arrange: () => Promise<GoalRecord>): void {
  test('a stranger finds nothing, and changes nothing', async () => {
    const goal = await arrange();
    const stranger = await mintMember();
    const at = { goalId: goal.id, version: goal.version };
    expect(await refusal(act(stranger.id, (ctx) => move(ctx, at)))).toMatchObject({
      code: 'not_found',
    });
    expect(await act(goal.ownerId, (ctx) => getGoalFor(ctx, goal.id))).toEqual(goal);
  });

  test('a goal that has changed since is shown, not moved', async () => {
    const goal = await arrange();
    const at = { goalId: goal.id, version: goal.version - 1 };
    expect(await refusal(act(goal.ownerId, (ctx) => move(ctx, at)))).toMatchObject({
      code: 'stale_version',
      currentVersion: goal.version,
      current: goal,
    });
  });

  test('twice at once happens once', async () => {
    const goal = await arrange();
    const at = { goalId: goal.id, version: goal.version };
    const once = () => act(goal.ownerId, (ctx) => move(ctx, at));
    const both = await Promise.allSettled([once(), once()]);
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(both.find(({ status }) => status === 'rejected')).toMatchObject({
      reason: { code: expect.stringMatching(/^(stale_version|not_found)$/) },
    });
  });
}
