import { Temporal } from 'temporal-polyfill';
import { expect, it } from 'vitest';
import { readInSession } from '#/db/transaction.ts';
import { reviewQueue, waitingOnMentee } from '#/lib/reviews/review-list.ts';
import { mintMember } from '#/tests/support/member.ts';
import { mintMentorship } from '#/tests/support/mentorship.ts';
import { insertSession } from '#/tests/support/session.ts';
import { statementsOf } from '#/tests/support/statements.ts';
import { content, startGoal, submit } from './arrange.ts';

it('costs two statements beside the session check, with one review and with eight', async () => {
  const mentor = await mintMember({ name: 'Joana Dias' });
  const { tokenHash } = await insertSession(mentor.id);
  const read = async () => {
    const page = await readInSession(tokenHash, Temporal.Now.instant(), (db) =>
      Promise.all([reviewQueue(db, {}, Temporal.Now.instant()), waitingOnMentee(db)]),
    );
    return page?.value[0].items.length;
  };
  const owe = async () => {
    const mentee = await mintMember();
    const goal = await startGoal(mentee);
    await mintMentorship(mentee, mentor);
    await submit(mentee, content(goal, { values: [3] }));
  };
  await owe();
  expect(await statementsOf(async () => expect(await read()).toBe(1))).toHaveLength(3);
  for (let i = 0; i < 7; i++) await owe();
  expect(await statementsOf(async () => expect(await read()).toBe(8))).toHaveLength(3);
});
