import { describe, expect, it } from 'vitest';
import type { CheckInContent } from '#/lib/check-ins/input.ts';
import { reviseCheckIn } from '#/lib/check-ins/revise-check-in.ts';
import { revisionList } from '#/lib/check-ins/revision-list.ts';
import { saveDraft } from '#/lib/check-ins/save-draft.ts';
import { submitCheckIn } from '#/lib/check-ins/submit-check-in.ts';
import { InvalidInput, NotFound, StaleVersion } from '#/lib/core/errors.ts';
import { asMember, mintMember } from '#/tests/support/member.ts';
import { as, content, everythingLogged, monday, startGoal } from './arrange.ts';

const week = monday('2026-11-16');
const friday = '2026-11-20T09:00:00Z';
const inTime = '2026-11-23T08:59:59Z';
const settled = '2026-11-23T09:00:00Z';

async function submitted() {
  const member = await mintMember({ timeZone: 'Europe/Lisbon' });
  const goal = await startGoal(member, { metrics: [{}, {}], milestones: ['One', 'Two'] });
  const said = content(goal, {
    values: [3, null],
    confidence: 'at_risk',
    nextChange: 'Ana leads.',
    reached: goal.milestoneIds.slice(0, 1),
    wins: 'before',
  });
  await as(member, friday, (ctx) =>
    submitCheckIn(ctx, { week, expectedVersion: null, content: said }),
  );
  return { member, goal, said };
}

function revise(member: { id: string }, said: CheckInContent, at = inTime, expectedVersion = 1) {
  return as(member, at, (ctx) => reviseCheckIn(ctx, { week, expectedVersion, content: said }));
}

