import { describe, expect, it } from 'vitest';
import { NotAllowed, NotFound } from '#/lib/core/errors.ts';
import { commentRevisions } from '#/lib/reviews/comment-list.ts';
import { deleteComment } from '#/lib/reviews/delete-comment.ts';
import { editComment } from '#/lib/reviews/edit-comment.ts';
import { replyToComment } from '#/lib/reviews/reply-to-comment.ts';
import { checkInThreads } from '#/lib/reviews/thread-list.ts';
import { mintMember } from '#/tests/support/member.ts';
import { as, ask, dutyOf, end, read, reviewed, sunday, week } from './arrange.ts';

function remove(who: { id: string }, commentId: string) {
  return as(who, sunday, (ctx) => deleteComment(ctx, commentId));
}

describe('deleting a comment', () => {
  it('takes back its text and what it said before; replies stand', async () => {
    const { mentor, mentee, checkInId } = await reviewed();
    const { id } = await ask(mentor, checkInId, { kind: 'praise', body: 'first' });
    const comment = { body: 'second' };
    await as(mentor, sunday, (ctx) => editComment(ctx, { commentId: id, version: 1, comment }));
    const reply = { body: 'Thanks.' };
    await as(mentee, sunday, (ctx) => replyToComment(ctx, { commentId: id, reply }));
    await remove(mentor, id);
    await remove(mentor, id);
    const { threads } = await read(mentee, (db) => checkInThreads(db, week));
    expect(threads[0]?.comments).toMatchObject([
      { id, body: '', deleted: true, revisions: 0, version: 3 },
      { body: 'Thanks.', deleted: false },
    ]);
    expect(await read(mentee, (db) => commentRevisions(db, id))).toEqual([]);
  });

  it('of the last open question gives the turn back', async () => {
    const { mentor, mentee, checkInId } = await reviewed();
    const first = await ask(mentor, checkInId);
    const second = await ask(mentor, checkInId);
    await remove(mentor, first.id);
    expect(await dutyOf(mentee, checkInId)).toMatchObject({ state: 'awaiting_member' });
    await remove(mentor, second.id);
    expect(await dutyOf(mentee, checkInId)).toMatchObject({
      state: 'awaiting_mentor',
      awaitingSince: '2026-11-22T09:00:00+00:00',
    });
    const { threads } = await read(mentee, (db) => checkInThreads(db, week));
    expect(threads.map(({ waitingFor }) => waitingFor)).toEqual([null, null]);
  });

  it('is its author’s, also after the end if they are the member', async () => {
    const { mentor, mentee, mentorshipId, checkInId } = await reviewed();
    const { id } = await ask(mentor, checkInId);
    const reply = { body: 'Well.' };
    const own = await as(mentee, sunday, (ctx) => replyToComment(ctx, { commentId: id, reply }));
    await expect(remove(mentee, id)).rejects.toThrow(NotAllowed);
    await expect(remove(mentor, own.id)).rejects.toThrow(NotAllowed);
    await expect(remove(await mintMember(), id)).rejects.toThrow(NotFound);
    await end(mentee, mentorshipId);
    await expect(remove(mentor, id)).rejects.toThrow(NotFound);
    await remove(mentee, own.id);
  });
});
