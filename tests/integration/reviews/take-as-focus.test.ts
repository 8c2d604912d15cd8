import { describe, expect, it } from 'vitest';
import { checkInForm } from '#/lib/check-ins/queries.ts';
import { NotAllowed, NotFound } from '#/lib/core/errors.ts';
import { startThread } from '#/lib/reviews/start-thread.ts';
import { takeAsFocus } from '#/lib/reviews/take-as-focus.ts';
import { mintMember } from '#/tests/support/member.ts';
import { as, ask, monday, pair, read, reviewed, sunday, week } from './arrange.ts';

function take(who: { id: string }, commentId: string) {
  return as(who, sunday, (ctx) => takeAsFocus(ctx, commentId));
}

describe('a suggestion as next week’s focus', () => {
  it('is appended to the newest focus, and asked about in the next log', async () => {
    const { mentor, mentee, checkInId } = await reviewed();
    const { id } = await ask(mentor, checkInId, { kind: 'suggestion', body: 'Ask *Ana* first.' });
    const taking = await take(mentee, id);
    expect(await take(mentee, id)).toEqual(taking);
    const next = await read(mentee, (db, now) => checkInForm(db, monday('2026-11-23'), now));
    expect(next?.lastFocus).toEqual({ week, text: 'Let Ana run it.\n\nAsk *Ana* first.' });
    const form = await read(mentee, (db, now) => checkInForm(db, week, now));
    expect(form).toMatchObject({ version: 2, revisions: 1 });
  });

  it('is taken once by two clicks at the same moment', async () => {
    const { mentor, mentee, checkInId } = await reviewed();
    const { id } = await ask(mentor, checkInId, { kind: 'suggestion', body: 'Ask Ana.' });
    const [one, other] = await Promise.all([take(mentee, id), take(mentee, id)]);
    expect(one).toEqual(other);
    expect(await read(mentee, (db, now) => checkInForm(db, week, now))).toMatchObject({
      version: 2,
    });
  });

  it('works long after the values are settled', async () => {
    const { mentor, mentee, checkInId } = await reviewed();
    const { id } = await ask(mentor, checkInId, { kind: 'suggestion', body: 'Ask Ana.' });
    await as(mentee, '2026-12-20T09:00:00Z', (ctx) => takeAsFocus(ctx, id));
    expect(await read(mentee, (db, now) => checkInForm(db, week, now))).toMatchObject({
      version: 2,
    });
  });

  it('needs a check-in, and to be the member’s own', async () => {
    const { mentor, mentee, mentorshipId, goal } = await pair();
    const at = { as: 'mentor', goalId: goal.id, mentorshipId } as const;
    const thread = { anchor: 'goal', kind: 'suggestion', body: 'Ask Ana.' } as const;
    const { id } = await as(mentor, sunday, (ctx) => startThread(ctx, { at, thread }));
    await expect(take(mentee, id)).rejects.toMatchObject({ code: 'no_check_in' });
    await expect(take(mentor, id)).rejects.toThrow(NotAllowed);
    await expect(take(await mintMember(), id)).rejects.toThrow(NotFound);
  });
});
