import { describe, expect, it } from 'vitest';
import { takeSuggestion } from '#/lib/reviews/take-suggestion.ts';
import { checkInThreads } from '#/lib/reviews/thread-list.ts';
import { as, ask, read, reviewed, sunday, week } from './arrange.ts';

describe('taking up a suggestion', () => {
  it('is done once for each use, and not at all when what it makes fails', async () => {
    const { mentor, mentee, checkInId } = await reviewed();
    const { id } = await ask(mentor, checkInId, { kind: 'suggestion' });
    let made = 0;
    const take = (usedAs: 'milestone' | 'focus', isBroken = false) =>
      as(mentee, sunday, (ctx) =>
        takeSuggestion(ctx, { commentId: id, usedAs }, async () => {
          if (isBroken) throw new Error('broken');
          made += 1;
          return {};
        }),
      );
    await expect(take('focus', true)).rejects.toThrow('broken');
    await take('focus');
    await take('focus');
    await take('milestone');
    expect(made).toBe(2);
    const { threads } = await read(mentee, (db) => checkInThreads(db, week));
    expect(threads[0]?.comments[0]?.takenAs.toSorted()).toEqual(['focus', 'milestone']);
  });
});
