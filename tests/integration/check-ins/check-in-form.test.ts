import { describe, expect, it } from 'vitest';
import { checkInForm } from '#/lib/check-ins/queries.ts';
import { saveDraft } from '#/lib/check-ins/save-draft.ts';
import { submitCheckIn } from '#/lib/check-ins/submit-check-in.ts';
import { asMember, mintMember } from '#/tests/support/member.ts';
import { as, content, monday, startGoal } from './arrange.ts';

const week = monday('2026-11-16');
const friday = '2026-11-20T09:00:00Z';

function form(member: { id: string }, on = week, at = friday) {
  return as(member, at, ({ db, now }) => checkInForm(db, on, now));
}

describe('the form of a week', () => {
  it('brings the last value, what pace asks for, and the focus of the last check-in', async () => {
    const member = await mintMember({ timeZone: 'Europe/Lisbon' });
    const goal = await startGoal(member, {
      metrics: [{}, { kind: 'total', target: 24 }, { kind: 'habit', target: 5 }],
      milestones: ['Talk held'],
    });
    const submit = (on: string, said: Parameters<typeof content>[1]) =>
      as(member, friday, (ctx) =>
        submitCheckIn(ctx, {
          week: monday(on),
          expectedVersion: null,
          content: content(goal, said),
        }),
      );
    await submit('2026-11-02', { values: [5, 6, 5], focus: 'Listen more.' });
    await submit('2026-10-12', { values: [2, 3, 4], focus: 'older' });
    const shown = await form(member);
    expect(shown).toMatchObject({
      week,
      state: 'open',
      version: null,
      problem: null,
      lastFocus: { week: '2026-11-02', text: 'Listen more.' },
    });
    const [first] = shown?.goals ?? [];
    expect(first).toMatchObject({ weekNumber: 7, weeks: 12, milestones: [{ title: 'Talk held' }] });
    expect(first?.metrics).toMatchObject([
      { last: { week: '2026-11-02', value: 5 }, paceSays: 7 },
      { last: { week: '2026-11-02', value: 6 }, paceSays: 5 },
      { last: { week: '2026-11-02', value: 5 }, paceSays: 5 },
    ]);
    expect(first?.metrics[1]?.actuals).toEqual([
      null,
      3,
      null,
      null,
      9,
      null,
      null,
      null,
      null,
      null,
      null,
      null,
    ]);
    expect(shown?.content.goals).toEqual([
      {
        goalId: goal.id,
        confidence: null,
        nextChange: '',
        values: goal.metricIds.map((metricId) => ({ metricId, value: null })),
        milestonesReached: [],
      },
    ]);
  });

  it('knows whether the week before is still open', async () => {
    const member = await mintMember();
    const goal = await startGoal(member, { startWeek: '2026-11-02' });
    expect((await form(member, monday('2026-11-02')))?.weekBeforeOpen).toBe(false);
    expect((await form(member))?.weekBeforeOpen).toBe(true);
    await as(member, friday, (ctx) =>
      submitCheckIn(ctx, {
        week: monday('2026-11-09'),
        expectedVersion: null,
        content: content(goal),
      }),
    );
    expect((await form(member))?.weekBeforeOpen).toBe(false);
  });

  it('asks of a late week what pace asked for then', async () => {
    const member = await mintMember();
    const goal = await startGoal(member, { metrics: [{ kind: 'total', target: 24 }] });
    await as(member, friday, (ctx) =>
      submitCheckIn(ctx, { week, expectedVersion: null, content: content(goal, { values: [20] }) }),
    );
    const late = await form(member, monday('2026-10-12'));
    expect(late?.goals[0]).toMatchObject({ weekNumber: 2, metrics: [{ last: null, paceSays: 4 }] });
    expect(late?.late).toBe(true);
  });

  it('shows a draft again as it was typed, in the order of the goals', async () => {
    const member = await mintMember();
    const later = await startGoal(member, {
      title: 'Later',
      startWeek: '2026-10-19',
      milestones: ['M'],
    });
    const goal = await startGoal(member, { title: 'First' });
    const typed = content(later, { values: [2], wins: 'typed', reached: later.milestoneIds });
    await as(member, friday, (ctx) =>
      saveDraft(ctx, { week, expectedVersion: null, content: typed }),
    );
    const shown = await form(member);
    expect(shown).toMatchObject({ state: 'draft', version: 1 });
    expect(shown?.goals.map(({ title }) => title)).toEqual(['First', 'Later']);
    expect(shown?.content.goals[1]).toEqual(typed.goals[0]);
    expect(shown?.content.goals[0]).toMatchObject({ goalId: goal.id, confidence: null });
    expect(shown?.content.journal.wins).toBe('typed');
  });

  it('gives back the plan typed for a goal that has left the week', async () => {
    const member = await mintMember();
    const goal = await startGoal(member);
    await startGoal(member, { title: 'Stays' });
    const typed = content(goal, { confidence: 'off_track', nextChange: 'Never lose me.' });
    await as(member, friday, (ctx) =>
      saveDraft(ctx, { week, expectedVersion: null, content: typed }),
    );
    await asMember(member.id, async (sql) => {
      await sql`insert into goal_pauses (id, owner_id, goal_id, from_week)
        values (gen_random_uuid(), ${member.id}, ${goal.id}, ${week})`;
    });
    const shown = await form(member);
    expect(shown?.goals.map(({ title }) => title)).toEqual(['Stays']);
    expect(shown?.leftOver).toEqual(['Never lose me.']);
  });

  it('shows what was submitted, and until when its values are open', async () => {
    const member = await mintMember();
    const goal = await startGoal(member, { milestones: ['M'] });
    const said = content(goal, { values: [2], wins: 'w', reached: goal.milestoneIds, note: 'n' });
    await as(member, friday, (ctx) =>
      submitCheckIn(ctx, { week, expectedVersion: null, content: said }),
    );
    expect(await form(member, week, '2026-11-23T08:59:59Z')).toMatchObject({
      state: 'submitted',
      version: 1,
      content: said,
      late: false,
      valuesEditable: true,
      valuesEditableUntil: '2026-11-23T09:00:00Z',
      goals: [{ metrics: [{ stored: { previousValue: null, plannedValue: 7 } }] }],
    });
    expect(await form(member, week, '2026-11-23T09:00:00Z')).toMatchObject({
      valuesEditable: false,
    });
  });

  it.each([
    ['after its last week', { startWeek: '2026-08-24' }],
    ['before its first', { startWeek: '2026-11-23' }],
    ['while it is a draft', { state: 'draft' }],
  ])('leaves a goal out %s', async (_, wishes) => {
    const member = await mintMember();
    await startGoal(member, { title: 'Other' });
    await startGoal(member, { title: 'Not now', ...wishes });
    expect((await form(member))?.goals.map(({ title }) => title)).toEqual(['Other']);
  });

  it('moves a goal out by the weeks it rested, and leaves those weeks free', async () => {
    const member = await mintMember();
    const goal = await startGoal(member, { startWeek: '2026-08-24', weeks: 10 });
    await asMember(member.id, async (sql) => {
      await sql`insert into goal_pauses (id, owner_id, goal_id, from_week, until_week)
        values (gen_random_uuid(), ${member.id}, ${goal.id}, '2026-09-07', '2026-10-05')`;
    });
    const numbers = ['2026-09-28', '2026-10-05', '2026-11-23'].map(async (on) => {
      const shown = await form(member, monday(on), '2026-11-25T09:00:00Z');
      return shown?.goals.map(({ weekNumber }) => weekNumber);
    });
    expect(await Promise.all(numbers)).toEqual([[], [3], [10]]);
  });

  it('shows a closed goal up to the week it was closed in', async () => {
    const member = await mintMember();
    const goal = await startGoal(member);
    await asMember(member.id, async (sql) => {
      await sql`update goals set state = 'closed', outcome = 'met', retrospective = 'r', closed_week = '2026-11-09'
        where id = ${goal.id}`;
    });
    expect((await form(member, monday('2026-11-09')))?.goals).toHaveLength(1);
    expect((await form(member))?.goals).toHaveLength(0);
  });

  it('stays a page with a thousand goals', async () => {
    const member = await mintMember();
    await asMember(member.id, async (sql) => {
      await sql`insert into goals (id, owner_id, title, start_week, weeks, state, created_at, updated_at)
        select gen_random_uuid(), ${member.id}, 'Goal ' || n, '2026-10-05', 12, 'active', now(), now()
        from generate_series(1, 1000) n`;
    });
    expect((await form(member))?.goals).toHaveLength(50);
  });

  it.each([
    ['2026-11-23', 'This week has not begun yet. Log it when it has.'],
    ['2026-09-28', 'This week lies before the start of your first goal.'],
  ])('says why %s cannot be logged', async (on, problem) => {
    const member = await mintMember();
    await startGoal(member);
    expect(await form(member, monday(on))).toMatchObject({ problem, state: 'open' });
  });

  it('shows nothing to nobody, and nothing of others to a stranger', async () => {
    const member = await mintMember();
    const goal = await startGoal(member);
    await as(member, friday, (ctx) =>
      submitCheckIn(ctx, {
        week,
        expectedVersion: null,
        content: content(goal, { focus: 'secret' }),
      }),
    );
    expect(await form({ id: '0190a0a0-0000-7000-8000-000000000000' })).toBeNull();
    const stranger = await mintMember();
    const shown = await form(stranger, monday('2026-11-23'), '2026-11-25T09:00:00Z');
    expect(shown).toMatchObject({ goals: [], lastFocus: null, version: null });
    expect(shown?.problem).toBe('There is nothing to log yet. Start a goal first.');
  });
});
