import { describe, expect, it } from 'vitest';
import { Conflict, InvalidInput, NotAllowed, NotFound } from '#/lib/core/errors.ts';
import type { ThreadPlace } from '#/lib/reviews/input.ts';
import { startThread } from '#/lib/reviews/start-thread.ts';
import { checkInThreads, goalThreads } from '#/lib/reviews/thread-list.ts';
import { asMember, mintMember } from '#/tests/support/member.ts';
import {
  as,
  ask,
  content,
  dutyOf,
  end,
  monday,
  pair,
  read,
  reviewed,
  saturday,
  startGoal,
  submit,
  sunday,
  told,
  week,
} from './arrange.ts';

type Asked = {
  anchor?: 'check_in' | 'wins' | 'goal' | 'metric';
  goalId?: string;
  metricId?: string;
};

function askMentor(
  mentee: { id: string },
  at: ThreadPlace & { as: 'member' },
  { anchor = 'check_in', ...place }: Asked = {},
) {
  const thread = { mentorshipId: at.mentorshipId, anchor, body: 'And you?', ...place };
  return as(mentee, sunday, (ctx) => startThread(ctx, { at, thread }));
}

describe('a thread of the mentor', () => {
  it('stands on a field of the week; a question is the member’s turn', async () => {
    const { mentor, mentee, mentorshipId, checkInId } = await reviewed();
    const made = await ask(mentor, checkInId, { body: 'How did **Ana** take it?' });
    const { threads, duty } = await read(mentee, (db) => checkInThreads(db, week));
    expect(threads).toMatchObject([
      {
        id: made.id,
        mentorshipId,
        mentorName: 'Joana Dias',
        anchor: 'wins',
        week,
        waitingFor: 'member',
        comments: [
          { body: 'How did **Ana** take it?', author: 'Joana Dias', mine: false, version: 1 },
        ],
      },
    ]);
    expect(duty).toMatchObject({ state: 'awaiting_member', mentorName: 'Joana Dias' });
    expect(await told(mentee)).toEqual([
      {
        kind: 'question_asked',
        facts: { commentId: made.id, rootId: made.id, mentorshipId, checkInId, week, goalId: null },
      },
    ]);
  });

  it.each(['praise', 'suggestion'] as const)(
    'leaves the turn where it is with %s',
    async (kind) => {
      const { mentor, mentee, checkInId } = await reviewed();
      await ask(mentor, checkInId, { kind });
      expect(await dutyOf(mentee, checkInId)).toMatchObject({
        state: 'awaiting_mentor',
        awaitingSince: '2026-11-20T09:00:00+00:00',
      });
      expect(await told(mentee)).toMatchObject([{ kind: 'comment_written' }]);
    },
  );

  it('stands on a goal, a metric or a milestone, in a week or outside', async () => {
    const { mentor, mentee, mentorshipId, goal, checkInId } = await reviewed();
    const goalId = goal.id;
    const metricId = goal.metricIds[0] ?? '';
    const milestoneId = goal.milestoneIds[0] ?? '';
    await ask(mentor, checkInId, { anchor: 'metric', goalId, metricId });
    const at = { as: 'mentor', goalId, mentorshipId } as const;
    const thread = {
      anchor: 'milestone',
      milestoneId,
      kind: 'praise',
      body: 'Well done.',
    } as const;
    await as(mentor, sunday, (ctx) => startThread(ctx, { at, thread }));
    for (const reader of [mentor, mentee]) {
      expect(await read(reader, (db) => goalThreads(db, goalId))).toMatchObject([
        { anchor: 'metric', about: 'One-on-ones', week },
        { anchor: 'milestone', about: 'First career talk', week: null, checkInId: null },
      ]);
    }
  });

  it('needs a place that fits', async () => {
    const { mentor, goal, checkInId } = await reviewed();
    const at = { as: 'mentor', checkInId } as const;
    const wrong = [
      { anchor: 'metric' },
      { anchor: 'goal' },
      { anchor: 'wins', goalId: goal.id },
      { anchor: 'goal', goalId: goal.id, metricId: goal.metricIds[0] ?? '' },
    ] as const;
    for (const place of wrong) {
      const thread = { kind: 'praise', body: 'Yes.', ...place } as const;
      await expect(as(mentor, sunday, (ctx) => startThread(ctx, { at, thread }))).rejects.toThrow(
        InvalidInput,
      );
    }
    await expect(ask(mentor, checkInId, { body: ' \n' })).rejects.toThrow(InvalidInput);
    await expect(ask(mentor, checkInId, { body: 'x'.repeat(10_001) })).rejects.toThrow(
      InvalidInput,
    );
  });

  it('stands only where the mentor sees', async () => {
    const { mentor, mentee, goal, checkInId } = await reviewed({ goalIds: [], journalSince: null });
    await expect(ask(mentor, checkInId)).rejects.toThrow(NotFound);
    await expect(ask(mentor, checkInId, { anchor: 'goal', goalId: goal.id })).rejects.toThrow(
      NotFound,
    );
    await ask(mentor, checkInId, { anchor: 'check_in' });
    const others = await startGoal(await mintMember());
    const place = {
      anchor: 'metric',
      goalId: goal.id,
      metricId: others.metricIds[0] ?? '',
    } as const;
    await expect(ask(mentor, checkInId, place)).rejects.toThrow(NotFound);
    await expect(ask(await mintMember(), checkInId, { anchor: 'check_in' })).rejects.toThrow(
      NotFound,
    );
    await expect(ask(mentee, checkInId, { anchor: 'check_in' })).rejects.toThrow(NotFound);
  });

  it('ends with the mentorship', async () => {
    const { mentor, mentee, mentorshipId, checkInId } = await reviewed();
    await end(mentee, mentorshipId);
    await expect(ask(mentor, checkInId)).rejects.toThrow(NotFound);
  });

  it('is no duty on a week from before', async () => {
    const { mentor, mentee, goal } = await pair();
    const on = monday('2026-10-19');
    const checkInId = await submit(mentee, content(goal), { at: '2026-10-23T09:00:00Z', on });
    await ask(mentor, checkInId);
    expect(await dutyOf(mentee, checkInId)).toMatchObject({ state: 'awaiting_mentor' });
  });

  it('finds at most 200 comments in one place', async () => {
    const { mentor, mentee, mentorshipId, checkInId } = await reviewed();
    await asMember(
      mentor.id,
      (sql) => sql`
        insert into comments (id, owner_id, mentorship_id, author_id, anchor, check_in_id, kind, body, created_at)
        select gen_random_uuid(), ${mentee.id}, ${mentorshipId}, ${mentor.id}, 'check_in', ${checkInId}, 'praise',
          'Yes.', now() from generate_series(1, 199)`,
    );
    await ask(mentor, checkInId);
    await expect(ask(mentor, checkInId)).rejects.toMatchObject({ code: 'too_many_comments' });
  });
});

