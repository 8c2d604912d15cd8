import { type PageRow, pageTable, type Visitor, visitors } from '../access/pages.ts';
import { leaks } from '../access/secrets.ts';
import { ask } from '../support/api.ts';
import { expect, test } from '../support/e2e.ts';
import { sessionCookieName } from '../support/session.ts';
import { mentorshipOf, sessionOf } from '../support/valid-calls.ts';
import { makeWorld, type World } from '../support/world.ts';

let world: World;
let headers: Record<Visitor, Record<string, string>>;

test.beforeAll(async () => {
  world = await makeWorld();
  const body = { name: 'Reader', scopes: ['goals:read', 'check-ins:read', 'mentoring:read'] };
  const made = await ask('POST /api/v1/tokens', { token: world.session.token, body });
  const entries = visitors.map((visitor) => {
    if (visitor === 'nobody') return [visitor, {}];
    if (visitor === 'readToken') return [visitor, { authorization: `Bearer ${made.body.token}` }];
    return [visitor, cookieOf(sessionOf(visitor, world).token)];
  });
  headers = Object.fromEntries(entries);
});

for (const [page, row] of Object.entries(pageTable)) {
  test(`${page} answers each visitor as the table says`, async () => {
    for (const visitor of visitors) {
      const path = pathFor(visitor, row);
      const expected = row[visitor] === 'own' ? 200 : row[visitor];
      const { status, location, text } = await open(path, headers[visitor]);
      expect(status, `${visitor} at ${path}`).toBe(expected);
      const isOutside = visitor === 'nobody' || visitor === 'readToken';
      if (expected === 307 && isOutside) {
        expect(location).toBe(`/sign-in?next=${encodeURIComponent(path)}`);
      }
      const wish = { actor: visitor, tokensOf: 'nobody', asked: path } as const;
      expect(leaks(text, world, wish), `${visitor} at ${path}`).toEqual([]);
    }
  });
}

function pathFor(visitor: Visitor, { path }: PageRow): string {
  const asker = visitor === 'nobody' || visitor === 'readToken' ? undefined : visitor;
  return path
    .replace('{active}', world.active.id)
    .replace('{lastWeek}', world.lastWeek)
    .replace('{checkIn}', world.checkInId)
    .replace('{mentorship}', mentorshipOf(world, asker))
    .replace('{invitation}', world.mentors.invited.link);
}

function cookieOf(token: string): Record<string, string> {
  return { cookie: `${sessionCookieName}=${token}` };
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
    const answer = await open(path, headers.owner);
    const policy = answer.headers.get('content-security-policy') ?? '';
    const nonce = /'nonce-([^']+)'/.exec(policy)?.[1] ?? '';
    expect(policy).not.toContain('unsafe');
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).toContain("base-uri 'none'");
    const scripts = answer.text.match(/<script\b[^>]*>/g) ?? [];
    expect(scripts.length).toBeGreaterThan(0);
    for (const script of scripts) expect(script).toContain(`nonce="${nonce}"`);
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
    expect(answer.headers.get('referrer-policy')).toBe('same-origin');
    expect(answer.headers.get('cache-control')).toContain('no-store');
    expect(answer.headers.get('x-powered-by')).toBeNull();
  }
});

async function open(path: string, headers: Record<string, string>) {
  const response = await fetch(process.env.MILEPOST_E2E_URL + path, {
    redirect: 'manual',
    headers,
  });
  const location = response.headers.get('location');
  return {
    status: response.status,
    headers: response.headers,
    location,
    text: await response.text(),
  };
}
