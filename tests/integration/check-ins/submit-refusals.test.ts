import { describe, expect, it } from 'vitest';
import type { CheckInContent } from '#/lib/check-ins/input.ts';
import { saveDraft } from '#/lib/check-ins/save-draft.ts';
import { submitCheckIn } from '#/lib/check-ins/submit-check-in.ts';
import { InvalidInput } from '#/lib/core/errors.ts';
import { mintMember } from '#/tests/support/member.ts';
import { as, content, everythingLogged, monday, startGoal, type TestGoal } from './arrange.ts';

const week = monday('2026-11-16');
const friday = '2026-11-20T09:00:00Z';

async function memberWithGoal(wishes: Parameters<typeof startGoal>[1] = {}) {
  const member = await mintMember({
    timeZone: 'Europe/Lisbon',
    dueRules: [{ fromWeek: '2026-01-05', weekday: 5, time: '18:00' }],
  });
  return { member, goal: await startGoal(member, wishes) };
}

function submit(
  member: { id: string },
  said: CheckInContent,
  { at = friday, on = week, expectedVersion = null as number | null } = {},
) {
  return as(member, at, (ctx) => submitCheckIn(ctx, { week: on, expectedVersion, content: said }));
}

describe('a submission that does not fit the goals', () => {
  const unknown = '0190a0a0-0000-7000-8000-000000000000';
  const cases: [string, (said: CheckInContent, goal: TestGoal) => void, string, string][] = [
    [
      'an unknown goal',
      (c) => edit(c, { goalId: unknown }),
      'goals.0.goalId',
      'no part of this week',
    ],
    ['a goal named twice', (c) => c.goals.push(first(c)), 'goals.1.goalId', 'named twice'],
    [
      'an unknown metric',
      (c) => edit(c, { values: [{ metricId: unknown, value: 1 }] }),
      'goals.0.values.0.metricId',
      'no such metric',
    ],
    [
      'a metric named twice',
      (c) => first(c).values.push(...first(c).values.slice(0, 1)),
      'goals.0.values.2.metricId',
      'named twice',
    ],
    [
      'a total below zero',
      (c, goal) => edit(c, { values: [{ metricId: goal.metricIds[1] ?? '', value: -1 }] }),
      'goals.0.values.0.value',
      'Enter 0 or more',
    ],
    [
      'a value that is no number',
      (c, goal) => edit(c, { values: [{ metricId: goal.metricIds[0] ?? '', value: Number.NaN }] }),
      'goals.0.values.0.value',
      '',
    ],
    [
      'an unknown milestone',
      (c) => edit(c, { milestonesReached: [unknown] }),
      'goals.0.milestonesReached.0',
      'no such milestone',
    ],
    ['an unknown key', (c) => edit(c, { mood: 'fine' }), 'goals.0.mood', ''],
    ['energy of 6', (c) => Object.assign(c.private, { energy: 6 }), 'private.energy', ''],
    [
      'a wins text of 1 MB',
      (c) => Object.assign(c.journal, { wins: 'w'.repeat(1_000_000) }),
      'journal.wins',
      '20,000 characters',
    ],
    [
      'half a character',
      (c) => Object.assign(c.journal, { wins: 'ok \ud83d' }),
      'journal.wins',
      'broken character',
    ],
  ];
  const first = (c: CheckInContent) => c.goals[0] as CheckInContent['goals'][number];
  const edit = (c: CheckInContent, change: object) => Object.assign(first(c), change);

  it.each(cases)('is refused for %s, and changes nothing', async (_, spoil, path, message) => {
    const { member, goal } = await memberWithGoal({ metrics: [{}, { kind: 'total' }] });
    const said = content(goal, { values: [1, 2], wins: 'typed' });
    await as(member, friday, (ctx) =>
      saveDraft(ctx, { week, expectedVersion: null, content: said }),
    );
    const before = await everythingLogged(member);
    const wrong = structuredClone(said);
    spoil(wrong, goal);
    const refused = await submit(member, wrong, { expectedVersion: 1 }).catch((error) => error);
    expect(refused).toBeInstanceOf(InvalidInput);
    expect(refused.issues).toMatchObject([{ path, message: expect.stringContaining(message) }]);
    expect(await everythingLogged(member)).toEqual(before);
  });

  it('is refused for a milestone of another week', async () => {
    const { member, goal } = await memberWithGoal({ milestones: ['Talk held'] });
    const said = content(goal, { reached: goal.milestoneIds });
    await submit(member, said, { on: monday('2026-11-09') });
    await expect(submit(member, said)).rejects.toMatchObject({
      issues: [
        {
          path: 'goals.0.milestonesReached.0',
          message: '“Talk held” was reached in the week of 9 November 2026.',
        },
      ],
    });
  });

  it("is refused for a stranger's goal as if there were none", async () => {
    const { goal } = await memberWithGoal();
    const { member: stranger } = await memberWithGoal();
    await expect(submit(stranger, content(goal, { values: [1] }))).rejects.toMatchObject({
      issues: [{ path: 'goals.0.goalId', message: 'This goal is no part of this week.' }],
    });
  });

  it('takes a level or a habit below zero where that makes sense', async () => {
    const { member, goal } = await memberWithGoal({
      metrics: [
        { target: 5, baseline: -5 },
        { kind: 'habit', target: -1 },
      ],
    });
    await submit(member, content(goal, { values: [-3, -2] }));
    expect((await everythingLogged(member)).measurements).toHaveLength(2);
  });
});
