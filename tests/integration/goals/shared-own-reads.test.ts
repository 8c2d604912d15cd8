import { expect, test } from 'vitest';
import { inTransaction } from '#/db/transaction.ts';
import { listSessions } from '#/lib/accounts/queries.ts';
import { checkInList } from '#/lib/check-ins/check-in-list.ts';
import { checkInForm } from '#/lib/check-ins/queries.ts';
import { revisionList } from '#/lib/check-ins/revision-list.ts';
import type { Context } from '#/lib/core/context.ts';
import { NotFound } from '#/lib/core/errors.ts';
import { weekKey } from '#/lib/core/week.ts';
import { dashboardFacts } from '#/lib/dashboard/queries.ts';
import { getGoalFor } from '#/lib/goals/access.ts';
import { closeGoal } from '#/lib/goals/close-goal.ts';
import { editGoal } from '#/lib/goals/edit-goal.ts';
import { pauseGoal } from '#/lib/goals/pause-goal.ts';
import { goalDetail, goalList, goalOverview } from '#/lib/goals/queries.ts';
import { mintMentorship } from '#/tests/support/mentorship.ts';
import { insertSession } from '#/tests/support/session.ts';
import { goalWith, logged, now, someone, weekAt } from '../dashboard/shared-arrange.ts';
import { goalWish } from './arrange.ts';

// What a mentor may read of others must not turn up among their own.

const thisWeek = weekKey(weekAt(6));

async function mentorOfEverything() {
  const [mentor, mentee] = [await someone('Priya Sharma'), await someone('Tomas Novak')];
  const theirs = await goalWith(mentee, { title: 'Theirs', values: [1, 2, 3] });
  await logged(mentee, thisWeek);
  await insertSession(mentee.id);
  const act = <T>(work: (ctx: Context) => Promise<T>) =>
    inTransaction({ kind: 'member', memberId: mentor.id }, now, work);
  return { mentor, mentee, theirs, act };
}

/** All that the pages of one's own show. */
async function ownPages({ db }: Context) {
  return {
    list: await goalList(db),
    overview: await goalOverview(db),
    dashboard: await dashboardFacts(db, now),
    checkIns: await checkInList(db, {}, now),
    found: await checkInList(db, { query: 'Theirs' }, now),
    form: await checkInForm(db, thisWeek, now),
    earlier: await checkInForm(db, weekKey(weekAt(1)), now),
    revisions: await revisionList(db, thisWeek),
    sessions: await listSessions(db, now),
  };
}

test.each(['nothing', 'some'])(
  'who mentors somebody sees exactly their own, with %s of it',
  async (own) => {
    const { mentor, mentee, act } = await mentorOfEverything();
    if (own === 'some') await goalWith(mentor, { title: 'Mine', values: [4, 5] });
    const before = await act(ownPages);
    await mintMentorship(mentee, mentor);
    const after = await act(ownPages);
    expect(after).toEqual(before);
    expect(JSON.stringify(after)).not.toContain('Theirs');
    expect(after.list.goals).toHaveLength(own === 'some' ? 1 : 0);
  },
);

test('a mentee’s goal is not there for any verb of one’s own', async () => {
  const { mentor, mentee, theirs, act } = await mentorOfEverything();
  await mintMentorship(mentee, mentor);
  const at = { goalId: theirs, version: 1 };
  const { state: _, ...goal } = goalWish({ startWeek: '2026-10-05', weeks: 12 });
  const attempts: ((ctx: Context) => Promise<unknown>)[] = [
    (ctx) => getGoalFor(ctx, theirs),
    (ctx) => editGoal(ctx, { ...at, goal }),
    (ctx) => pauseGoal(ctx, at),
    (ctx) => closeGoal(ctx, { ...at, closure: { outcome: 'met', retrospective: 'Theirs.' } }),
  ];
  for (const attempt of attempts) await expect(act(attempt)).rejects.toThrow(NotFound);
  expect(await act(({ db }) => goalDetail(db, theirs))).toBeNull();
});
