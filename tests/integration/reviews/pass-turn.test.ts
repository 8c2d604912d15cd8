import { describe, expect, it } from 'vitest';
import { passTurn } from '#/lib/reviews/pass-turn.ts';
import type { TurnAct } from '#/lib/reviews/rules.ts';
import { as, dutyOf, reviewed, saturday, sunday } from './arrange.ts';

describe('passing the turn', () => {
  it('moves it once, and not by a remark or where no answer is owed', async () => {
    const { mentor, mentee, mentorshipId, checkInId } = await reviewed();
    const place = { mentorshipId, startedAt: '2026-11-02T10:00:00Z', awayUntil: null };
    const pass = (act: TurnAct, at: string, change: object = {}) =>
      as(act.by === 'mentor' ? mentor : mentee, at, (ctx) =>
        passTurn(ctx, { ...place, checkInId, ...change }, act),
      );
    const question = { by: 'mentor', does: 'question' } as const;
    const asked = { state: 'awaiting_member', awaitingSince: '2026-11-21T09:00:00+00:00' };
    await pass({ by: 'mentor', does: 'remark' }, saturday);
    await pass(question, saturday, { checkInId: null });
    await pass(question, saturday, { startedAt: '2026-11-20T10:00:00Z' });
    expect(await dutyOf(mentee, checkInId)).toMatchObject({ state: 'awaiting_mentor' });
    await pass(question, saturday);
    await pass(question, sunday);
    expect(await dutyOf(mentee, checkInId)).toMatchObject({ ...asked, offeredFrom: null });
    await pass({ by: 'member', does: 'answer' }, sunday);
    expect(await dutyOf(mentee, checkInId)).toMatchObject({
      state: 'awaiting_mentor',
      awaitingSince: '2026-11-22T09:00:00+00:00',
    });
  });
});
