import { expect, test } from 'vitest';
import { mintMember } from '#/tests/support/member.ts';
import { contentFor, goalBody } from '#/tests/support/world.ts';
import { askWith, mintToken } from './arrange.ts';

test('a script makes a goal and logs the week, with a token and without a cookie or an Origin', async () => {
  const { id } = await mintMember();
  const { token } = await mintToken(id, [
    'goals:read',
    'goals:write',
    'check-ins:read',
    'check-ins:write',
  ]);
  const board = (await askWith(token, 'GET /api/v1/dashboard')).body;
  const week = board.currentWeek;
  const body = goalBody(week, { state: 'active' });
  const goal = (await askWith(token, 'POST /api/v1/goals', { body })).body;
  const draft = { version: null, body: contentFor(goal, 4), key: 'draft' };
  const saved = await askWith(token, `PUT /api/v1/check-ins/${week}`, draft);
  expect(saved.status).toBe(200);
  const stale = await askWith(token, `PUT /api/v1/check-ins/${week}`, {
    version: 7,
    body: contentFor(goal, 3),
  });
  expect(stale.status).toBe(412);
  const log = { version: saved.body.version, body: contentFor(goal, 3), key: 'log' };
  const logged = await askWith(token, `POST /api/v1/check-ins/${week}/submission`, log);
  expect(logged.status).toBe(201);
  const again = await askWith(token, `POST /api/v1/check-ins/${week}/submission`, log);
  expect(again.headers.get('idempotency-replayed')).toBe('true');
  const read = await askWith(token, `GET /api/v1/check-ins/${week}`);
  expect(read.body.state).toBe('submitted');
});
