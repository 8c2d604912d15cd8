import { describe, expect, it } from 'vitest';
import { NotFound, StaleVersion } from '#/lib/core/errors.ts';
import { noteOn, reviewOf } from '#/lib/reviews/queries.ts';
import { saveNote } from '#/lib/reviews/save-note.ts';
import { asMember, mintMember } from '#/tests/support/member.ts';
import { as, end, preview, read, reviewed, secondMentor, sunday } from './arrange.ts';

function save(who: { id: string }, checkInId: string, body: string, version: number | null = null) {
  return as(who, sunday, (ctx) =>
    saveNote(ctx, { checkInId, expectedVersion: version, note: { body } }),
  );
}

describe('a mentor’s private note', () => {
  it('is kept, and changed by its version', async () => {
    const { mentor, checkInId } = await reviewed();
    expect(await read(mentor, (db) => noteOn(db, checkInId))).toEqual({ body: '', version: null });
    expect(await save(mentor, checkInId, 'Ask about hiring.')).toMatchObject({ version: 1 });
    expect(await save(mentor, checkInId, '', 1)).toEqual({ body: '', version: 2 });
    const stale = save(mentor, checkInId, 'older', 1);
    await expect(stale).rejects.toThrow(StaleVersion);
    await expect(stale).rejects.toMatchObject({ currentVersion: 2, current: { body: '' } });
    await expect(save(mentor, checkInId, 'first again')).rejects.toThrow(StaleVersion);
  });

  it('is seen by nobody else, in no preview and in no table', async () => {
    const { mentor, mentee, checkInId } = await reviewed();
    await save(mentor, checkInId, 'Ask about hiring.');
    const second = await secondMentor(mentee);
    const views = await Promise.all([
      read(second.mentor, (db, now) => reviewOf(db, checkInId, now)),
      preview({ mentor, mentee }, (db, now) => reviewOf(db, checkInId, now)),
    ]);
    expect(views).toMatchObject([{ note: null }, { note: null }]);
    for (const other of [mentee, second.mentor]) {
      expect(await asMember(other.id, (sql) => sql`select * from mentor_notes`)).toHaveLength(0);
    }
    expect(await read(mentor, (db, now) => reviewOf(db, checkInId, now))).toMatchObject({
      note: { body: 'Ask about hiring.', version: 1 },
    });
  });

  it('needs a check-in that they see', async () => {
    const { mentor, mentee, mentorshipId, checkInId } = await reviewed();
    await expect(save(mentee, checkInId, 'x')).rejects.toThrow(NotFound);
    await expect(save(await mintMember(), checkInId, 'x')).rejects.toThrow(NotFound);
    await end(mentee, mentorshipId);
    await expect(save(mentor, checkInId, 'x')).rejects.toThrow(NotFound);
    expect(await read(mentor, (db) => noteOn(db, checkInId))).toBeNull();
  });
});