describe('a thread of the member', () => {
  it('opens a reviewed week again: it is the mentor’s turn', async () => {
    const { mentor, mentee, mentorshipId, checkInId } = await reviewed();
    await ask(mentor, checkInId);
    const made = await askMentor(mentee, { as: 'member', week, mentorshipId });
    expect(await dutyOf(mentee, checkInId)).toMatchObject({
      state: 'awaiting_mentor',
      awaitingSince: '2026-11-22T09:00:00+00:00',
      offeredFrom: '2026-11-28T09:00:00+00:00',
      mentorshipId,
    });
    expect((await told(mentor)).at(-1)).toMatchObject({
      kind: 'question_asked',
      facts: { commentId: made.id },
    });
  });

  it('is refused where that mentor does not see', async () => {
    const { mentee, mentorshipId, goal } = await reviewed({ goalIds: [], journalSince: null });
    const at = { as: 'member', week, mentorshipId } as const;
    const refused = { code: 'not_shared' };
    await expect(askMentor(mentee, at, { anchor: 'wins' })).rejects.toMatchObject(refused);
    const goalId = goal.id;
    await expect(askMentor(mentee, at, { anchor: 'goal', goalId })).rejects.toMatchObject(refused);
    const onGoal = { as: 'member', goalId, mentorshipId } as const;
    await expect(askMentor(mentee, onGoal, { anchor: 'goal' })).rejects.toThrow(Conflict);
    const other = { ...at, week: monday('2026-11-09') };
    await expect(askMentor(mentee, other)).rejects.toMatchObject(refused);
    await askMentor(mentee, at);
  });

  it('is not for others, nor for a mentor who has gone', async () => {
    const { mentee, mentor, mentorshipId, goal } = await reviewed();
    const at = { as: 'member', week, mentorshipId } as const;
    await expect(askMentor(await mintMember(), at)).rejects.toThrow(NotFound);
    await expect(askMentor(mentor, at)).rejects.toThrow(NotFound);
    const onGoal = { as: 'member', goalId: goal.id, mentorshipId } as const;
    await expect(askMentor(mentor, onGoal, { anchor: 'goal' })).rejects.toThrow(NotFound);
    await end(mentee, mentorshipId);
    await expect(askMentor(mentee, at)).rejects.toThrow(NotFound);
  });

  it('makes no suggestion', async () => {
    const { mentee, mentorshipId } = await reviewed();
    const at = { as: 'member', week, mentorshipId } as const;
    const thread = { mentorshipId, anchor: 'check_in', kind: 'suggestion', body: 'Do.' } as const;
    await expect(as(mentee, saturday, (ctx) => startThread(ctx, { at, thread }))).rejects.toThrow(
      NotAllowed,
    );
  });
});
