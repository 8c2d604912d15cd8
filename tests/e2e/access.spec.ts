import { pageTable } from '../access/pages.ts';
import type { ActorName } from '../access/table.ts';
import { expect, test } from '../support/e2e.ts';
import { mintMember } from '../support/member.ts';
import { insertSession, sessionCookieName } from '../support/session.ts';
import { makeWorld, type World } from '../support/world.ts';

const actors: ActorName[] = ['nobody', 'owner', 'stranger'];
let world: World;
let tokens: Record<ActorName, string | undefined>;

test.beforeAll(async () => {
  world = await makeWorld();
  const stranger = await mintMember({ name: 'Somebody Else' });
  const { token } = await insertSession(stranger.id);
  tokens = { nobody: undefined, owner: world.session.token, stranger: token };
});

for (const [page, row] of Object.entries(pageTable)) {
  test(`${page} answers each actor as the table says`, async () => {
    const path = row.path
      .replace('{active}', world.active.id)
      .replace('{lastWeek}', world.lastWeek);
    for (const actor of actors) {
      const expected = row[actor];
      const { status, location, text } = await open(path, tokens[actor]);
      expect(status, `${actor} at ${path}`).toBe(expected === 'own' ? 200 : expected);
      if (expected === 307 && actor === 'nobody') {
        expect(location).toBe(`/sign-in?next=${encodeURIComponent(path)}`);
      }
      if (actor === 'owner') continue;
      for (const secret of [world.member.email, 'Two releases', 'Pass the night watch on']) {
        expect(text.includes(secret), `${actor} reads "${secret}" at ${path}`).toBe(false);
      }
    }
  });
}

test('pages cannot be written to, and server actions are refused', async () => {
  for (const { path } of Object.values(pageTable)) {
    const posted = await fetch(process.env.MILEPOST_E2E_URL + path.replace(/\{\w+\}/, 'x'), {
      method: 'POST',
      redirect: 'manual',
    });
    expect(posted.status, path).toBe(405);
    expect(posted.headers.get('allow')).toBe('GET, HEAD');
  }
  const action = await fetch(`${process.env.MILEPOST_E2E_URL}/dashboard`, {
    method: 'POST',
    headers: { 'next-action': '7f'.repeat(21) },
    body: '[]',
  });
  expect([400, 405]).toContain(action.status);
});

test('a page carries the headers of quality rule 15', async () => {
  for (const path of ['/', '/dashboard', '/nowhere', '/api/docs']) {
    const { headers, text } = await open(path, tokens.owner);
    const policy = headers.get('content-security-policy') ?? '';
    const nonce = /'nonce-([^']+)'/.exec(policy)?.[1] ?? '';
    expect(policy).not.toContain('unsafe');
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).toContain("base-uri 'none'");
    const scripts = text.match(/<script\b[^>]*>/g) ?? [];
    expect(scripts.length).toBeGreaterThan(0);
    for (const script of scripts) expect(script).toContain(`nonce="${nonce}"`);
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('referrer-policy')).toBe('same-origin');
    expect(headers.get('cache-control')).toContain('no-store');
    expect(headers.get('x-powered-by')).toBeNull();
  }
});

async function open(path: string, token: string | undefined) {
  const response = await fetch(process.env.MILEPOST_E2E_URL + path, {
    redirect: 'manual',
    headers: token ? { cookie: `${sessionCookieName}=${token}` } : {},
  });
  const location = response.headers.get('location');
  return {
    status: response.status,
    headers: response.headers,
    location,
    text: await response.text(),
  };
}
