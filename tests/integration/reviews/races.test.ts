import { describe, expect, it } from 'vitest';
import { reviseCheckIn } from '#/lib/check-ins/revise-check-in.ts';
import { submitCheckIn } from '#/lib/check-ins/submit-check-in.ts';
import { NotFound } from '#/lib/core/errors.ts';
import { acknowledgeReview } from '#/lib/reviews/acknowledge-review.ts';
import { replyToComment } from '#/lib/reviews/reply-to-comment.ts';
import { checkInThreads } from '#/lib/reviews/thread-list.ts';
import { asMember } from '#/tests/support/member.ts';
import {
  as,
  ask,
  content,
  dutyOf,
  end,
  friday,
  pair,
  read,
  reviewed,
  saturday,
  secondMentor,
  sunday,
  told,
  week,
} from './arrange.ts';

/** Runs `act` while a transaction of the mentee has ended the mentorship and has not committed yet. */
async function whileEnding<T>(
  mentee: { id: string },
  mentorshipId: string,
  act: () => Promise<T>,
): Promise<PromiseSettledResult<T>> {
  let acting: Promise<PromiseSettledResult<T>[]> | undefined;
  await asMember(mentee.id, async (sql) => {
    await sql`update mentorships set state = 'ended', ended_at = now(), ended_by = 'mentee'
      where id = ${mentorshipId}`;
    acting = Promise.allSettled([act()]);
    await untilSomebodyWaits(sql);
  });
  const [outcome] = (await acting) ?? [];
  if (!outcome) throw new Error('nothing was tried');
  return outcome;
}

async function untilSomebodyWaits(sql: Parameters<Parameters<typeof asMember>[1]>[0]) {
  for (const deadline = Date.now() + 8000; Date.now() < deadline; ) {
    const [{ waiting }] = await sql<[{ waiting: number }]>`
      select count(*)::integer waiting from pg_locks l
      where not l.granted and l.pid <> pg_backend_pid()
        and pg_backend_pid() = any (pg_blocking_pids(l.pid))`;
    if (waiting > 0) return;
  }
  throw new Error('nobody waited for the lock');
}

describe('at the same moment', () => {
  it('two mentors ask: both are kept, and it is the member’s turn', async () => {
    const { mentor, mentee, checkInId } = await reviewed();
    const second = await secondMentor(mentee);
    await Promise.all([ask(mentor, checkInId), ask(second.mentor, checkInId)]);
    const { threads, duty } = await read(mentee, (db) => checkInThreads(db, week));
    expect(threads).toHaveLength(2);
    expect(duty).toMatchObject({ state: 'awaiting_member' });
  });

  it('two mentors mark it as reviewed: one review, told once', async () => {
    const { mentor, mentee, checkInId } = await reviewed();
    const second = await secondMentor(mentee);
    const mark = (who: { id: string }) =>
      as(who, saturday, (ctx) => acknowledgeReview(ctx, { checkInId, checkInVersion: 1 }));
    const [one, other] = await Promise.all([mark(mentor), mark(second.mentor)]);
    expect(one).toEqual(other);
    expect(await told(mentee)).toHaveLength(1);
  });

  it('a mentor asks and another marks as reviewed: the turn is one of the two', async () => {
    const { mentor, mentee, checkInId } = await reviewed();
    const second = await secondMentor(mentee);
    await Promise.all([
      ask(mentor, checkInId),
      as(second.mentor, saturday, (ctx) =>
        acknowledgeReview(ctx, { checkInId, checkInVersion: 1 }),
      ),
    ]);
    const duty = await dutyOf(mentee, checkInId);
    expect(['awaiting_member', 'reviewed']).toContain(duty?.state);
    const { threads } = await read(mentee, (db) => checkInThreads(db, week));
    expect(threads).toMatchObject([{ waitingFor: 'member' }]);
  });

  it('a mentor marks as reviewed what the member edits: the edit shows', async () => {
    const { mentor, mentee, said, checkInId } = await reviewed();
    const edited = { ...said, journal: { ...said.journal, wins: 'More.' } };
    await Promise.all([
      as(mentor, saturday, (ctx) => acknowledgeReview(ctx, { checkInId, checkInVersion: 1 })),
      as(mentee, saturday, (ctx) =>
        reviseCheckIn(ctx, { week, expectedVersion: 1, content: edited }),
      ),
    ]);
    const { duty } = await read(mentee, (db) => checkInThreads(db, week));
    expect(duty).toMatchObject({ state: 'reviewed', changedSinceReview: true });
  });

  it('the member answers twice: both are kept, the turn passes once', async () => {
    const { mentor, mentee, checkInId } = await reviewed();
    const { id } = await ask(mentor, checkInId);
    const reply = { body: 'Well.' };
    const answer = () => as(mentee, sunday, (ctx) => replyToComment(ctx, { commentId: id, reply }));
    await Promise.all([answer(), answer()]);
    const { threads, duty } = await read(mentee, (db) => checkInThreads(db, week));
    expect(threads[0]?.comments).toHaveLength(3);
    expect(duty).toMatchObject({ state: 'awaiting_mentor' });
  });
});

describe('while the mentorship ends', () => {
  it('a comment on its way is refused, and nothing of it stays', async () => {
    const { mentor, mentee, mentorshipId, checkInId } = await reviewed();
    const outcome = await whileEnding(mentee, mentorshipId, () => ask(mentor, checkInId));
    expect(outcome).toMatchObject({ status: 'rejected', reason: expect.any(NotFound) });
    expect((await read(mentee, (db) => checkInThreads(db, week))).threads).toEqual([]);
    expect(await told(mentee)).toEqual([]);
  });

  it('a reply and an acknowledgement are refused too', async () => {
    const { mentor, mentee, mentorshipId, checkInId } = await reviewed();
    const { id } = await ask(mentor, checkInId, { kind: 'praise' });
    const reply = { body: 'And?' };
    const both = await whileEnding(mentee, mentorshipId, () =>
      Promise.allSettled([
        as(mentor, sunday, (ctx) => replyToComment(ctx, { commentId: id, reply })),
        as(mentor, sunday, (ctx) => acknowledgeReview(ctx, { checkInId, checkInVersion: 1 })),
      ]),
    );
    expect(both).toMatchObject({ value: [{ status: 'rejected' }, { status: 'rejected' }] });
    expect(await dutyOf(mentee, checkInId)).toMatchObject({ state: 'awaiting_mentor' });
  });

  it('a check-in on its way is kept, and nobody owes an answer', async () => {
    const { mentee, mentorshipId, goal } = await pair();
    const said = content(goal, { values: [3] });
    const outcome = await whileEnding(mentee, mentorshipId, () =>
      as(mentee, friday, (ctx) =>
        submitCheckIn(ctx, { week, expectedVersion: null, content: said }),
      ),
    );
    expect(outcome).toMatchObject({ status: 'fulfilled' });
    expect((await read(mentee, (db) => checkInThreads(db, week))).duty).toBeNull();
  });

  it('a comment that was first is kept', async () => {
    const { mentor, mentee, mentorshipId, checkInId } = await reviewed();
    await Promise.all([ask(mentor, checkInId).catch(() => {}), end(mentee, mentorshipId)]);
    const { threads, duty } = await read(mentee, (db) => checkInThreads(db, week));
    const isKept = threads.length === 1;
    expect(duty?.state).toBe(isKept ? 'awaiting_member' : 'awaiting_mentor');
    expect(await told(mentee)).toHaveLength(isKept ? 1 : 0);
  });
});
