import { describe, expect, it } from 'vitest';
import { checkInList } from '#/lib/check-ins/check-in-list.ts';
import { reviseCheckIn } from '#/lib/check-ins/revise-check-in.ts';
import { saveDraft } from '#/lib/check-ins/save-draft.ts';
import { submitCheckIn } from '#/lib/check-ins/submit-check-in.ts';
import { encodeCursor } from '#/lib/core/cursor.ts';
import { InvalidInput } from '#/lib/core/errors.ts';
import { addWeeks } from '#/lib/core/week.ts';
import { asMember, mintMember } from '#/tests/support/member.ts';
import { as, content, monday, startGoal } from './arrange.ts';

const friday = '2026-11-20T09:00:00Z';

async function memberWithGoal(wishes: Parameters<typeof startGoal>[1] = {}) {
  const member = await mintMember({ timeZone: 'Europe/Lisbon' });
  return { member, goal: await startGoal(member, wishes) };
}

type Made = Awaited<ReturnType<typeof memberWithGoal>>;

function log({ member, goal }: Made, on: string, said: Parameters<typeof content>[1] = {}) {
  const week = monday(on);
  return as(member, friday, (ctx) =>
    submitCheckIn(ctx, { week, expectedVersion: null, content: content(goal, said) }),
  );
}

function list(
  { id }: { id: string },
  search: { query?: string; cursor?: string } = {},
  at = friday,
) {
  return as({ id }, at, ({ db, now }) => checkInList(db, search, now));
}

describe('the history of check-ins', () => {
  it('tells of each week what it holds, newest first', async () => {
    const made = await memberWithGoal({ metrics: [{}, {}], milestones: ['Talk held'] });
    const { member, goal } = made;
    await log(made, '2026-11-02', { values: [1, 2], confidence: 'at_risk', wins: 'Old win.' });
    await log(made, '2026-11-09', { values: [3], reached: goal.milestoneIds });
    await as(member, friday, (ctx) =>
      saveDraft(ctx, {
        week: monday('2026-11-16'),
        expectedVersion: null,
        content: content(goal, { wins: 'Half a sentence' }),
      }),
    );
    await as(member, friday, (ctx) =>
      reviseCheckIn(ctx, {
        week: monday('2026-11-02'),
        expectedVersion: 1,
        content: content(goal, { values: [1, 2], confidence: 'at_risk', wins: 'New win.' }),
      }),
    );
    const { items, nextCursor } = await list(member);
    expect(nextCursor).toBeNull();
    expect(items).toMatchObject([
      {
        week: '2026-11-16',
        state: 'draft',
        excerpt: 'Half a sentence',
        said: [],
        submittedAt: null,
      },
      {
        week: '2026-11-09',
        said: ['on_track'],
        values: 1,
        milestones: ['Talk held'],
        edited: false,
      },
      {
        week: '2026-11-02',
        said: ['at_risk'],
        values: 2,
        edited: true,
        late: true,
        excerpt: 'New win.',
      },
    ]);
  });

  it('names the weeks between that were due and missed', async () => {
    const made = await memberWithGoal({ startWeek: '2026-10-12', weeks: 4 });
    await startGoal(made.member, { startWeek: '2026-11-16' });
    await log(made, '2026-10-19');
    // 9 November lies between two goals; this week is not due before Sunday.
    expect((await list(made.member)).missed).toEqual(['2026-11-02', '2026-10-26', '2026-10-12']);
    const later = await list(made.member, {}, '2026-11-23T09:00:00Z');
    expect(later.missed[0]).toBe('2026-11-16');
  });

  it('turns pages without losing or repeating a week', async () => {
    const made = await memberWithGoal({ startWeek: '2026-02-02' });
    const weeks = Array.from({ length: 42 }, (_, i) => addWeeks(monday('2026-02-02'), i));
    await asMember(made.member.id, async (sql) => {
      for (const week of weeks.filter((week) => week !== '2026-02-16'))
        await sql`insert into check_ins (id, owner_id, week, state, draft, created_at, updated_at)
          values (gen_random_uuid(), ${made.member.id}, ${week}, 'draft', '{}', now(), now())`;
    });
    const seen: string[] = [];
    const missed: string[] = [];
    let cursor: string | undefined;
    for (let pages = 1; ; pages += 1) {
      const page = await list(made.member, cursor ? { cursor } : {});
      seen.push(...page.items.map(({ week }) => week));
      missed.push(...page.missed);
      expect(page.items.length).toBeLessThanOrEqual(20);
      if (!page.nextCursor) break;
      cursor = page.nextCursor;
      expect(pages).toBeLessThan(4);
    }
    expect(seen).toEqual(weeks.filter((week) => week !== '2026-02-16').reverse());
    expect(missed).toEqual(['2026-02-16']);
  });

  it.each(['nonsense', encodeCursor(['2026-11-17']), encodeCursor([1]), encodeCursor([])])(
    'refuses %s as a cursor',
    async (cursor) => {
      const { member } = await memberWithGoal();
      await expect(list(member, { cursor })).rejects.toBeInstanceOf(InvalidInput);
    },
  );
});

describe('searching it', () => {
  it('finds words wherever they were written', async () => {
    const made = await memberWithGoal({ title: 'Hand over the pipeline' });
    await log(made, '2026-10-05', { wins: 'Marek asked to lead the *migration*.' });
    await log(made, '2026-10-12', { focus: 'Ask Marek about Tuesday.', confidence: null });
    await log(made, '2026-10-19', { confidence: 'at_risk', nextChange: 'Ana leads on TUESDAY.' });
    await log(made, '2026-10-26', { note: 'tuesday was too much', confidence: null });
    const found = async (query: string) =>
      (await list(made.member, { query })).items.map(({ week }) => week.slice(5));
    expect(await found('marek')).toEqual(['10-12', '10-05']);
    expect(await found('  marek   MIGRATION ')).toEqual(['10-05']);
    expect(await found('tuesday')).toEqual(['10-26', '10-19', '10-12']);
    expect(await found('pipeline')).toEqual(['10-19', '10-05']);
    expect(await found('nothing like it')).toEqual([]);
  });

  it('shows the words where they stand, and no missed weeks', async () => {
    const made = await memberWithGoal();
    await log(made, '2026-10-05', { wins: `${'before '.repeat(60)}NEEDLE after` });
    const { items, missed } = await list(made.member, { query: 'needle' });
    expect(items[0]?.excerpt).toContain('NEEDLE after');
    expect(items[0]?.excerpt.length).toBeLessThanOrEqual(240);
    expect(missed).toEqual([]);
  });

  it('takes wildcards, quotes and backslashes for what they are', async () => {
    const made = await memberWithGoal();
    await log(made, '2026-10-05', { wins: '100% of "it\'s" \\done_now' });
    await log(made, '2026-10-12', { wins: '1000 of its donesnow' });
    for (const query of ['100%', 'done_now', '\\done', '"it\'s"', "'", '%']) {
      const { items } = await list(made.member, { query });
      expect(
        items.map(({ week }) => week),
        query,
      ).toEqual(['2026-10-05']);
    }
  });

  it("does not find another member's words", async () => {
    const made = await memberWithGoal();
    await log(made, '2026-10-05', { wins: 'needle' });
    const other = await memberWithGoal();
    expect(await list(other.member, { query: 'needle' })).toEqual({
      items: [],
      missed: [],
      off: [],
      nextCursor: null,
    });
  });
});
