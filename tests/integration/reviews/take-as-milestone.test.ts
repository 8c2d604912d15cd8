import { describe, expect, it } from 'vitest';
import { InvalidInput, NotAllowed, NotFound } from '#/lib/core/errors.ts';
import { getGoalFor } from '#/lib/goals/access.ts';
import { deleteComment } from '#/lib/reviews/delete-comment.ts';
import { takeAsMilestone } from '#/lib/reviews/take-as-milestone.ts';
import { goalThreads } from '#/lib/reviews/thread-list.ts';
import { asMember, mintMember } from '#/tests/support/member.ts';
import { as, ask, read, reviewed, startGoal, sunday, told } from './arrange.ts';

type Choice = { goalId?: string; weekNumber?: number };

function take(who: { id: string }, commentId: string, choice: Choice = {}) {
  return as(who, sunday, (ctx) => takeAsMilestone(ctx, { commentId, ...choice }));
}

function milestonesOf(mentee: { id: string }, goalId: string) {
  return as(mentee, sunday, async (ctx) => (await getGoalFor(ctx, goalId)).milestones);
}

const body = '\n\n- **Write** the [runbook](https://example.org)\nwith Ana.';

describe('a suggestion as a milestone', () => {
  it('joins the only goal that runs, in the next week, under its first line', async () => {
    const { mentor, mentee, mentorshipId, goal, checkInId } = await reviewed();
    const { id } = await ask(mentor, checkInId, { kind: 'suggestion', body });
    const taking = await take(mentee, id);
    expect(taking).toEqual({
      commentId: id,
      usedAs: 'milestone',
      takenAt: '2026-11-22T09:00:00+00:00',
    });
    // 22 November lies in the goal's week 7.
    const milestones = await milestonesOf(mentee, goal.id);
    expect(milestones.map(({ title, weekNumber }) => [title, weekNumber])).toEqual([
      ['First career talk', 3],
      ['Write the runbook', 8],
    ]);
    expect((await told(mentor)).at(-1)).toEqual({
      kind: 'suggestion_taken',
      facts: { usedAs: 'milestone', mentorshipId, commentId: id, goalId: goal.id, weekNumber: 8 },
    });
  });

  it('is taken once, also by two clicks at the same moment', async () => {
    const { mentor, mentee, goal, checkInId } = await reviewed();
    const { id } = await ask(mentor, checkInId, { kind: 'suggestion', body });
    const [one, other] = await Promise.all([take(mentee, id), take(mentee, id)]);
    expect(one).toEqual(other);
    expect(await take(mentee, id, { weekNumber: 9 })).toEqual(one);
    expect(await milestonesOf(mentee, goal.id)).toHaveLength(2);
  });

  it('belongs to the goal it is about, else to the one chosen', async () => {
    const { mentor, mentee, goal, checkInId } = await reviewed();
    const other = await startGoal(mentee, { title: 'Read a budget' });
    const about = { anchor: 'goal', goalId: goal.id, kind: 'suggestion', body } as const;
    const onGoal = await ask(mentor, checkInId, about);
    await take(mentee, onGoal.id, { goalId: other.id, weekNumber: 10 });
    expect(await milestonesOf(mentee, other.id)).toEqual([]);
    const free = await ask(mentor, checkInId, { kind: 'suggestion', body });
    await expect(take(mentee, free.id)).rejects.toMatchObject({ issues: [{ path: 'goalId' }] });
    await take(mentee, free.id, { goalId: other.id });
    expect(await milestonesOf(mentee, other.id)).toMatchObject([{ title: 'Write the runbook' }]);
    const [thread] = await read(mentee, (db) => goalThreads(db, goal.id));
    expect(thread?.comments).toMatchObject([{ takenAs: ['milestone'] }]);
  });

  it('needs a week of the goal, and a goal that can take it', async () => {
    const { mentor, mentee, checkInId } = await reviewed();
    const { id } = await ask(mentor, checkInId, { kind: 'suggestion', body });
    const short = await startGoal(mentee, { weeks: 4 });
    const late = take(mentee, id, { goalId: short.id, weekNumber: 5 });
    await expect(late).rejects.toMatchObject({ issues: [{ path: 'weekNumber' }] });
    const closed = await startGoal(mentee);
    await asMember(
      mentee.id,
      (sql) => sql`update goals set state = 'closed', outcome = 'met', retrospective = 'Done.',
        closed_week = '2026-11-09' where id = ${closed.id}`,
    );
    await expect(take(mentee, id, { goalId: closed.id })).rejects.toMatchObject({
      code: 'goal_state',
    });
    const foreign = await startGoal(await mintMember());
    await expect(take(mentee, id, { goalId: foreign.id })).rejects.toThrow(NotFound);
    await expect(take(mentee, id, { weekNumber: 13 })).rejects.toThrow(InvalidInput);
  });

  it('is the member’s to take, and only a suggestion', async () => {
    const { mentor, mentee, checkInId } = await reviewed();
    const { id } = await ask(mentor, checkInId, { kind: 'suggestion', body });
    await expect(take(mentor, id)).rejects.toThrow(NotAllowed);
    await expect(take(await mintMember(), id)).rejects.toThrow(NotFound);
    const praise = await ask(mentor, checkInId, { kind: 'praise' });
    const refused = { code: 'no_suggestion' };
    await expect(take(mentee, praise.id)).rejects.toMatchObject(refused);
    await as(mentor, sunday, (ctx) => deleteComment(ctx, id));
    await expect(take(mentee, id)).rejects.toMatchObject(refused);
  });
});
