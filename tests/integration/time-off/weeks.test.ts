import { describe, expect, it, test } from 'vitest';
import { checkInList } from '#/lib/check-ins/check-in-list.ts';
import { checkInForm } from '#/lib/check-ins/queries.ts';
import { saveDraft } from '#/lib/check-ins/save-draft.ts';
import { submitCheckIn } from '#/lib/check-ins/submit-check-in.ts';
import type { WeekKey } from '#/lib/core/week.ts';
import { dashboardFacts } from '#/lib/dashboard/queries.ts';
import { dashboard } from '#/lib/dashboard/rules.ts';
import { editGoal } from '#/lib/goals/edit-goal.ts';
import { mintMember } from '#/tests/support/member.ts';
import {
  act,
  goalWish,
  logWeek,
  makeGoal,
  refusal,
  thisWeek,
  wednesday,
} from '../goals/arrange.ts';
import { takeOff } from './arrange.ts';

// Sundays 20:00 in Kathmandu are the due moments; now is the Wednesday of 16 November.
const rules = [{ fromWeek: '2020-01-06' as WeekKey, weekday: 7, time: '20:00' }];

async function boardOf(memberId: string) {
  return act(memberId, async ({ db, now }) =>
    dashboard(await dashboardFacts(db, now), { now, zone: 'Asia/Kathmandu', rules }),
  );
}

const blank = {
  goals: [],
  journal: { wins: 'A walk.', blockers: '', learned: '', focus: '', lastFocusOutcome: null },
  private: { energy: null, note: '' },
};

/** A goal since 19 October of which all weeks but one are logged. */
async function withGap() {
  const goal = await makeGoal((await mintMember()).id, { startWeek: '2026-10-19', weeks: 8 });
  for (const week of ['2026-10-19', '2026-10-26', '2026-11-09']) await logWeek(goal, { week });
  return goal;
}

describe('a week off that was not logged', () => {
  it('neither breaks the streak nor extends it', async () => {
    const goal = await withGap();
    expect((await boardOf(goal.ownerId)).rhythm).toMatchObject({ streak: 1, logged: 3, due: 4 });
    await takeOff(goal.ownerId, { fromDay: '2026-11-06' });
    expect((await boardOf(goal.ownerId)).rhythm).toEqual({
      ...{ streak: 3, logged: 3, due: 3, consistency: 1 },
    });
  });

  it('is off in the history, and not missed', async () => {
    const { ownerId } = await withGap();
    const list = () => act(ownerId, ({ db, now }) => checkInList(db, {}, now));
    expect(await list()).toMatchObject({ missed: ['2026-11-02'], off: [] });
    await takeOff(ownerId, { fromDay: '2026-11-06' });
    // Before the goal began, nothing rested; what lies ahead is no history.
    await takeOff(ownerId, { fromDay: '2026-10-12' });
    await takeOff(ownerId, { fromDay: '2026-11-23' });
    expect(await list()).toMatchObject({ missed: [], off: ['2026-11-02'] });
  });

  it('moves the goal out by one week, and keeps what is logged after it', async () => {
    const goal = await withGap();
    await takeOff(goal.ownerId, { fromDay: '2026-11-06' });
    const [{ standing } = { standing: null }] = (await boardOf(goal.ownerId)).goals;
    expect(standing).toMatchObject({ endWeek: '2026-12-14', weekIndex: 4, missedInARow: 0 });
    const shorter = (weeks: number) =>
      act(goal.ownerId, (ctx) =>
        editGoal(ctx, {
          ...{ goalId: goal.id, version: goal.version },
          goal: { ...wishOf(goal), weeks },
        }),
      );
    // The week of 9 November is the third that counts.
    expect(await refusal(shorter(2))).toMatchObject({ issues: [{ path: 'weeks' }] });
    expect((await shorter(3)).goal.weeks).toBe(3);
  });
});

describe('this week, off', () => {
  it('is not due, and is again when it is taken back', async () => {
    const goal = await makeGoal((await mintMember()).id);
    expect((await boardOf(goal.ownerId)).log).toMatchObject({ week: thisWeek });
    await takeOff(goal.ownerId, { fromDay: '2026-11-20' });
    expect((await boardOf(goal.ownerId)).log).toBeNull();
  });

  it('cannot be logged or begun, and says so', async () => {
    const goal = await makeGoal((await mintMember()).id);
    await takeOff(goal.ownerId, { fromDay: '2026-11-20' });
    const change = { week: thisWeek, expectedVersion: null, content: blank };
    for (const verb of [saveDraft, submitCheckIn]) {
      const trying = act<unknown>(goal.ownerId, (ctx) => verb(ctx, change));
      expect(await refusal(trying)).toMatchObject({
        issues: [{ path: 'week', message: expect.stringContaining('is off') }],
      });
    }
    const form = await act(goal.ownerId, ({ db, now }) => checkInForm(db, thisWeek, now));
    expect(form).toMatchObject({ isOff: true, goals: [], problem: expect.stringContaining('off') });
  });

  it('keeps a draft that was begun before', async () => {
    const goal = await makeGoal((await mintMember()).id);
    const change = { week: thisWeek, expectedVersion: null, content: blank };
    await act(goal.ownerId, (ctx) => saveDraft(ctx, change));
    await takeOff(goal.ownerId, { fromDay: '2026-11-20' });
    const submit = { ...change, expectedVersion: 1 };
    expect(await refusal(act(goal.ownerId, (ctx) => submitCheckIn(ctx, submit)))).toMatchObject({
      code: 'invalid_input',
    });
    const form = await act(goal.ownerId, ({ db, now }) => checkInForm(db, thisWeek, now));
    expect(form).toMatchObject({ isOff: true, content: { journal: { wins: 'A walk.' } } });
  });
});

test('weeks are the member’s own, whatever zone their clock is in', async () => {
  // It is Monday 23 November on Kiritimati already, and Sunday still in Honolulu.
  const at = '2026-11-22T11:00:00Z';
  const [east, west] = [
    await mintMember({ timeZone: 'Pacific/Kiritimati' }),
    await mintMember({ timeZone: 'Pacific/Honolulu' }),
  ];
  for (const { id } of [east, west]) {
    await makeGoal(id, { startWeek: '2026-11-16' }, wednesday);
    const { weeks } = await takeOff(id, { fromDay: '2026-11-23' }, at);
    expect(weeks).toEqual(['2026-11-23']);
  }
});

function wishOf({ metrics, milestones }: Awaited<ReturnType<typeof makeGoal>>) {
  const { state: _, ...wish } = goalWish({ startWeek: '2026-10-19', milestones: [] });
  expect(milestones).toHaveLength(1);
  const [metric] = metrics;
  return { ...wish, metrics: wish.metrics.map((one) => ({ ...one, id: metric?.id })) };
}