describe('revising a check-in', () => {
  it('replaces numbers and words for 72 hours, and keeps what was said before', async () => {
    const { member, goal, said } = await submitted();
    const after = content(goal, {
      values: [null, 8],
      confidence: 'off_track',
      nextChange: 'Start over.',
      reached: goal.milestoneIds.slice(1),
      wins: 'after',
      note: 'a second look',
    });
    expect(await revise(member, after)).toEqual({ version: 2, revisedAt: inTime });
    const rows = await everythingLogged(member);
    expect(rows.checkIns).toMatchObject([{ state: 'submitted', version: 2 }]);
    expect(Date.parse(rows.checkIns[0]?.submitted_at)).toBe(Date.parse(friday));
    expect(rows.measurements).toMatchObject([
      { metric_id: goal.metricIds[1], value: 8, planned_value: 7 },
    ]);
    expect(rows.confidences).toMatchObject([
      { confidence: 'off_track', next_change: 'Start over.' },
    ]);
    expect(rows.milestones).toEqual([{ id: goal.milestoneIds[1], reached_week: week }]);
    expect(rows.journals).toMatchObject([{ wins: 'after' }]);
    expect(rows.notes).toMatchObject([{ note: 'a second look' }]);
    const { private: own, ...shared } = said;
    expect(rows.revisions).toEqual([{ version: 1, content: shared }]);
    expect(rows.privateRevisions).toEqual([{ version: 1, content: own }]);
    const [{ content: whole } = {}] = (
      await as(member, friday, (ctx) => revisionList(ctx.db, week))
    ).revisions;
    expect(whole).toEqual(said);
    expect(rows.events[1]).toMatchObject({
      kind: 'check_in_revised',
      facts: { week, version: 2, textOnly: false },
    });
  });

  it('leaves what a value was compared to as it was', async () => {
    const { member, goal, said } = await submitted();
    await asMember(
      member.id,
      (sql) => sql`update metrics set target = 24 where goal_id = ${goal.id}`,
    );
    const after = structuredClone(said);
    Object.assign(after.goals[0]?.values[0] ?? {}, { value: 5 });
    await revise(member, after);
    const { measurements } = await everythingLogged(member);
    expect(measurements).toMatchObject([{ value: 5, planned_value: 7, delta: -2, pace: 'behind' }]);
  });

  it('takes a value back', async () => {
    const { member, goal } = await submitted();
    await revise(member, content(goal, { confidence: null }));
    const { measurements, confidences, milestones } = await everythingLogged(member);
    expect([measurements, confidences, milestones]).toEqual([[], [], []]);
  });

  it('changes words at any time, and numbers no more after 72 hours', async () => {
    const { member, said } = await submitted();
    const words = structuredClone(said);
    words.journal.wins = 'years later';
    words.private.energy = 2;
    Object.assign(words.goals[0] ?? {}, { nextChange: 'Ana leads again.' });
    expect(await revise(member, words, '2028-01-01T00:00:00Z')).toMatchObject({ version: 2 });
    expect((await everythingLogged(member)).events[1]?.facts).toMatchObject({ textOnly: true });
    const before = await everythingLogged(member);
    const changes: Partial<CheckInContent['goals'][number]>[] = [
      { values: [{ metricId: said.goals[0]?.values[0]?.metricId ?? '', value: 4 }] },
      { values: [] },
      { confidence: 'on_track' },
      { milestonesReached: [] },
    ];
    for (const change of changes) {
      const numbers = structuredClone(words);
      Object.assign(numbers.goals[0] ?? {}, change);
      const attempt = revise(member, numbers, settled, 2);
      await expect(attempt).rejects.toMatchObject({ code: 'values_settled' });
    }
    await expect(revise(member, { ...words, goals: [] }, settled, 2)).rejects.toMatchObject({
      code: 'values_settled',
    });
    expect(await everythingLogged(member)).toEqual(before);
  });

  it('makes no revision of nothing', async () => {
    const { member, said } = await submitted();
    expect(await revise(member, said)).toMatchObject({ version: 1 });
    const { revisions, events } = await everythingLogged(member);
    expect([revisions.length, events.length]).toEqual([0, 1]);
  });

  it('keeps the milestones that another week reached', async () => {
    const { member, goal, said } = await submitted();
    await as(member, friday, (ctx) =>
      submitCheckIn(ctx, {
        week: monday('2026-11-09'),
        expectedVersion: null,
        content: content(goal, { reached: goal.milestoneIds.slice(1) }),
      }),
    );
    const after = structuredClone(said);
    Object.assign(after.goals[0] ?? {}, { milestonesReached: [] });
    await revise(member, after);
    expect((await everythingLogged(member)).milestones).toEqual([
      { id: goal.milestoneIds[1], reached_week: '2026-11-09' },
    ]);
  });

  it('lets one of two edits win, and answers the other with what stands', async () => {
    const { member, said } = await submitted();
    const edits = ['one', 'two', 'three'].map((wins) => ({
      ...said,
      journal: { ...said.journal, wins },
    }));
    const answers = await Promise.allSettled(edits.map((edit) => revise(member, edit)));
    const won = edits.filter((_, i) => answers[i]?.status === 'fulfilled');
    expect(won).toHaveLength(1);
    for (const answer of answers) {
      if (answer.status === 'fulfilled') continue;
      expect(answer.reason).toBeInstanceOf(StaleVersion);
      expect(answer.reason.current.content.journal.wins).toBe(won[0]?.journal.wins);
    }
    expect((await everythingLogged(member)).revisions).toHaveLength(1);
  });

  it('refuses what does not fit the goals, and changes nothing', async () => {
    const { member, said } = await submitted();
    const before = await everythingLogged(member);
    const wrong = structuredClone(said);
    Object.assign(wrong.goals[0] ?? {}, {
      milestonesReached: ['0190a0a0-0000-7000-8000-000000000000'],
    });
    await expect(revise(member, wrong)).rejects.toBeInstanceOf(InvalidInput);
    await expect(revise(member, { ...said, mood: 1 } as never)).rejects.toBeInstanceOf(
      InvalidInput,
    );
    expect(await everythingLogged(member)).toEqual(before);
  });

  it('has nothing to revise in a draft, in an empty week, or for a stranger', async () => {
    const { member, goal, said } = await submitted();
    const stranger = await mintMember();
    await expect(revise(stranger, said)).rejects.toBeInstanceOf(NotFound);
    const other = monday('2026-11-09');
    const at = (expectedVersion: number) =>
      as(member, friday, (ctx) =>
        reviseCheckIn(ctx, { week: other, expectedVersion, content: content(goal) }),
      );
    await expect(at(1)).rejects.toBeInstanceOf(NotFound);
    await as(member, friday, (ctx) =>
      saveDraft(ctx, { week: other, expectedVersion: null, content: content(goal) }),
    );
    await expect(at(1)).rejects.toMatchObject({ code: 'not_submitted' });
  });
});

describe('earlier contents', () => {
  it('come newest first, ten at a time, and to nobody else', async () => {
    const { member, said } = await submitted();
    for (let version = 1; version <= 12; version += 1) {
      const journal = { ...said.journal, wins: `version ${version + 1}` };
      await revise(member, { ...said, journal }, inTime, version);
    }
    const first = await as(member, inTime, ({ db }) => revisionList(db, week));
    expect(first.revisions.map(({ version }) => version)).toEqual([
      12, 11, 10, 9, 8, 7, 6, 5, 4, 3,
    ]);
    expect(first.revisions[0]?.content.journal.wins).toBe('version 12');
    const rest = await as(member, inTime, ({ db }) =>
      revisionList(db, week, first.nextCursor ?? undefined),
    );
    expect(rest.revisions.map(({ content }) => content.journal.wins)).toEqual([
      'version 2',
      'before',
    ]);
    expect(rest.nextCursor).toBeNull();
    const stranger = await mintMember();
    expect(await as(stranger, inTime, ({ db }) => revisionList(db, week))).toEqual({
      revisions: [],
      nextCursor: null,
    });
  });
});
