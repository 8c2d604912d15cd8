import { beforeAll, expect, it } from 'vitest';
import { ask } from '#/tests/support/api.ts';
import { makeWorld, type World } from '#/tests/support/world.ts';
import { askWith, mintToken } from './arrange.ts';

let world: World;
let token: string;

beforeAll(async () => {
  world = await makeWorld();
  token = (await mintToken(world.mentors.full.member.id, ['mentoring:read'])).token;
});

it("a mentor's tool reads the queue and a review, and its opening is in the mentee's log", async () => {
  const queue = await askWith(token, 'GET /api/v1/reviews');
  expect(queue.status).toBe(200);
  const review = await askWith(token, `GET /api/v1/reviews/${world.checkInId}`);
  expect(review.status).toBe(200);
  expect(JSON.stringify(review.body)).toContain('Two releases without me.');
  const openings = await ask('GET /api/v1/openings', { token: world.session.token });
  expect(JSON.stringify(openings.body)).toContain(world.mentors.full.member.name);
});

it('it only reads: comments and "reviewed" need the other scope', async () => {
  const path = `/api/v1/reviews/${world.checkInId}`;
  const comment = { anchor: 'wins', kind: 'praise', body: 'Well done.' };
  const refused = await askWith(token, `POST ${path}/comments`, { body: comment });
  expect(refused.body.code).toBe('insufficient_scope');
  const writer = await mintToken(world.mentors.full.member.id, ['mentoring:write']);
  const said = await askWith(writer.token, `POST ${path}/comments`, { body: comment });
  expect(said.status, JSON.stringify(said.body)).toBe(201);
});

it('it sees nothing more once the mentorship has ended', async () => {
  const { mentorshipId } = world.mentors.full;
  const ending = `POST /api/v1/mentorships/${mentorshipId}/ending`;
  const ended = await ask(ending, { token: world.session.token });
  expect(ended.status, JSON.stringify(ended.body)).toBeLessThan(300);
  const review = await askWith(token, `GET /api/v1/reviews/${world.checkInId}`);
  expect(review.status).toBe(404);
  const queue = await askWith(token, 'GET /api/v1/reviews');
  expect(JSON.stringify(queue.body)).not.toContain(world.checkInId);
});
