import { describe, expect, it } from 'vitest';
import { systemClock } from '#/lib/core/clock.ts';
import { addWeeks, weekOf } from '#/lib/core/week.ts';
import { ask } from '#/tests/support/api.ts';
import { mintMember } from '#/tests/support/member.ts';
import { insertSession } from '#/tests/support/session.ts';
import { content, everythingLogged, startGoal } from './arrange.ts';

async function signedIn() {
  const member = await mintMember();
  const week = weekOf(systemClock(), member.timeZone);
  const goal = await startGoal(member, { startWeek: addWeeks(week, -2), milestones: ['One'] });
  const { token } = await insertSession(member.id);
  return { member, goal, week, token, path: `/api/v1/check-ins/${week}` };
}

describe('a week, through the API', () => {
  it('is drafted, submitted, edited and read', async () => {
    const { goal, week, token, path } = await signedIn();
    const open = await ask(`GET ${path}`, { token });
    expect(open).toMatchObject({ status: 200, body: { week, state: 'open', version: null } });
    expect(open.headers.get('etag')).toBeNull();
    const body = content(goal, { values: [2], wins: 'typed' });
    const drafted = await ask(`PUT ${path}`, { token, body, version: null });
    expect(drafted).toMatchObject({ status: 200, body: { version: 1 } });
    expect(drafted.headers.get('etag')).toBe('"1"');
    const submitted = await ask(`POST ${path}/submission`, { token, body, version: 1 });
    expect(submitted).toMatchObject({
      status: 201,
      body: { version: 2, late: expect.any(Boolean) },
    });
    expect(submitted.headers.get('location')).toBe(path);
    const edited = { ...body, journal: { ...body.journal, wins: 'edited' } };
    const revised = await ask(`POST ${path}/revisions`, { token, body: edited, version: 2 });
    expect(revised).toMatchObject({ status: 201, body: { version: 3 } });
    const read = await ask(`GET ${path}`, { token });
    expect(read.body).toMatchObject({
      state: 'submitted',
      version: 3,
      revisions: 1,
      content: edited,
    });
    const before = await ask(`GET ${path}/revisions`, { token });
    expect(before.body.revisions).toMatchObject([{ version: 2, content: body }]);
    const list = await ask('GET /api/v1/check-ins?query=EDITED', { token });
    expect(list.body.items).toMatchObject([{ week, excerpt: 'edited' }]);
  });

  it('answers a save on an old version with what stands, as GET shows it', async () => {
    const { goal, token, path } = await signedIn();
    await ask(`PUT ${path}`, { token, body: content(goal, { wins: 'first' }), version: null });
    const stale = await ask(`PUT ${path}`, { token, body: content(goal), version: null });
    const now = await ask(`GET ${path}`, { token });
    expect(stale).toMatchObject({
      status: 412,
      body: { code: 'stale_version', currentVersion: 1 },
    });
    expect(stale.body.current).toEqual(now.body);
    expect(stale.headers.get('etag')).toBe('"1"');
  });

  it('needs to be told the version', async () => {
    const { goal, token, path } = await signedIn();
    const body = content(goal);
    for (const call of [`PUT ${path}`, `POST ${path}/submission`, `POST ${path}/revisions`]) {
      expect(await ask(call, { token, body }), call).toMatchObject({ status: 428 });
    }
  });

  it('is submitted once, however often it is asked', async () => {
    const { member, goal, token, path } = await signedIn();
    const body = content(goal, { values: [2], reached: goal.milestoneIds });
    const submit = (key: string, wish = body) =>
      ask(`POST ${path}/submission`, { token, body: wish, version: null, key });
    const [one, two] = await Promise.all([submit('a'), submit('a')]);
    expect([one.status, two.status]).toEqual([201, 201]);
    expect(one.body).toEqual(two.body);
    expect(await submit('a', content(goal))).toMatchObject({ status: 422 });
    expect(await submit('b')).toMatchObject({ status: 409, body: { code: 'already_submitted' } });
    const { checkIns, events } = await everythingLogged(member);
    expect([checkIns.length, events.length]).toEqual([1, 1]);
  });

  it.each([
    ['a week that is none', '2026-11-17', 422, 'week'],
    ['a week that is no date', 'now', 422, 'week'],
  ])('refuses %s', async (_, week, status, path) => {
    const { goal, token } = await signedIn();
    const wishes = { token, body: content(goal), version: null };
    const refused = await ask(`PUT /api/v1/check-ins/${week}`, wishes);
    expect(refused).toMatchObject({ status, body: { errors: [{ path }] } });
  });

  it('refuses a week to come, a wrong shape and a megabyte, and keeps nothing of them', async () => {
    const { member, goal, week, token, path } = await signedIn();
    const body = content(goal);
    const next = await ask(`PUT /api/v1/check-ins/${addWeeks(week, 1)}`, {
      token,
      body,
      version: null,
    });
    expect(next).toMatchObject({ status: 422, body: { errors: [{ path: 'week' }] } });
    const wrong = { ...body, private: { energy: 'high', note: '' }, mood: 1 };
    const shape = await ask(`PUT ${path}`, { token, body: wrong, version: null });
    expect(shape.status).toBe(422);
    expect(shape.body.errors.map(({ path }: { path: string }) => path)).toEqual([
      'private.energy',
      'mood',
    ]);
    const journal = { ...body.journal, wins: 'w'.repeat(1_000_000) };
    const large = await ask(`PUT ${path}`, { token, body: { ...body, journal }, version: null });
    expect(large.status).toBe(413);
    expect((await everythingLogged(member)).checkIns).toEqual([]);
  });

  it('shows a stranger their own empty week, and nobody anything', async () => {
    const { goal, token, path } = await signedIn();
    await ask(`POST ${path}/submission`, {
      token,
      body: content(goal, { wins: 'mine' }),
      version: null,
    });
    const stranger = await signedIn();
    const seen = await ask(`GET ${path}`, { token: stranger.token });
    expect(seen.body).toMatchObject({ state: 'open', version: null });
    expect(JSON.stringify(seen.body)).not.toContain('mine');
    expect(await ask(`GET ${path}/revisions`, { token: stranger.token })).toMatchObject({
      body: { revisions: [] },
    });
    expect(await ask(`GET ${path}`)).toMatchObject({ status: 401 });
  });
});
