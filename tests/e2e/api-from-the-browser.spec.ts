import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { APIResponse } from '@playwright/test';
import { appUrl, expect, test } from '../support/e2e.ts';
import { weekFromNow } from '../support/weeks.ts';

const pages = ['/', '/sign-in', '/dashboard', '/goals/new', '/api/docs', '/no-such-page'];
const newGoal = {
  title: 'Slipped in',
  startWeek: weekFromNow(0),
  weeks: 4,
  state: 'active',
  metrics: [],
  milestones: [],
};

test('a page can be read and nothing else', async ({ page, member }) => {
  expect(member.id).not.toBe('');
  for (const path of pages) {
    for (const method of ['POST', 'PUT', 'PATCH', 'DELETE']) {
      const answer = await page.request.fetch(path, { method, data: { a: 1 } });
      expect([path, method, answer.status()]).toEqual([path, method, 405]);
      expect(answer.headers().allow).toBe('GET, HEAD');
      expectProblem(answer);
    }
    // What a form on a page would send, were there no script.
    const form = await page.request.post(path, { form: { email: 'a@b.example' } });
    expect([path, form.status()]).toEqual([path, 405]);
  }
});

test('a call of a Server Action is refused before anything of it is read', async ({ page }) => {
  for (const path of [...pages, '/api/v1/goals', '/api/auth/csrf']) {
    for (const method of ['GET', 'POST']) {
      const headers = {
        'next-action': '00'.repeat(21),
        'content-type': 'text/plain;charset=UTF-8',
      };
      const answer = await page.request.fetch(path, { method, headers, data: '["$1"]' });
      expect([path, method, answer.status()]).toEqual([path, method, 400]);
      expectProblem(answer);
    }
  }
  const multipart = { '1_$ACTION_ID_00': '', '0': '["$K1"]' };
  expect((await page.request.post('/sign-up', { multipart })).status()).toBe(405);
});

test('another site cannot change anything, whatever it sends and however', async ({
  page,
  member,
}) => {
  expect(member.id).not.toBe('');
  const origins = ['https://evil.example', 'null', `${appUrl()}.evil.example`, 'http://localhost'];
  for (const origin of [...origins, undefined]) {
    const headers: Record<string, string> = origin === undefined ? {} : { origin };
    const answer = await page.request.post('/api/v1/goals', { data: newGoal, headers });
    expect([origin, answer.status()]).toEqual([origin, 403]);
    expectProblem(answer);
    expect(await answer.json()).toMatchObject({ code: 'foreign_origin', status: 403 });
  }
  // A real browser on a page of another origin, but of the same site, so that the cookie goes along.
  const hostile = createServer((_, response) => response.end('<title>Hostile</title>'));
  await new Promise<void>((resolve) => hostile.listen(0, '127.0.0.1', resolve));
  const { port } = hostile.address() as AddressInfo;
  await page.goto(`http://127.0.0.1:${port}/`);
  const target = `${appUrl()}/api/v1/goals`;
  const sneaked = page.waitForResponse(target);
  await page.evaluate(sneak, { target, body: JSON.stringify(newGoal), mode: 'no-cors' as const });
  expect((await sneaked).status()).toBe(403);
  const asked = { target, body: JSON.stringify(newGoal), mode: 'cors' as const };
  expect(await page.evaluate(sneak, asked)).toBe('TypeError');
  const submitted = page.waitForResponse(target);
  await page.evaluate(submitForm, target);
  expect((await submitted).status()).toBe(403);
  hostile.close();
  const mine = await page.request.get('/api/v1/goals');
  expect(await mine.json()).toMatchObject({ goals: [] });
});

test('a page says what a browser may do with it, and keeps itself out of caches', async ({
  page,
  member,
}) => {
  expect(member.id).not.toBe('');
  const nonces = new Set<string>();
  for (const path of pages) {
    const answer = await page.request.get(path);
    const headers = answer.headers();
    const policy = directives(headers['content-security-policy'] ?? '');
    const nonce = /'nonce-([^']+)'/.exec(policy['script-src'] ?? '')?.[1] ?? '';
    expect(policy['script-src']).toBe(`'self' 'nonce-${nonce}' 'strict-dynamic'`);
    expect(policy).toMatchObject({
      'default-src': "'self'",
      'style-src': "'self'",
      'object-src': "'none'",
      'base-uri': "'none'",
      'form-action': "'self'",
      'frame-ancestors': "'none'",
    });
    expect(headers).toMatchObject({
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'same-origin',
      'cache-control': expect.stringMatching(/^private, .*no-store/),
      'cross-origin-opener-policy': 'same-origin',
    });
    for (const name of ['x-powered-by', 'server', 'strict-transport-security'])
      expect(headers[name]).toBeUndefined();
    const html = await answer.text();
    const scripts = html.match(/<script[^>]*>/g) ?? [];
    expect(scripts.length).toBeGreaterThan(0);
    expect(scripts.filter((tag) => !tag.includes(`nonce="${nonce}"`))).toEqual([]);
    nonces.add(nonce);
  }
  expect(nonces.size).toBe(pages.length);
});

