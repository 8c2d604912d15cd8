import { Temporal } from 'temporal-polyfill';
import { expect, test } from 'vitest';
import { submitCheckIn } from '#/lib/check-ins/submit-check-in.ts';
import { dueClock } from '#/lib/core/week.ts';
import { recordFacts } from '#/lib/dashboard/record-list.ts';
import { closeGoal } from '#/lib/goals/close-goal.ts';
import { recordOf } from '#/lib/pace/record.ts';
import { as, content, monday, startGoal } from '#/tests/integration/check-ins/arrange.ts';
import { mintMember, type TestMember } from '#/tests/support/member.ts';
import { statementsOf } from '#/tests/support/statements.ts';

const now = '2026-11-20T09:00:00Z';
const weeks = ['2026-09-07', '2026-09-14', '2026-09-21', '2026-09-28'];

/** Four weeks that reach their target, each logged on its Friday, and closed in the quarter after; a missed goal week since. */
async function livedThrough(member: TestMember) {
  const goal = await startGoal(member, {
    ...{ startWeek: '2026-09-07', weeks: 4 },
    metrics: [{ target: 8 }],
  });
  for (const [i, week] of weeks.entries()) {
    const at = Temporal.PlainDate.from(week).add({ days: 4 });
    await as(member, `${at}T09:00:00Z`, (ctx) =>
      submitCheckIn(ctx, {
        week: monday(week),
        expectedVersion: null,
        content: content(goal, {
          values: [2 * (i + 1)],
          confidence: i === 1 ? 'at_risk' : 'on_track',
        }),
      }),
    );
  }
  await as(member, '2026-10-06T09:00:00Z', (ctx) =>
    closeGoal(ctx, {
      ...{ goalId: goal.id, version: 1 },
      closure: { outcome: 'met', retrospective: 'It held.' },
    }),
  );
  await startGoal(member, { startWeek: '2026-11-02', weeks: 4 });
  return goal;
}

function record(member: { id: string }) {
  return as(member, now, async ({ db, now }) =>
    recordOf(await recordFacts(db, now), dueClock(now, [], 'Asia/Kathmandu')),
  );
}

test('adds up quarters from what is stored, the newest first', async () => {
  const member = await mintMember();
  await livedThrough(member);
  const [autumn, summer, ...rest] = await record(member);
  expect(rest).toEqual([]);
  expect(summer).toMatchObject({ quarter: '2026-Q3', logged: 4, due: 4, forecasts: 0 });
  expect(autumn).toMatchObject({
    ...{ quarter: '2026-Q4', underWay: true, logged: 0, due: 2 },
    closed: { met: 1, partly: 0, missed: 0, dropped: 0 },
    ...{ saidOnTrack: 3, saidAndMet: 3, forecasts: 1, held: 1, met: 1 },
  });
  expect(autumn?.chance).toBeGreaterThan(0.5);
});

test('a new member has none, and nobody sees another’s', async () => {
  await livedThrough(await mintMember());
  expect(await record(await mintMember())).toEqual([]);
});

test('costs two statements, however long it is', async () => {
  const member = await mintMember();
  await livedThrough(member);
  const sent = await statementsOf(() => as(member, now, ({ db, now }) => recordFacts(db, now)));
  expect(sent.filter((text) => text.includes('from goals'))).toHaveLength(2);
});
