import type { BrowserContext, Page } from '@playwright/test';
import { expect, test } from '../support/e2e.ts';
import { sessionCookieName } from '../support/session.ts';
import { fillWithPayloads, lines, payloads, rename, type XssWorld } from '../support/xss-world.ts';

// Each payload in each kind of field, and every view that shows it. Nothing may run, and the policy must not have had
// anything to stop: what is refused by it was on its way already.

test.describe.configure({ mode: 'serial' });
// A trace keeps a copy of each of hundreds of large pages.
test.use({ trace: 'off' });

let world: XssWorld;

test.beforeAll(async () => {
  test.setTimeout(120_000);
  expect(payloads.length).toBeGreaterThanOrEqual(500);
  world = await fillWithPayloads();
});

test('nothing that was written runs where its member reads it', async ({ context }) => {
  test.setTimeout(180_000);
  const { goals, weeks, mentorshipId } = world;
  const paths = [
    '/dashboard',
    '/goals',
    ...goals.map((id) => `/goals/${id}`),
    ...goals.slice(0, 2).flatMap((id) => [`/goals/${id}/edit`, `/goals/${id}/close`]),
    ...weeks.flatMap((week) => [`/check-ins/${week}`, `/check-ins/${week}/revisions`]),
    `/check-ins/${weeks[0]}?edit`,
    '/check-ins/this-week',
    '/time-off',
    '/mentors',
    '/mentors/new',
    '/mentors/log',
    `/mentors/${mentorshipId}`,
    `/mentors/${mentorshipId}/view`,
    ...weeks.slice(0, 4).map((week) => `/mentors/${mentorshipId}/view/${week}`),
    `/mentors/${mentorshipId}/view/goals/${goals[0]}`,
    '/notices',
    '/account',
    '/account/tokens',
    ...payloads.slice(0, 10).map((text) => `/check-ins?q=${encodeURIComponent(text)}`),
  ];
  await visitAll(context, world.mentee.token, paths, {
    follow: ['/goals', '/check-ins', '/notices'],
  });
});

test('nothing that was written runs where a mentor reads it', async ({ context }) => {
  test.setTimeout(180_000);
  const { goals, checkIns, mentorshipId } = world;
  const paths = [
    '/reviews',
    ...checkIns.flatMap((id) => [`/reviews/${id}`, `/reviews/${id}/revisions`]),
    '/mentees',
    `/mentees/${mentorshipId}`,
    ...goals.slice(0, 18).map((id) => `/mentees/${mentorshipId}/goals/${id}`),
    '/notices',
    '/mentors',
  ];
  await visitAll(context, world.mentor.token, paths, { follow: ['/reviews', '/notices'] });
});

test('nothing that was written runs before somebody who is nobody yet', async ({ context }) => {
  const paths = [
    world.invitation,
    ...payloads.slice(0, 10).map((text) => `/sign-in?next=${encodeURIComponent(text)}`),
  ];
  await visitAll(context, undefined, paths, { follow: [] });
});

test('nothing runs with the policy switched off, either', async ({ browser, baseURL }) => {
  test.setTimeout(120_000);
  const context = await browser.newContext({ bypassCSP: true, ...(baseURL ? { baseURL } : {}) });
  const { goals, checkIns, weeks } = world;
  const paths = [
    ...weeks.slice(0, 6).map((week) => `/check-ins/${week}`),
    ...goals.slice(0, 6).map((id) => `/goals/${id}`),
  ];
  await visitAll(context, world.mentee.token, ['/dashboard', ...paths], { follow: [] });
  const reviews = checkIns.map((id) => `/reviews/${id}`);
  await visitAll(context, world.mentor.token, reviews, { follow: [] });
  await context.close();
});

