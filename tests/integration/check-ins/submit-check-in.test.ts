import { describe, expect, it } from 'vitest';
import { databaseClient } from '#/db/client.ts';
import type { CheckInContent } from '#/lib/check-ins/input.ts';
import { saveDraft } from '#/lib/check-ins/save-draft.ts';
import { submitCheckIn } from '#/lib/check-ins/submit-check-in.ts';
import { InvalidInput, StaleVersion } from '#/lib/core/errors.ts';
import { editGoal } from '#/lib/goals/edit-goal.ts';
import { asMember, mintMember } from '#/tests/support/member.ts';
import { as, content, everythingLogged, monday, startGoal } from './arrange.ts';

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

describe('submitting a check-in', () => {
  it('stores values with what they are compared to, words, milestones and an event', async () => {
    const { member, goal } = await memberWithGoal({
      metrics: [{}, { kind: 'total', target: 24 }, { kind: 'habit', target: 5 }],
      milestones: ['First career talk'],
    });
    await submit(member, content(goal, { values: [3, 2, 5] }), { on: monday('2026-11-02') });
    const said = content(goal, {
      values: [6, 1.5, 0],
      confidence: 'at_risk',
      nextChange: 'Ana leads.',
      reached: goal.milestoneIds,
      wins: '**Marek** asked.',
      focus: 'Let Ana run it.',
      note: 'Tired.',
    });
    const answer = await submit(member, said);
    expect(answer).toMatchObject({ version: 1, submittedAt: '2026-11-20T09:00:00Z', late: false });
    const after = await everythingLogged(member);
    expect(after.checkIns[1]).toMatchObject({ week, state: 'submitted', version: 1, draft: null });
    expect(Date.parse(after.checkIns[1]?.due_at)).toBe(Date.parse('2026-11-20T18:00:00Z'));
    // Week 7 of 12: level and total from 0, the habit's threshold as it is.
    const rows = after.measurements.filter((row) => row.week === week);
    const byMetric = new Map(rows.map((row) => [row.metric_id, row]));
    expect(goal.metricIds.map((id) => byMetric.get(id))).toMatchObject([
      { value: 6, previous_value: 3, planned_value: 7, delta: -1, pace: 'behind' },
      { value: 1.5, previous_value: 2, planned_value: 14, delta: -10.5, pace: 'behind' },
      { value: 0, previous_value: 5, planned_value: 5, delta: -4, pace: 'behind' },
    ]);
    expect(after.confidences[1]).toMatchObject({
      confidence: 'at_risk',
      next_change: 'Ana leads.',
    });
    expect(after.milestones).toEqual([{ id: goal.milestoneIds[0], reached_week: week }]);
    expect(after.journals).toContainEqual(expect.objectContaining({ focus: 'Let Ana run it.' }));
    expect(after.notes).toContainEqual({ energy: null, note: 'Tired.' });
    expect(after.events[1]).toMatchObject({
      kind: 'check_in_submitted',
      facts: { week, late: false, values: 3, confidences: 1, milestones: 1 },
    });
  });

  it('turns the draft into the check-in', async () => {
    const { member, goal } = await memberWithGoal();
    const said = content(goal, { values: [1] });
    await as(member, friday, (ctx) =>
      saveDraft(ctx, { week, expectedVersion: null, content: said }),
    );
    expect(await submit(member, said, { expectedVersion: 1 })).toMatchObject({ version: 2 });
    const { checkIns } = await everythingLogged(member);
    expect(checkIns).toMatchObject([{ state: 'submitted', version: 2, draft: null }]);
  });

  it('takes a skipped value for no value, and a skipped confidence for nothing said', async () => {
    const { member, goal } = await memberWithGoal({ metrics: [{}, {}] });
    const said = content(goal, { values: [null, 0], confidence: null, nextChange: 'unsaid' });
    await submit(member, said);
    const { measurements, confidences } = await everythingLogged(member);
    expect(measurements).toMatchObject([{ metric_id: goal.metricIds[1], value: 0 }]);
    expect(confidences).toEqual([]);
  });

  it('drops the plan for next week of a goal that is on track', async () => {
    const { member, goal } = await memberWithGoal();
    await submit(member, content(goal, { confidence: 'on_track', nextChange: 'left over' }));
    expect((await everythingLogged(member)).confidences).toMatchObject([{ next_change: '' }]);
  });

  it('is one check-in, however many requests arrive at once', async () => {
    const { member, goal } = await memberWithGoal({ milestones: ['One'] });
    const said = content(goal, { values: [4], reached: goal.milestoneIds });
    for (const withDraft of [false, true]) {
      const on = withDraft ? week : monday('2026-11-09');
      const wish = {
        ...said,
        goals: withDraft ? content(goal, { values: [4] }).goals : said.goals,
      };
      if (withDraft)
        await as(member, friday, (ctx) =>
          saveDraft(ctx, { week: on, expectedVersion: null, content: wish }),
        );
      const expectedVersion = withDraft ? 1 : null;
      const answers = await Promise.allSettled(
        [1, 2, 3, 4].map(() => submit(member, wish, { on, expectedVersion })),
      );
      const refused = answers.flatMap((one) =>
        one.status === 'rejected' ? [one.reason.code] : [],
      );
      expect(refused).toEqual(['already_submitted', 'already_submitted', 'already_submitted']);
    }
    const { checkIns, events, measurements } = await everythingLogged(member);
    expect([checkIns.length, events.length, measurements.length]).toEqual([2, 2, 2]);
  });

  it('does not submit over a draft it has not seen', async () => {
    const { member, goal } = await memberWithGoal();
    const other = content(goal, { wins: 'from the other tab' });
    await as(member, friday, (ctx) =>
      saveDraft(ctx, { week, expectedVersion: null, content: other }),
    );
    for (const expectedVersion of [null, 7]) {
      const refused = await submit(member, content(goal), { expectedVersion }).catch((e) => e);
      expect(refused).toBeInstanceOf(StaleVersion);
      expect(refused).toMatchObject({ currentVersion: 1, current: { content: other } });
    }
    expect((await everythingLogged(member)).checkIns).toMatchObject([{ state: 'draft' }]);
  });

  it('and an edit of its goal at the same moment: one of them gives way', async () => {
    for (let i = 0; i < 6; i += 1) {
      const { member, goal } = await memberWithGoal();
      const said = content(goal, { values: [4] });
      const bare = { title: 'T', startWeek: '2026-10-05', weeks: 12, metrics: [], milestones: [] };
      const [submitted, edited] = await Promise.allSettled([
        submit(member, said),
        as(member, friday, (ctx) => editGoal(ctx, { goalId: goal.id, version: 1, goal: bare })),
      ]);
      expect([submitted.status, edited.status].sort()).toEqual(['fulfilled', 'rejected']);
      const { reason } = (
        submitted.status === 'rejected' ? submitted : edited
      ) as PromiseRejectedResult;
      expect(reason).toBeInstanceOf(InvalidInput);
    }
  });

  it('fills its own week when it comes late, and says so', async () => {
    const { member, goal } = await memberWithGoal();
    const late = monday('2026-10-26');
    await submit(member, content(goal, { values: [9] }));
    expect(await submit(member, content(goal, { values: [2] }), { on: late })).toMatchObject({
      late: true,
    });
    const { checkIns, measurements } = await everythingLogged(member);
    // That Friday Lisbon was back on winter time.
    expect(Date.parse(checkIns[0]?.due_at)).toBe(Date.parse('2026-10-30T18:00:00Z'));
    // Week 4, with nothing before it: the value of week 7 is not its past.
    expect(measurements[0]).toMatchObject({
      week: late,
      value: 2,
      previous_value: null,
      planned_value: 4,
    });
  });

  it.each([
    ['2026-03-29 does not have 01:30', '2026-03-23', '01:30', '2026-03-29T01:30:00Z'],
    ['2026-10-25 has 01:30 twice', '2026-10-19', '01:30', '2026-10-25T00:30:00Z'],
  ])('is late after the due moment where %s', async (_, on, time, due) => {
    const member = await mintMember({
      timeZone: 'Europe/Lisbon',
      dueRules: [{ fromWeek: '2026-01-05', weekday: 7, time }],
    });
    const goal = await startGoal(member, { startWeek: '2026-02-02', weeks: 12 });
    const said = content(null);
    expect(goal.metricIds).toHaveLength(1);
    await submit(member, said, { on: monday(on), at: due });
    const { checkIns, events } = await everythingLogged(member);
    expect(Date.parse(checkIns[0]?.due_at)).toBe(Date.parse(due));
    expect(events[0]?.facts.late).toBe(false);
    await submit(member, said, { on: monday('2026-02-02'), at: due });
    expect((await everythingLogged(member)).events[1]?.facts.late).toBe(true);
  });

  it('logs a week of rest, and no goal that rests in it', async () => {
    const { member, goal } = await memberWithGoal();
    await asMember(member.id, async (sql) => {
      await sql`update goals set state = 'paused' where id = ${goal.id}`;
      await sql`insert into goal_pauses (id, owner_id, goal_id, from_week)
        values (gen_random_uuid(), ${member.id}, ${goal.id}, '2026-11-09')`;
    });
    await expect(submit(member, content(goal, { values: [1] }))).rejects.toMatchObject({
      issues: [{ path: 'goals.0.goalId', message: 'This goal is no part of this week.' }],
    });
    expect(await submit(member, content(null, { wins: 'Slept.' }))).toMatchObject({ version: 1 });
    const before = content(goal, { values: [1] });
    expect(await submit(member, before, { on: monday('2026-11-02') })).toMatchObject({
      late: true,
    });
  });
});

it('leaves nothing half saved when the connection dies in the middle', async () => {
  const { member, goal } = await memberWithGoal({ milestones: ['One'] });
  const said = content(goal, { values: [4], reached: goal.milestoneIds });
  const dying = as(member, friday, async (ctx) => {
    await submitCheckIn(ctx, { week, expectedVersion: null, content: said });
    const [own] = await ctx.db.sql<[{ pid: number }]>`select pg_backend_pid() pid`;
    const killer = databaseClient();
    await killer`select pg_terminate_backend(${own.pid})`;
    await ctx.db.sql`select 1`;
  });
  await expect(dying).rejects.toThrow();
  const after = await everythingLogged(member);
  expect(Object.values(after).flat()).toEqual([]);
  expect(await submit(member, said)).toMatchObject({ version: 1 });
});
