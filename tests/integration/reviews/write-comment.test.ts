import { describe, expect, it } from 'vitest';
import { getCommentFor } from '#/lib/reviews/access.ts';
import { writeComment } from '#/lib/reviews/write-comment.ts';
import { asMember } from '#/tests/support/member.ts';
import { as, ask, reviewed, sunday } from './arrange.ts';

describe('writing a comment', () => {
  it('leaves everything as it was when a part of it fails', async () => {
    const { mentor, mentee, checkInId } = await reviewed();
    const { id } = await ask(mentor, checkInId, { kind: 'praise' });
    const all = () =>
      asMember(mentee.id, async (sql) => [
        await sql`select * from reviews`,
        await sql`select * from comments order by id`,
        await sql`select * from events order by id`,
      ]);
    const before = await all();
    const broken = as(mentor, sunday, async (ctx) => {
      const place = await getCommentFor(ctx, id);
      const words = { kind: 'question', body: 'How?', rootId: id, thread: place.thread } as const;
      await writeComment(ctx, place, words);
      throw new Error('broken');
    });
    await expect(broken).rejects.toThrow('broken');
    expect(await all()).toEqual(before);
  });
});
