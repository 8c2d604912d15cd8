import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { allRoutes } from '#/lib/api/registry.ts';
import { addWeeks } from '#/lib/core/week.ts';
import { type ApiWishes, ask } from '#/tests/support/api.ts';
import { everythingOf } from '#/tests/support/everything.ts';
import { asMember } from '#/tests/support/member.ts';
import { contentFor, goalBody, makeWorld, type World } from '#/tests/support/world.ts';

let world: World;
let token: string;
const create = 'POST /api/v1/goals';

beforeAll(async () => {
  world = await makeWorld();
  token = world.session.token;
});

/** Refused with this status, with these places named, and with nothing changed. */
async function expectRefused(call: string, wishes: ApiWishes, status: number, places?: string[]) {
  const before = await everythingOf(world.member.id);
  const answer = await ask(call, { token, ...wishes });
  expect([answer.status, answer.body.status]).toEqual([status, status]);
  if (places) expect(answer.body.errors.map(({ path }: { path: string }) => path)).toEqual(places);
  expect(await everythingOf(world.member.id)).toBe(before);
  return answer;
}

describe('a goal', () => {
  const level = { kind: 'level', name: 'Reviews', baseline: 1, target: 5 };
  it.each([
    ['of 1 week', { weeks: 1, milestones: [] }, ['weeks']],
    ['of 13 weeks', { weeks: 13 }, ['weeks']],
    ['of 2.5 weeks', { weeks: 2.5, milestones: [] }, ['weeks']],
    ['of "8" weeks', { weeks: '8' }, ['weeks']],
    ['that starts on a Tuesday', { startWeek: '2026-11-17' }, ['startWeek']],
    ['that starts on no day', { startWeek: '2026-02-30' }, ['startWeek']],
    ['that starts in 100 years', { startWeek: '2126-11-18' }, ['startWeek']],
    ['of a state that is none', { state: 'closed' }, ['state']],
    ['of another owner', { ownerId: crypto.randomUUID() }, ['ownerId']],
    ['with an unknown key inside', { metrics: [{ ...level, colour: 1 }] }, ['metrics.0.colour']],
    ['with an endless target', { metrics: [{ ...level, target: 1e300 }] }, ['metrics.0.target']],
    ['without a title', { title: '   ' }, ['title']],
    ['with a bell in its title', { title: 'Ring\u0007' }, ['title']],
    ['with half a character', { why: 'x\ud83d' }, ['why']],
    ['with a NUL in its reason', { why: 'a\u0000b' }, ['why']],
    ['with a title turned round', { title: 'gnp\u202e.exe' }, ['title']],
    ['with 11 metrics', { metrics: Array(11).fill(level) }, ['metrics']],
    ['with 100,000 milestones', { milestones: Array(1e5).fill(1) }, null],
    [
      'with a week that it has not',
      { milestones: [{ weekNumber: 9, title: 'Late' }] },
      ['milestones.0.weekNumber'],
    ],
  ])('%s is refused beside the field', async (_, fields, places) => {
    const body = goalBody(world.thisWeek, fields);
    await expectRefused(create, { body }, 422, places ?? undefined);
  });

  it('may be written from right to left, in any script', async () => {
    const title = 'לבנות צוות שמשחרר גרסאות 🚀 टीम';
    const answer = await ask(create, { token, body: goalBody(world.thisWeek, { title }) });
    expect([answer.status, answer.body.title]).toEqual([201, title]);
  });

  it('is refused once there are a thousand, and the thousand can be read', async () => {
    const crowd = await makeWorld();
    await asMember(
      crowd.member.id,
      (sql) => sql`
        insert into goals (id, owner_id, title, start_week, weeks, state, created_at, updated_at)
        select gen_random_uuid(), ${crowd.member.id}, 'Goal ' || n, ${crowd.thisWeek}, 8, 'active', now(), now()
        from generate_series(1, 997) n`,
    );
    const given = { token: crowd.session.token };
    const refused = await ask(create, { ...given, body: goalBody(crowd.thisWeek) });
    expect([refused.status, refused.body.code]).toEqual([409, 'too_many_goals']);
    const list = await ask('GET /api/v1/goals', given);
    expect([list.status, list.body.goals.length]).toEqual([200, 50]);
    const dashboard = await ask('GET /api/v1/dashboard', given);
    expect(dashboard.status).toBe(200);
    const week = await ask(`GET /api/v1/check-ins/${crowd.thisWeek}`, given);
    expect(week.status).toBe(200);
  });
});

describe('a check-in', () => {
  it.each([
    ['next week', 1, 422],
    ['a week before the first goal', -30, 422],
  ])('of %s is refused', async (_, weeks, status) => {
    const week = addWeeks(world.thisWeek, weeks);
    const body = contentFor(world.active, 1);
    await expectRefused(`PUT /api/v1/check-ins/${week}`, { version: null, body }, status);
    const submission = `POST /api/v1/check-ins/${week}/submission`;
    await expectRefused(submission, { version: null, body }, status);
  });

  it('of a week that was submitted cannot be submitted again', async () => {
    const body = contentFor(world.active, 1);
    const call = `POST /api/v1/check-ins/${world.lastWeek}/submission`;
    const refused = await expectRefused(call, { version: 1, body }, 409);
    expect(refused.body.code).toBe('already_submitted');
  });

  it('with a text of 1 MB is refused', async () => {
    const body = contentFor(world.active, 1, 'a'.repeat(1024 * 1024));
    const call = `PUT /api/v1/check-ins/${world.thisWeek}`;
    await expectRefused(call, { version: 1, body }, 413);
  });

  it('with a text that is a little too long is refused beside the field', async () => {
    const body = contentFor(world.active, 1, 'a'.repeat(20_001));
    const call = `PUT /api/v1/check-ins/${world.thisWeek}`;
    await expectRefused(call, { version: 1, body }, 422, ['journal.wins']);
  });
});

describe.each(
  allRoutes
    .filter(({ description, who }) => description.method === 'get' && who === 'member')
    .map((route) => [route.description.path] as const),
)('GET %s', (path) => {
  it('answers any address and any query without failing', async () => {
    const piece = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom('\u0000', '%00', '..', 'W10'),
    );
    const names = fc.constantFrom('query', 'cursor', 'limit', 'state', 'x', '__proto__');
    await fc.assert(
      fc.asyncProperty(piece, names, piece, async (part, name, value) => {
        const filled = path.replace(/\{\w+\}/g, encodeURIComponent(part || 'x'));
        const call = `GET ${filled}?${name}=${encodeURIComponent(value)}`;
        const { status } = await ask(call, { token });
        expect(status).toBeLessThan(500);
      }),
      { numRuns: 60 },
    );
  });
});