test('the payloads do run where nobody takes care, and are seen to', async ({ page }) => {
  const ran = new Set<number>();
  await page.exposeFunction('hit', (payload: number) => ran.add(payload));
  await page.setContent('<main></main>');
  await page.evaluate((texts) => {
    for (const text of texts)
      document.body.append(Object.assign(document.createElement('div'), { innerHTML: text }));
  }, payloads);
  await expect.poll(() => ran.size).toBeGreaterThan(100);
  expect((await page.evaluate(suspects)).length).toBeGreaterThan(300);
});

async function visitAll(
  context: BrowserContext,
  token: string | undefined,
  paths: string[],
  { follow }: { follow: string[] },
): Promise<void> {
  const wrong: string[] = [];
  const url = process.env.MILEPOST_E2E_URL ?? '';
  if (token) await context.addCookies([{ name: sessionCookieName, value: token, url }]);
  await context
    .exposeFunction('hit', (payload: number) => wrong.push(`ran: ${payloads[payload] ?? payload}`))
    .catch(() => {});
  await context.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', (event) => {
      console.error(`policy: ${event.violatedDirective} ${event.blockedURI} ${event.sample}`);
    });
  });
  const page = await context.newPage();
  page.on('dialog', (dialog) => {
    wrong.push(`dialog: ${dialog.message()}`);
    return dialog.dismiss();
  });
  page.on('pageerror', (error) => wrong.push(`error: ${error.message}`));
  page.on('console', (message) => {
    if (message.type() === 'error') wrong.push(`console: ${message.text()}`);
  });
  page.on('request', (request) => {
    if (!request.url().startsWith(url)) wrong.push(`request: ${request.url()}`);
  });
  let nameless = 2;
  const queue = [...paths];
  for (const path of queue) {
    if (token) await rename(token, lines[nameless++ % lines.length] ?? 'x');
    const answer = await page.goto(path, { waitUntil: 'load' });
    expect(answer?.status(), path).toBeLessThan(400);
    wrong.push(...(await page.evaluate(suspects)).map((what) => `${path}: ${what}`));
    expect(wrong, path).toEqual([]);
    const isList = follow.some((list) => path === list || path.startsWith(`${list}?`));
    if (isList) queue.push(...(await linksOn(page, queue)));
  }
  await page.close();
}

/** The way on in lists: older, another state. */
async function linksOn(page: Page, known: string[]): Promise<string[]> {
  const { pathname } = new URL(page.url());
  const found = await page.$$eval('main a[href]', (links) =>
    links.map((link) => link.getAttribute('href') ?? ''),
  );
  const ways = found.filter((href) => href.startsWith(`${pathname}?`) || href.startsWith('?'));
  const paths = ways.map((href) => (href.startsWith('?') ? pathname + href : href));
  return [...new Set(paths)].filter((path) => !known.includes(path)).slice(0, 12);
}

/** What of a page could run something, though it has not: an element, an attribute or an address that has no business there. */
function suspects(): string[] {
  const found: string[] = [];
  const addresses = [
    'href',
    'src',
    'action',
    'formaction',
    'data',
    'xlink:href',
    'srcdoc',
    'background',
  ];
  for (const element of document.body.querySelectorAll('*')) {
    const tag = element.localName;
    if (
      /^(iframe|frame|object|embed|base|meta|applet|link|style|image|video|audio|marquee|math)$/.test(
        tag,
      )
    ) {
      found.push(element.outerHTML.slice(0, 200));
    }
    // A browser hides the nonce of its own scripts from the attribute; it is there as a property.
    if (tag === 'script' && !(element as HTMLScriptElement).nonce)
      found.push(element.outerHTML.slice(0, 200));
    for (const { name, value } of element.attributes) {
      const isAddress = addresses.includes(name);
      const isSafe = /^(https?:\/\/|mailto:|[/#?])/.test(value) && !/^\/[/\\]/.test(value);
      if (name.startsWith('on') || (isAddress && !isSafe))
        found.push(`${tag} ${name}=${value.slice(0, 200)}`);
    }
  }
  return found;
}
