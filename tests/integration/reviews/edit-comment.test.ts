import { describe, expect, it } from 'vitest';
import { Conflict, NotAllowed, NotFound, StaleVersion } from '#/lib/core/errors.ts';
import { commentRevisions } from '#/lib/reviews/comment-list.ts';
import { deleteComment } from '#/lib/reviews/delete-comment.ts';
import { editComment } from '#/lib/reviews/edit-comment.ts';
import { mintMember } from '#/tests/support/member.ts';
import { as, ask, end, read, reviewed, secondMentor, sunday } from './arrange.ts';

function edit(who: { id: string }, commentId: string, body: string, version = 1) {
  return as(who, sunday, (ctx) => editComment(ctx, { commentId, version, comment: { body } }));
}

describe('editing a comment', () => {
  it('keeps what it said before, for both sides', async () => {
    const { mentor, mentee, checkInId } = await reviewed();
    const { id } = await ask(mentor, checkInId, { body: 'first' });
    expect(await edit(mentor, id, 'second')).toEqual({ id, body: 'second', version: 2 });
    expect(await edit(mentor, id, 'third', 2)).toMatchObject({ version: 3 });
    for (const reader of [mentor, mentee]) {
      expect(await read(reader, (db) => commentRevisions(db, id))).toMatchObject([
        { version: 2, body: 'second', replacedAt: '2026-11-22T09:00:00+00:00' },
        { version: 1, body: 'first' },
      ]);
    }
    const second = await secondMentor(mentee);
    expect(await read(second.mentor, (db) => commentRevisions(db, id))).toBeNull();
  });

  it('changes nothing when the text is the same', async () => {
    const { mentor, checkInId } = await reviewed();
    const { id } = await ask(mentor, checkInId, { body: 'first' });
    expect(await edit(mentor, id, 'first')).toMatchObject({ version: 1 });
    expect(await read(mentor, (db) => commentRevisions(db, id))).toEqual([]);
  });

  it('never overwrites: the older tab gets what stands', async () => {
    const { mentor, checkInId } = await reviewed();
    const { id } = await ask(mentor, checkInId, { body: 'first' });
    await edit(mentor, id, 'second');
    const late = edit(mentor, id, 'other');
    await expect(late).rejects.toThrow(StaleVersion);
    await expect(late).rejects.toMatchObject({ currentVersion: 2, current: { body: 'second' } });
  });

  it('has one winner of two at the same moment', async () => {
    const { mentor, checkInId } = await reviewed();
    const { id } = await ask(mentor, checkInId, { body: 'first' });
    const both = await Promise.allSettled([edit(mentor, id, 'one'), edit(mentor, id, 'other')]);
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(await read(mentor, (db) => commentRevisions(db, id))).toHaveLength(1);
  });

  it('is its author’s, as long as they see it and it is there', async () => {
    const { mentor, mentee, mentorshipId, checkInId } = await reviewed();
    const { id } = await ask(mentor, checkInId);
    await expect(edit(mentee, id, 'mine')).rejects.toThrow(NotAllowed);
    await expect(edit(await mintMember(), id, 'mine')).rejects.toThrow(NotFound);
    await end(mentee, mentorshipId);
    await expect(edit(mentor, id, 'late')).rejects.toThrow(NotFound);
  });

  it('does not bring back what was deleted', async () => {
    const { mentor, checkInId } = await reviewed();
    const { id } = await ask(mentor, checkInId);
    await as(mentor, sunday, (ctx) => deleteComment(ctx, id));
    await expect(edit(mentor, id, 'back', 2)).rejects.toThrow(Conflict);
  });
});
