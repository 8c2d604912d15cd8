import { describe, expect, it } from 'vitest';
import { saveDraft } from '#/lib/check-ins/save-draft.ts';
import { submitCheckIn } from '#/lib/check-ins/submit-check-in.ts';
import { Conflict, InvalidInput, StaleVersion } from '#/lib/core/errors.ts';
import { asMember, mintMember } from '#/tests/support/member.ts';
import { as, content, everythingLogged, monday, startGoal } from './arrange.ts';

const week = monday('2026-11-16');
const friday = '2026-11-20T09:00:00Z';

async function memberWithGoal(timeZone = 'Europe/Lisbon') {
  const member = await mintMember({ timeZone });
  return { member, goal: await startGoal(member) };
}

describe('saving a draft', () => {
  it('keeps what was typed, and counts its versions', async () => {
    const { member, goal } = await memberWithGoal();
    const first = content(goal, { values: [3], wins: 'Six of six.' });
    const second = content(goal, { values: [null], wins: 'Six of six.\n\n**Marek** asked.' });
    const made = await as(member, friday, (ctx) =>
      saveDraft(ctx, { week, expectedVersion: null, content: first }),
    );
    const saved = await as(member, friday, (ctx) =>
      saveDraft(ctx, { week, expectedVersion: made.version, content: second }),
    );
    expect([made, saved]).toEqual([
      { version: 1, savedAt: '2026-11-20T09:00:00Z' },
      { version: 2, savedAt: '2026-11-20T09:00:00Z' },
    ]);
    const { checkIns, events } = await everythingLogged(member);
    expect(checkIns).toMatchObject([{ week, state: 'draft', version: 2, draft: second }]);
    expect(events).toEqual([]);
  });

  it('keeps 20,000 characters of any script as they were typed', async () => {
    const { member, goal } = await memberWithGoal();
    const wins = 'नमस्ते \u202eשלום 👩🏽‍💻 "quotes" \\u0041\n'.repeat(540).padEnd(20_000, '.');
    const typed = content(goal, { wins });
    await as(member, friday, (ctx) =>
      saveDraft(ctx, { week, expectedVersion: null, content: typed }),
    );
    const { checkIns } = await everythingLogged(member);
    expect(checkIns[0]?.draft.journal.wins).toBe(wins);
  });

  it('refuses an older version with both texts kept', async () => {
    const { member, goal } = await memberWithGoal();
    const save = (expectedVersion: number | null, wins: string) =>
      as(member, friday, (ctx) =>
        saveDraft(ctx, { week, expectedVersion, content: content(goal, { wins }) }),
      );
    await save(null, 'first');
    await save(1, 'from this tab');
    const refused = await save(1, 'from the other tab').catch((error) => error);
    expect(refused).toBeInstanceOf(StaleVersion);
    expect(refused).toMatchObject({
      currentVersion: 2,
      current: { week, state: 'draft', content: content(goal, { wins: 'from this tab' }) },
    });
    await expect(save(null, 'as if new')).rejects.toMatchObject({ currentVersion: 2 });
  });

  it('lets one of two tabs win that save at the same moment', async () => {
    const { member, goal } = await memberWithGoal();
    const save = (expectedVersion: number | null, wins: string) =>
      as(member, friday, (ctx) =>
        saveDraft(ctx, { week, expectedVersion, content: content(goal, { wins }) }),
      );
    for (const version of [null, 1]) {
      const tabs = ['one', 'two', 'three', 'four'];
      const answers = await Promise.allSettled(tabs.map((tab) => save(version, tab)));
      const winners = tabs.filter((_, i) => answers[i]?.status === 'fulfilled');
      expect(winners).toHaveLength(1);
      for (const answer of answers) {
        if (answer.status === 'fulfilled') continue;
        expect(answer.reason).toBeInstanceOf(StaleVersion);
        expect(answer.reason.current.content.journal.wins).toBe(winners[0]);
      }
    }
  });

  it('does not invent a draft for a version that never was', async () => {
    const { member, goal } = await memberWithGoal();
    const save = as(member, friday, (ctx) =>
      saveDraft(ctx, { week, expectedVersion: 4, content: content(goal) }),
    );
    await expect(save).rejects.toMatchObject({ currentVersion: 0, current: null });
    expect((await everythingLogged(member)).checkIns).toEqual([]);
  });

  it('leaves a submitted check-in alone', async () => {
    const { member, goal } = await memberWithGoal();
    const said = content(goal, { values: [4], wins: 'submitted' });
    await as(member, friday, (ctx) =>
      submitCheckIn(ctx, { week, expectedVersion: null, content: said }),
    );
    const before = await everythingLogged(member);
    const save = (expectedVersion: number | null) =>
      as(member, friday, (ctx) =>
        saveDraft(ctx, { week, expectedVersion, content: content(goal) }),
      );
    await expect(save(1)).rejects.toBeInstanceOf(Conflict);
    await expect(save(null)).rejects.toMatchObject({
      current: { state: 'submitted', content: said },
    });
    expect(await everythingLogged(member)).toEqual(before);
  });

  it.each([
    ['a week that has not begun', '2026-11-23', 'This week has not begun yet. Log it when it has.'],
    [
      'a week before the first goal',
      '2026-09-28',
      'This week lies before the start of your first goal.',
    ],
  ])('refuses %s', async (_, other, message) => {
    const { member, goal } = await memberWithGoal();
    const refused = await as(member, friday, (ctx) =>
      saveDraft(ctx, { week: monday(other), expectedVersion: null, content: content(goal) }),
    ).catch((error) => error);
    expect(refused).toBeInstanceOf(InvalidInput);
    expect(refused.issues).toEqual([{ path: 'week', message }]);
    expect((await everythingLogged(member)).checkIns).toEqual([]);
  });

  it('has nothing to log for someone whose goals are drafts', async () => {
    const member = await mintMember();
    const goal = await startGoal(member, { state: 'draft' });
    const save = as(member, friday, (ctx) =>
      saveDraft(ctx, { week, expectedVersion: null, content: content(goal) }),
    );
    await expect(save).rejects.toThrow('There is nothing to log yet. Start a goal first.');
  });

  it.each([
    ['Pacific/Pago_Pago', '2026-11-16T10:59:59Z', '2026-11-16T11:00:00Z'],
    ['Pacific/Kiritimati', '2026-11-15T09:59:59Z', '2026-11-15T10:00:00Z'],
    ['Asia/Kathmandu', '2026-11-15T18:14:59Z', '2026-11-15T18:15:00Z'],
  ])('opens a week at its Monday midnight in %s', async (timeZone, before, after) => {
    const { member, goal } = await memberWithGoal(timeZone);
    const save = (at: string) =>
      as(member, at, (ctx) =>
        saveDraft(ctx, { week, expectedVersion: null, content: content(goal) }),
      );
    await expect(save(before)).rejects.toBeInstanceOf(InvalidInput);
    expect(await save(after)).toMatchObject({ version: 1 });
  });

  it('writes into week 53 of a year', async () => {
    const { member, goal } = await memberWithGoal();
    const last = monday('2026-12-28');
    await as(member, '2027-01-03T12:00:00Z', (ctx) =>
      saveDraft(ctx, { week: last, expectedVersion: null, content: content(goal) }),
    );
    expect((await everythingLogged(member)).checkIns).toMatchObject([{ week: last }]);
  });

  it("keeps a stranger out of another member's week", async () => {
    const { member, goal } = await memberWithGoal();
    const { member: stranger } = await memberWithGoal();
    await as(member, friday, (ctx) =>
      saveDraft(ctx, { week, expectedVersion: null, content: content(goal, { wins: 'mine' }) }),
    );
    const save = as(stranger, friday, (ctx) =>
      saveDraft(ctx, { week, expectedVersion: 1, content: content(goal, { wins: 'theirs' }) }),
    );
    await expect(save).rejects.toMatchObject({ currentVersion: 0, current: null });
    const seen = await asMember(stranger.id, (sql) => sql`select * from check_ins`);
    expect(seen).toEqual([]);
  });
});
