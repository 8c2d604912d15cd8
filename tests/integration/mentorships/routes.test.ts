import { expect, test } from 'vitest';
import { env } from '#/lib/core/env.ts';
import { ask } from '#/tests/support/api.ts';
import { asMember, mintMember } from '#/tests/support/member.ts';
import { insertSession } from '#/tests/support/session.ts';

const sharing = { goals: 'all', goalIds: [], journal: true, past: false };

test('from the invitation to the end, as two browsers do it', async () => {
  const [mentee, mentor] = [await signedIn('Tomás Vidal'), await signedIn('Priya Raman')];
  const made = await ask('POST /api/v1/mentorships', { ...mentee, body: wish(), key: 'k-1' });
  expect(made.status).toBe(201);
  expect(made.headers.get('location')).toBe(`/api/v1/mentorships/${made.body.id}`);
  expect(made.body.link).toMatch(new RegExp(`^${env().appUrl}/invitations/[\\w-]{65}$`));
  const token = made.body.link.split('/').at(-1);
  const shown = await ask(`GET /api/v1/invitations/${token}`);
  expect(shown.body).toEqual({
    inviterName: 'Tomás Vidal',
    message: '',
    sharing: { goals: 'all', journal: true, past: false },
    expiresAt: made.body.expiresAt,
  });
  const accepted = await ask(`POST /api/v1/invitations/${token}/acceptance`, mentor);
  expect(accepted.status).toBe(201);
  expect(accepted.body).toMatchObject({ side: 'mentor', name: 'Tomás Vidal', link: null });
  const path = `/api/v1/mentorships/${made.body.id}`;
  const read = await ask(`GET ${path}`, mentee);
  expect(read.headers.get('etag')).toBe('"2"');
  const body = { ...sharing, journal: false };
  expect((await ask(`PUT ${path}/sharing`, { ...mentee, body })).status).toBe(428);
  const changed = await ask(`PUT ${path}/sharing`, { ...mentee, body, version: 2 });
  expect(changed.body).toMatchObject({ version: 3, sharing: { journal: false } });
  const stale = await ask(`PUT ${path}/sharing`, { ...mentee, body, version: 2 });
  expect([stale.status, stale.body.current.version]).toEqual([412, 3]);
  expect((await ask(`PUT ${path}/sharing`, { ...mentor, body, version: 3 })).status).toBe(403);
  expect((await ask(`POST ${path}/ending`, mentor)).status).toBe(204);
  expect((await ask(`POST ${path}/ending`, mentor)).status).toBe(404);
  expect((await ask(`POST ${path}/ending`, mentee)).status).toBe(409);
  expect((await ask(`GET ${path}`, mentor)).status).toBe(404);
});

test('an invitation asked for twice is one; its link is not kept with the answer', async () => {
  const mentee = await signedIn();
  const asked = { ...mentee, body: wish(), key: 'once' };
  const first = await ask('POST /api/v1/mentorships', asked);
  const again = await ask('POST /api/v1/mentorships', asked);
  expect([again.status, again.body.id, again.body.link]).toEqual([201, first.body.id, null]);
  const token = first.body.link.split('/').at(-1);
  const rows = await asMember(mentee.id, (sql) => sql`select * from idempotency_keys`);
  expect(rows).toHaveLength(1);
  expect(JSON.stringify(rows)).not.toContain(token);
  const { body } = await ask(`GET /api/v1/mentorships/${first.body.id}`, mentee);
  expect(body.link).toBe(first.body.link);
});

test('sent again it has another link; taken back none', async () => {
  const mentee = await signedIn();
  const { body: made } = await ask('POST /api/v1/mentorships', { ...mentee, body: wish() });
  const path = `/api/v1/mentorships/${made.id}/invitation`;
  const again = await ask(`POST ${path}`, mentee);
  expect(again.status).toBe(200);
  expect(again.body.link).not.toBe(made.link);
  expect((await ask(`DELETE ${path}`, mentee)).status).toBe(204);
  expect((await ask(`DELETE ${path}`, mentee)).status).toBe(409);
});

test('every link that does not work is answered alike', async () => {
  const mentee = await signedIn();
  const someone = await signedIn();
  const { body: made } = await ask('POST /api/v1/mentorships', { ...mentee, body: wish() });
  await ask(`DELETE /api/v1/mentorships/${made.id}/invitation`, mentee);
  const tokens = [made.link.split('/').at(-1), 'A'.repeat(65), 'x', 'x'.repeat(1500), '..%2f'];
  for (const token of tokens) {
    const read = await ask(`GET /api/v1/invitations/${token}`);
    const accept = await ask(`POST /api/v1/invitations/${token}/acceptance`, someone);
    const detail = 'There is no such invitation.';
    expect([read.status, read.body.detail]).toEqual([404, detail]);
    expect([accept.status, accept.body.detail]).toEqual([404, detail]);
  }
});

test('inviting is limited, whether it works or not, to 20 in an hour', async () => {
  const mentee = await signedIn();
  const invite = (i: number) =>
    ask('POST /api/v1/mentorships', {
      ...mentee,
      body: wish(i % 2 ? 'same@example.org' : undefined),
    });
  const statuses = [];
  for (let i = 0; i < 21; i++) statuses.push((await invite(i)).status);
  expect(statuses.slice(0, 20)).not.toContain(429);
  expect(statuses[20]).toBe(429);
  const { body } = await ask('GET /api/v1/mentorships', mentee);
  const again = `POST /api/v1/mentorships/${body.mentorships[0].id}/invitation`;
  const refused = await ask(again, mentee);
  expect(refused.status).toBe(429);
  expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(60);
});

test('an absence is set and cleared by who mentors', async () => {
  const [mentee, mentor] = [await signedIn(), await signedIn()];
  const until = new Date(Date.now() + 7 * 86_400_000).toISOString().slice(0, 10);
  const set = () => ask('PUT /api/v1/absence', { ...mentor, body: { until } });
  expect((await set()).status).toBe(409);
  const { body } = await ask('POST /api/v1/mentorships', { ...mentee, body: wish() });
  await ask(`POST /api/v1/invitations/${body.link.split('/').at(-1)}/acceptance`, mentor);
  expect((await set()).body).toEqual({ awayUntil: until });
  const path = `GET /api/v1/mentorships/${body.id}`;
  expect((await ask(path, mentee)).body.awayUntil).toBe(until);
  expect((await ask('DELETE /api/v1/absence', mentor)).status).toBe(204);
  expect((await ask(path, mentee)).body.awayUntil).toBeNull();
});

test('a token that may read mentoring never comes by a link, and invites nobody', async () => {
  const mentee = await signedIn();
  await ask('POST /api/v1/mentorships', { ...mentee, body: wish() });
  const body = { name: 'A reader', scopes: ['mentoring:read', 'mentoring:write'] };
  const made = await ask('POST /api/v1/tokens', { ...mentee, body });
  const headers = { authorization: `Bearer ${made.body.token}` };
  const list = await ask('GET /api/v1/mentorships', { headers });
  expect(list.status).toBe(200);
  expect(list.body.mentorships).toMatchObject([{ state: 'invited', link: null }]);
  const invite = await ask('POST /api/v1/mentorships', { headers, body: wish() });
  expect([invite.status, invite.body.code]).toEqual([403, 'session_needed']);
});

async function signedIn(name = 'Maya Rai') {
  const { id } = await mintMember({ name });
  return { id, token: (await insertSession(id)).token };
}

function wish(email = `${crypto.randomUUID()}@example.org`) {
  return { email, sharing };
}
