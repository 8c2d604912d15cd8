import { beforeAll, expect, it } from 'vitest';
import { ask } from '#/tests/support/api.ts';
import { type Person, sessionOf } from '#/tests/support/valid-calls.ts';
import { makeWorld, type World } from '#/tests/support/world.ts';

// The twins of what nobody else finds: those with whom it is shared do find it.

let world: World;

beforeAll(async () => {
  world = await makeWorld();
});

it.each<[Person, string, string[], string[]]>([
  ['owner', 'check-ins/{lastWeek}', ['Two releases without me.', 'Nobody reads this.'], []],
  ['owner', 'check-ins/{lastWeek}/review', ['Who else could release?', 'I was here once.'], []],
  ['owner', 'openings', [], ['Priya Full']],
  [
    'mentor',
    'reviews/{checkIn}',
    ['Two releases without me.', 'Write the runbook', 'Ask about hiring.', 'Hire a second tester'],
    ['Nobody reads this.', 'I was here once.', 'Noor Numbers'],
  ],
  ['mentor', 'mentees', ['Pass the night watch on', 'Hire a second tester'], ['Read a budget']],
  [
    'numbers',
    'reviews/{checkIn}',
    ['Pass the night watch on'],
    ['Two releases', 'Write the runbook', 'Hire a second tester', 'Who else', 'Priya Full'],
  ],
  ['numbers', 'mentees', ['Pass the night watch on'], ['Hire a second tester', 'Two releases']],
  // What one said oneself is all that is left.
  ['ended', 'comments', ['I was here once.'], ['Two releases', 'Who else']],
  ['ended', 'mentees', [], ['Pass the night watch on']],
])('%s at %s finds what is shared with them, and no more', async (person, path, there, hidden) => {
  const fill = (text: string) =>
    text.replace('{lastWeek}', world.lastWeek).replace('{checkIn}', world.checkInId);
  const { token } = sessionOf(person, world);
  const { status, body } = await ask(`GET /api/v1/${fill(path)}`, { token });
  const text = JSON.stringify(body);
  expect(status).toBe(200);
  for (const one of there) expect(text).toContain(fill(one));
  for (const one of hidden) expect(text).not.toContain(one);
});

it('a goal that is shared by name is found by its mentor, and another is not', async () => {
  const { session, mentorshipId } = world.mentors.numbers;
  const at = (goal: { id: string }) =>
    ask(`GET /api/v1/mentees/${mentorshipId}/goals/${goal.id}`, { token: session.token });
  expect((await at(world.active)).status).toBe(200);
  expect((await at(world.paused)).status).toBe(404);
  expect((await at(world.draft)).status).toBe(404);
});
