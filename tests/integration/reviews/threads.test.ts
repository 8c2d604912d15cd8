import { describe, expect, it } from 'vitest';
import { ownComments } from '#/lib/reviews/comment-list.ts';
import { replyToComment } from '#/lib/reviews/reply-to-comment.ts';
import { checkInThreads, goalThreads, lastWords } from '#/lib/reviews/thread-list.ts';
import { asMember, mintMember } from '#/tests/support/member.ts';
import {
  as,
  ask,
  end,
  preview,
  read,
  reviewed,
  saturday,
  secondMentor,
  sunday,
  week,
} from './arrange.ts';

function reply(who: { id: string }, commentId: string, body: string) {
  return as(who, sunday, (ctx) => replyToComment(ctx, { commentId, reply: { body } }));
}

describe('the threads of a week', () => {
  it('are all the member’s, whoever they are with; each mentor’s are their own', async () => {
    const { mentor, mentee, checkInId } = await reviewed();
    const second = await secondMentor(mentee, { journalSince: null });
    await ask(mentor, checkInId, { body: 'one' });
    await ask(second.mentor, checkInId, { anchor: 'check_in', body: 'other', at: sunday });
    const { threads, mentors } = await read(mentee, (db) => checkInThreads(db, week));
    expect(threads.map(({ mentorName, comments }) => [mentorName, comments[0]?.body])).toEqual([
      ['Joana Dias', 'one'],
      ['Tomas Berg', 'other'],
    ]);
    expect(mentors).toMatchObject([
      { name: 'Joana Dias', journal: true },
      { name: 'Tomas Berg', journal: false },
    ]);
    const strange = await read(await mintMember(), (db) => checkInThreads(db, week));
    expect(strange).toEqual({ threads: [], mentors: [], duty: null });
    const asMentor = await read(mentor, (db) => checkInThreads(db, week));
    expect(asMentor).toEqual({ threads: [], mentors: [], duty: null });
  });

  it('stay the member’s after the end, and wait for nobody', async () => {
    const { mentor, mentee, mentorshipId, goal, checkInId } = await reviewed();
    await ask(mentor, checkInId, { anchor: 'goal', goalId: goal.id });
    await end(mentee, mentorshipId);
    const { threads } = await read(mentee, (db) => checkInThreads(db, week));
    expect(threads).toMatchObject([{ open: false, waitingFor: null, mentorName: 'Joana Dias' }]);
    expect(await read(mentor, (db) => goalThreads(db, goal.id))).toEqual([]);
  });

  it('of a goal are gone with its sharing, and the same in a preview', async () => {
    const { mentor, mentee, mentorshipId, goal, checkInId } = await reviewed();
    await ask(mentor, checkInId, { anchor: 'goal', goalId: goal.id });
    const own = await read(mentor, (db) => goalThreads(db, goal.id));
    expect(own).toMatchObject([{ comments: [{ mine: true }] }]);
    expect(
      await preview({ mentor, mentee }, (db) => goalThreads(db, goal.id, 'Joana Dias')),
    ).toEqual(own);
    await asMember(
      mentee.id,
      (sql) => sql`update mentorships set goal_sharing = 'named' where id = ${mentorshipId}`,
    );
    expect(await read(mentor, (db) => goalThreads(db, goal.id))).toEqual([]);
    expect(await read(mentee, (db) => goalThreads(db, goal.id))).toHaveLength(1);
  });
});

describe('what the mentors said last', () => {
  it('is what waits for the member, and the newest words of a mentor', async () => {
    const { mentor, mentee, mentorshipId, checkInId } = await reviewed();
    const praise = await ask(mentor, checkInId, { kind: 'praise', body: 'Well done.' });
    const question = await ask(mentor, checkInId, { body: 'How?', at: sunday });
    expect(await read(mentee, (db) => lastWords(db))).toMatchObject({
      waiting: [{ id: question.id, waitingFor: 'member' }],
      newest: [{ id: praise.id }],
    });
    await reply(mentee, question.id, 'By pairing.');
    await reply(mentee, praise.id, 'Thanks.');
    expect(await read(mentee, (db) => lastWords(db))).toEqual({ waiting: [], newest: [] });
    await reply(mentor, question.id, 'Good.');
    expect(await read(mentee, (db) => lastWords(db))).toMatchObject({
      newest: [{ id: question.id }],
    });
    expect(await read(mentor, (db) => lastWords(db))).toEqual({ waiting: [], newest: [] });
    await end(mentee, mentorshipId);
    expect(await read(mentee, (db) => lastWords(db))).toEqual({ waiting: [], newest: [] });
  });
});

describe('one’s own words', () => {
  it('stay one’s own after the end, without a word of the other side', async () => {
    const { mentor, mentee, mentorshipId, checkInId } = await reviewed();
    const { id } = await ask(mentor, checkInId, { body: 'How?', at: saturday });
    const answer = await reply(mentee, id, 'By pairing.');
    await end(mentee, mentorshipId);
    expect(await read(mentor, (db) => ownComments(db))).toMatchObject({
      comments: [{ id, rootId: id, mentorshipId, anchor: 'wins', kind: 'question', body: 'How?' }],
      nextCursor: null,
    });
    const own = await read(mentee, (db) => ownComments(db));
    expect(own.comments.map(({ id, body }) => [id, body])).toEqual([[answer.id, 'By pairing.']]);
  });

  it('are followed page by page', async () => {
    const { mentor, checkInId } = await reviewed();
    for (let i = 0; i < 52; i += 1) await ask(mentor, checkInId, { kind: 'praise' });
    const first = await read(mentor, (db) => ownComments(db));
    const cursor = first.nextCursor ?? '';
    const rest = await read(mentor, (db) => ownComments(db, { cursor }));
    expect([first.comments.length, rest.comments.length, rest.nextCursor]).toEqual([50, 2, null]);
  });
});
