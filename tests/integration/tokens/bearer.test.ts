import { describe, expect, it, test } from 'vitest';
import { tokenOf } from '#/lib/tokens/rules.ts';
import { asMember, mintMember } from '#/tests/support/member.ts';
import { insertSession, sessionCookieName } from '#/tests/support/session.ts';
import { askWith, mintToken } from './arrange.ts';

const unknown = tokenOf('0'.repeat(30));
const challenge = 'Bearer realm="Milepost"';

describe('a token', () => {
  it.each([
    ['nobody has', unknown],
    ['is mistyped', `${unknown.slice(0, -1)}!`],
    ['is empty', ''],
    ['is a session’s', 'A'.repeat(43)],
  ])('that %s is refused', async (_, token) => {
    for (const call of [
      'GET /api/v1/goals',
      'DELETE /api/v1/sessions',
      'PUT /api/v1/me/password',
    ]) {
      const body = { currentPassword: 'x', newPassword: 'a kite over the river' };
      const {
        status,
        headers,
        body: problem,
      } = await askWith(token, call, call.startsWith('PUT') ? { body } : {});
      expect([status, problem.code]).toEqual([401, 'invalid_token']);
      expect(headers.get('www-authenticate')).toBe(`${challenge}, error="invalid_token"`);
    }
  });

  it('past its time is refused', async () => {
    const { id } = await mintMember();
    const { token, item } = await mintToken(id, ['goals:read']);
    const read = () => askWith(token, 'GET /api/v1/goals');
    expect((await read()).status).toBe(200);
    await asMember(
      id,
      (sql) => sql`update api_tokens set expires_at = now() where id = ${item.id}`,
    );
    expect((await read()).body.code).toBe('invalid_token');
  });

  it('counts instead of the cookie beside it', async () => {
    const [me, other] = [await mintMember({ name: 'Me' }), await mintMember()];
    const { token } = await mintToken(me.id, ['goals:read']);
    const cookie = `${sessionCookieName}=${(await insertSession(other.id)).token}`;
    const bad = await askWith(unknown, 'GET /api/v1/goals', { headers: { cookie } });
    expect(bad.status).toBe(401);
    const forPeople = await askWith(token, 'GET /api/v1/me', { headers: { cookie } });
    expect(forPeople.body.code).toBe('session_needed');
  });

  it('leaves other schemes to a proxy in front', async () => {
    const { id } = await mintMember();
    const cookie = `${sessionCookieName}=${(await insertSession(id)).token}`;
    const headers = { cookie, authorization: 'Basic bTpw' };
    expect((await askWith('', 'GET /api/v1/me', { headers })).status).toBe(200);
  });

  it('notes its last use, to ten minutes', async () => {
    const { id } = await mintMember();
    const { token } = await mintToken(id, ['goals:read']);
    const lastUse = async () => {
      const [row] = await asMember(id, (sql) => sql`select last_used_at from api_tokens`);
      return row?.last_used_at;
    };
    expect(await lastUse()).toBeNull();
    await askWith(token, 'GET /api/v1/goals');
    const noted = await lastUse();
    expect(noted).not.toBeNull();
    await askWith(token, 'GET /api/v1/goals');
    expect(await lastUse()).toEqual(noted);
  });
});

test('a request with nothing at all says how to identify oneself', async () => {
  const answer = await askWith('', 'GET /api/v1/goals', { headers: { authorization: undefined } });
  expect([answer.status, answer.headers.get('www-authenticate')]).toEqual([401, challenge]);
});