test('the API keeps itself out of caches too, and an answer is never taken for a page', async ({
  page,
  member,
}) => {
  expect(member.id).not.toBe('');
  for (const path of ['/api/v1/goals', '/api/v1/no-such', '/api/auth/session']) {
    const headers = (await page.request.get(path)).headers();
    expect([path, headers['cache-control']]).toEqual([path, 'private, no-store']);
    expect([path, headers['x-content-type-options']]).toEqual([path, 'nosniff']);
    expect(headers['content-type']).toMatch(/^application\/(problem\+)?json/);
  }
});

test('the policy holds in the browser: no foreign script, no frame, no cookie in sight', async ({
  page,
  member,
}) => {
  expect(member.id).not.toBe('');
  await page.goto('/dashboard');
  const violated = await page.evaluate(violations, [
    '<img src=x onerror="window.ran = true">',
    '<a id=go href="javascript:window.ran = true">go</a>',
    '<style>body { display: none }</style>',
  ]);
  expect(violated).toEqual(['script-src-attr', 'script-src-elem', 'style-src-elem']);
  expect(await page.evaluate(() => [document.cookie, 'ran' in window])).toEqual(['', false]);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();

  const cookies = (await page.context().cookies()).filter(({ name }) => name.includes('session'));
  expect(cookies).toMatchObject([{ httpOnly: true, sameSite: 'Lax', path: '/' }]);
  await page.setContent(`<iframe src="${appUrl()}/dashboard"></iframe>`);
  await expect(page.frameLocator('iframe').getByText('Milepost')).toHaveCount(0);
});

test('nobody is led to the sign-in by a page, and told so by the API', async ({ page }) => {
  for (const path of ['/dashboard', '/goals?state=closed', '/check-ins/this-week', '/account']) {
    const answer = await page.request.get(path, { maxRedirects: 0 });
    expect(answer.status()).toBe(307);
    expect(answer.headers().location).toBe(`/sign-in?next=${encodeURIComponent(path)}`);
  }
  const answer = await page.request.get('/api/v1/goals');
  expect(answer.status()).toBe(401);
  expectProblem(answer);
});

/** What a script on a page of another site can try. */
function sneak({ target, body, mode }: { target: string; body: string; mode: RequestMode }) {
  const headers = { 'content-type': mode === 'cors' ? 'application/json' : 'text/plain' };
  return fetch(target, { method: 'POST', mode, credentials: 'include', headers, body }).then(
    ({ type }) => type as string,
    (error: Error) => error.name,
  );
}

function submitForm(target: string): void {
  const form = document.createElement('form');
  Object.assign(form, { method: 'post', action: target, enctype: 'text/plain' });
  document.body.append(form);
  form.submit();
}

function expectProblem(answer: APIResponse): void {
  expect(answer.headers()['content-type']).toBe('application/problem+json');
  expect(answer.headers()['cache-control']).toContain('no-store');
}

function directives(policy: string): Record<string, string> {
  const parts = policy.split('; ').map((part) => part.split(' '));
  return Object.fromEntries(parts.map(([name, ...values]) => [name, values.join(' ')]));
}

/** Puts markup into the page as an injection would, and says which rules of the policy stopped it. */
async function violations(markup: string[]): Promise<string[]> {
  const seen: string[] = [];
  for (const html of markup) {
    const box = document.createElement('div');
    const event = new Promise<SecurityPolicyViolationEvent>((resolve) => {
      document.addEventListener('securitypolicyviolation', resolve, { once: true });
    });
    box.innerHTML = html;
    document.body.append(box);
    box.querySelector('a')?.click();
    seen.push((await event).effectiveDirective);
    box.remove();
  }
  return seen;
}
