import { describe, expect, it } from 'vitest';
import { reviseCheckIn } from '#/lib/check-ins/revise-check-in.ts';
import { acknowledgeReview } from '#/lib/reviews/acknowledge-review.ts';
import { menteeCheckIns } from '#/lib/reviews/check-in-list.ts';
import { sharedRevisions } from '#/lib/reviews/revision-list.ts';
import {
  as,
  content,
  look,
  type Pair,
  pair,
  read,
  saturday,
  startGoal,
  submit,
  sunday,
  told,
  week,
} from './arrange.ts';

// Of an edit to what they do not see, a mentor must not learn that there was one.

type Edit = Partial<{ values: number[]; hidden: number[]; wins: string; note: string }>;

/** A reviewed week of two goals, of which the mentor may see the first one only, and then an edit of it. */
async function editedAfterReview(wishes: Parameters<typeof pair>[0], edit: Edit) {
  const two = await pair(wishes);
  const hidden = await startGoal(two.mentee);
  const say = ({ values = [3], hidden: others = [5], wins = 'Ana led.', note = '' }: Edit) => {
    const said = content(two.goal, { values, wins, note });
    const more = content(hidden, { values: others });
    return { ...said, goals: [...said.goals, ...more.goals] };
  };
  const checkInId = await submit(two.mentee, say({}));
  const mark = () =>
    as(two.mentor, saturday, (ctx) => acknowledgeReview(ctx, { checkInId, checkInVersion: 1 }));
  await mark();
  await as(two.mentee, saturday, (ctx) =>
    reviseCheckIn(ctx, { week, expectedVersion: 1, content: say(edit) }),
  );
  return { ...two, checkInId, mark };
}

async function whatShows({
  mentor,
  mentorshipId,
  checkInId,
  mark,
}: Pair & { checkInId: string; mark: () => Promise<{ changedSinceReview: boolean }> }) {
  const view = await look(mentor, checkInId);
  const list = await read(mentor, (db) => menteeCheckIns(db, mentorshipId));
  const earlier = await read(mentor, (db) => sharedRevisions(db, checkInId));
  const notices = (await told(mentor)).map(({ kind }) => kind);
  return {
    version: view?.checkInVersion,
    page: view?.duty?.changedSinceReview,
    list: list.items[0]?.changedSinceReview,
    again: (await mark()).changedSinceReview,
    revisions: [view?.revisions, earlier?.revisions.length],
    told: notices.includes('check_in_revised'),
  };
}

const nothing = {
  version: 1,
  page: false,
  list: false,
  again: false,
  revisions: [0, 0],
  told: false,
};

describe('an edit after the review', () => {
  it.each<[string, object, Edit]>([
    ['the private note', {}, { note: 'Not for anybody.' }],
    ['words, with numbers only', { journalSince: null }, { wins: 'Ana led twice.' }],
  ])('of %s shows nowhere', async (_, wishes, edit) => {
    expect(await whatShows(await editedAfterReview(wishes, edit))).toEqual(nothing);
  });

  it('of a goal that is not shared shows nowhere', async () => {
    const two = await editedAfterReview({ goalIds: [] }, { hidden: [6] });
    expect(await whatShows(two)).toEqual(nothing);
  });

  it.each<[string, object, Edit, number]>([
    ['words', {}, { wins: 'Ana led twice.' }, 1],
    ['a value', {}, { values: [4] }, 1],
    ['a value, with numbers only', { journalSince: null }, { values: [4] }, 0],
  ])('of %s shows, and the mentor is told', async (_, wishes, edit, revisions) => {
    expect(await whatShows(await editedAfterReview(wishes, edit))).toEqual({
      version: 2,
      page: true,
      list: true,
      again: true,
      revisions: [revisions, revisions],
      told: true,
    });
  });

  it('counts for its mentor what they saw: a hidden edit between leaves no gap', async () => {
    const two = await editedAfterReview({ journalSince: null }, { wins: 'Ana led twice.' });
    const said = content(two.goal, { values: [4], wins: 'Ana led twice.' });
    await as(two.mentee, sunday, (ctx) =>
      reviseCheckIn(ctx, { week, expectedVersion: 2, content: said }),
    );
    expect((await look(two.mentor, two.checkInId))?.checkInVersion).toBe(2);
    const read = { checkInId: two.checkInId, checkInVersion: 2 };
    expect(await as(two.mentor, sunday, (ctx) => acknowledgeReview(ctx, read))).toMatchObject({
      reviewedVersion: 2,
      changedSinceReview: false,
    });
  });
});
