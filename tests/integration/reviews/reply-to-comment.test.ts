import { describe, expect, it } from 'vitest';
import { InvalidInput, NotFound } from '#/lib/core/errors.ts';
import { replyToComment } from '#/lib/reviews/reply-to-comment.ts';
import { checkInThreads } from '#/lib/reviews/thread-list.ts';
import { asMember, mintMember } from '#/tests/support/member.ts';
import {
  as,
  ask,
  dutyOf,
  end,
  read,
  reviewed,
  secondMentor,
  sunday,
  told,
  week,
} from './arrange.ts';

function reply(
  who: { id: string },
  commentId: string,
  { kind = 'reply', body = 'Well.', at = sunday } = {} as {
    kind?: 'reply' | 'question';
    body?: string;
    at?: string;
  },
) {
  return as(who, at, (ctx) => replyToComment(ctx, { commentId, reply: { kind, body } }));
}

describe('a reply', () => {
  it('to the mentor’s question passes the turn back, once', async () => {
    const { mentor, mentee, mentorshipId, checkInId } = await reviewed();
    const { id } = await ask(mentor, checkInId);
    const answer = await reply(mentee, id);
    expect(answer).toMatchObject({ rootId: id, version: 1 });
    const turn = {
      state: 'awaiting_mentor',
      awaitingSince: '2026-11-22T09:00:00+00:00',
      offeredFrom: '2026-11-28T09:00:00+00:00',
    };
    expect(await dutyOf(mentee, checkInId)).toMatchObject(turn);
    expect((await told(mentor)).at(-1)).toEqual({
      kind: 'question_answered',
      facts: { commentId: answer.id, rootId: id, mentorshipId, checkInId, week, goalId: null },
    });
    await reply(mentee, answer.id, { at: '2026-11-23T09:00:00Z' });
    expect(await dutyOf(mentee, checkInId)).toMatchObject(turn);
    expect((await told(mentor)).at(-1)).toMatchObject({ kind: 'comment_written' });
  });

  it('to praise leaves the question open, and the turn where it is', async () => {
    const { mentor, mentee, checkInId } = await reviewed();
    const praise = await ask(mentor, checkInId, { kind: 'praise' });
    await ask(mentor, checkInId);
    await reply(mentee, praise.id);
    expect(await dutyOf(mentee, checkInId)).toMatchObject({ state: 'awaiting_member' });
  });

  it('with a question passes the turn on', async () => {
    const { mentor, mentee, checkInId } = await reviewed();
    const { id } = await ask(mentor, checkInId, { kind: 'praise' });
    await reply(mentor, id, { kind: 'question' });
    expect(await dutyOf(mentee, checkInId)).toMatchObject({ state: 'awaiting_member' });
    await reply(mentee, id, { kind: 'question' });
    expect(await dutyOf(mentee, checkInId)).toMatchObject({ state: 'awaiting_mentor' });
    const { threads } = await read(mentee, (db) => checkInThreads(db, week));
    expect(threads).toMatchObject([{ waitingFor: 'mentor' }]);
  });

  it('of the mentor answers, and leaves it to them to mark the week as reviewed', async () => {
    const { mentor, mentee, checkInId } = await reviewed();
    const { id } = await ask(mentor, checkInId);
    await reply(mentee, id, { kind: 'question' });
    await reply(mentor, id);
    expect(await dutyOf(mentee, checkInId)).toMatchObject({ state: 'awaiting_mentor' });
    expect((await told(mentee)).at(-1)).toMatchObject({ kind: 'question_answered' });
  });

  it('gives the turn to the mentor who asked', async () => {
    const { mentee, checkInId } = await reviewed();
    const second = await secondMentor(mentee);
    const { id } = await ask(second.mentor, checkInId);
    await reply(mentee, id);
    expect(await dutyOf(mentee, checkInId)).toMatchObject({ mentorshipId: second.mentorshipId });
  });

  it('is offered to others at once when that mentor is away', async () => {
    const { mentor, mentee, mentorshipId, checkInId } = await reviewed();
    const { id } = await ask(mentor, checkInId);
    await asMember(
      mentor.id,
      (sql) => sql`update mentorships set away_until = '2026-12-01' where id = ${mentorshipId}`,
    );
    await reply(mentee, id);
    expect(await dutyOf(mentee, checkInId)).toMatchObject({
      offeredFrom: '2026-11-22T09:00:00+00:00',
    });
  });

  it('is not for others, not even another mentor', async () => {
    const { mentor, mentee, checkInId } = await reviewed();
    const { id } = await ask(mentor, checkInId);
    const second = await secondMentor(mentee);
    await expect(reply(second.mentor, id)).rejects.toThrow(NotFound);
    await expect(reply(await mintMember(), id)).rejects.toThrow(NotFound);
    await expect(reply(mentor, crypto.randomUUID())).rejects.toThrow(NotFound);
    await expect(reply(mentor, id, { body: '' })).rejects.toThrow(InvalidInput);
  });

  it('ends with the mentorship: nobody would read it', async () => {
    const { mentor, mentee, mentorshipId, checkInId } = await reviewed();
    const { id } = await ask(mentor, checkInId);
    await end(mentee, mentorshipId);
    await expect(reply(mentor, id)).rejects.toThrow(NotFound);
    await expect(reply(mentee, id)).rejects.toMatchObject({ code: 'not_shared' });
  });

  it('ends with the journal, where it is about its words', async () => {
    const { mentor, mentee, mentorshipId, checkInId } = await reviewed();
    const { id } = await ask(mentor, checkInId);
    const whole = await ask(mentor, checkInId, { anchor: 'check_in' });
    await asMember(
      mentee.id,
      (sql) => sql`update mentorships set journal_since = null where id = ${mentorshipId}`,
    );
    await expect(reply(mentor, id)).rejects.toThrow(NotFound);
    await expect(reply(mentee, id)).rejects.toMatchObject({ code: 'not_shared' });
    await reply(mentor, whole.id);
  });
});
