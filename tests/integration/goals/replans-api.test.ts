import { expect, test } from 'vitest';
import { ask } from '#/tests/support/api.ts';
import { mintMember } from '#/tests/support/member.ts';
import { mintMentorship } from '#/tests/support/mentorship.ts';
import { insertSession } from '#/tests/support/session.ts';
import { weekFromNow } from '#/tests/support/weeks.ts';
import { goalWish } from './arrange.ts';

const reason = 'The release moved to spring.';

/** A goal four weeks old of which nothing is logged, at its path, and a mentor who sees it. */
async function missed() {
  const mentee = await mintMember();
  const mentor = await mintMember();
  const { token } = await insertSession(mentee.id);
  const wish = goalWish({ startWeek: weekFromNow(-4), weeks: 8 });
  const made = await ask('POST /api/v1/goals', { token, body: wish });
  const mentorship = await mintMentorship(mentee, mentor);
  const asMentor = await insertSession(mentor.id);
  return {
    token,
    path: `/api/v1/goals/${made.body.id}`,
    readByMentor: () =>
      ask(`GET /api/v1/mentees/${mentorship}/goals/${made.body.id}`, { token: asMentor.token }),
  };
}

test('choices with their effects, a decision, and its history on both sides', async () => {
  const { token, path, readByMentor } = await missed();
  const choices = await ask(`GET ${path}/replan`, { token });
  expect(choices.status).toBe(200);
  expect(choices.headers.get('etag')).toBe('"1"');
  expect(choices.body).toMatchObject({ need: 'missed', over: false, now: { weeks: 8 } });
  expect(choices.body.extend.map(({ weeks }: { weeks: number }) => weeks)).toEqual([9, 10, 11, 12]);
  expect(choices.body.extend[1].effect.metrics[0].line).toHaveLength(11);
  const [eased] = choices.body.ease;

  const body = { option: 'ease', reason, metrics: eased.metrics };
  expect((await ask(`POST ${path}/replan`, { token, body })).status).toBe(428);
  const done = await ask(`POST ${path}/replan`, { token, body, version: 1 });
  expect(done.status).toBe(200);
  expect(done.headers.get('etag')).toBe('"2"');
  expect(done.body).toMatchObject({ version: 2, successorId: null });
  expect(done.body.warnings).toEqual([expect.stringMatching(/^This makes the plan easier/)]);
  expect(done.body.metrics[0].target).toBe(eased.metrics[0].target);
  const stale = await ask(`POST ${path}/replan`, { token, body, version: 1 });
  expect(stale.status).toBe(412);
  expect(stale.body).toMatchObject({ currentVersion: 2, current: { version: 2 } });

  const { body: history } = await ask(`GET ${path}/replans`, { token });
  expect(history.replans).toMatchObject([{ option: 'ease', reason }]);
  const seen = await readByMentor();
  expect(seen.body.replans).toEqual(history.replans);
  expect(seen.body.earlierPlans).toMatchObject([{ weeks: 8, terms: [{ target: 0 }] }]);
  const standing = await ask(`GET ${path}/standing`, { token });
  expect(standing.body).toMatchObject({ replan: null });
});

test('every proposal that is read can be decided as it is', async () => {
  const { token, path } = await missed();
  const { body } = await ask(`GET ${path}/replan`, { token });
  const { metrics, next } = body.split;
  const decision = { option: 'split', reason, metrics, weeks: next.weeks };
  const done = await ask(`POST ${path}/replan`, { token, body: decision, version: 1 });
  expect(done.status).toBe(200);
  const rest = await ask(`GET /api/v1/goals/${done.body.successorId}`, { token });
  const { startWeek, weeks } = next;
  expect(rest.body).toMatchObject({ state: 'draft', startWeek, weeks });
  expect(rest.body.metrics[0]).toMatchObject({
    baseline: next.metrics[0].baseline,
    target: next.metrics[0].target,
  });
});

test('a draft has nothing to decide', async () => {
  const { token } = await insertSession((await mintMember()).id);
  const wish = goalWish({ startWeek: weekFromNow(1), state: 'draft' });
  const { body } = await ask('POST /api/v1/goals', { token, body: wish });
  expect((await ask(`GET /api/v1/goals/${body.id}/replan`, { token })).status).toBe(409);
});
