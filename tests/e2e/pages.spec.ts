import { readdirSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { unavailablePage } from '#/scripts/serve/unavailable-page.ts';
import { type Demo, seedDemo } from '../support/demo.ts';
import {
  test as base,
  expect,
  expectNoAxeViolations,
  signIn,
  takeScreenshots,
} from '../support/e2e.ts';
import { mintMember } from '../support/member.ts';

type As = 'nobody' | 'newcomer' | 'member' | 'mentor';

interface Visit {
  path: string | ((demo: Demo) => string);
  as?: As;
  status?: number;
}

/** Every page of app/, in each state that looks different; a member is in the middle of the demo. */
const visits: Record<string, Record<string, Visit>> = {
  '/': { home: { path: '/', as: 'nobody' } },
  '/sign-in': { 'sign-in': { path: '/sign-in', as: 'nobody' } },
  '/sign-up': { 'sign-up': { path: '/sign-up', as: 'nobody' } },
  '/api/docs': { 'api-docs': { path: '/api/docs', as: 'nobody' } },
  '/account': { account: { path: '/account' } },
  '/account/tokens': { tokens: { path: '/account/tokens' } },
  '/dashboard': {
    dashboard: { path: '/dashboard' },
    'dashboard-empty': { path: '/dashboard', as: 'newcomer' },
  },
  '/record': {
    record: { path: '/record' },
    'record-empty': { path: '/record', as: 'newcomer' },
  },
  '/goals': {
    goals: { path: '/goals' },
    'goals-closed': { path: '/goals?state=closed' },
    'goals-empty': { path: '/goals', as: 'newcomer' },
  },
  '/goals/new': { 'goal-new': { path: '/goals/new', as: 'newcomer' } },
  '/goals/[id]': {
    goal: { path: ({ activeGoal }) => `/goals/${activeGoal}` },
    'goal-closed': { path: ({ closedGoal }) => `/goals/${closedGoal}` },
    'goal-of-another': {
      path: ({ someoneElsesGoal }) => `/goals/${someoneElsesGoal}`,
      status: 404,
    },
  },
  '/goals/[id]/edit': { 'goal-edit': { path: ({ activeGoal }) => `/goals/${activeGoal}/edit` } },
  '/goals/[id]/close': { 'goal-close': { path: ({ activeGoal }) => `/goals/${activeGoal}/close` } },
  '/goals/[id]/replan': {
    'goal-replan': { path: ({ activeGoal }) => `/goals/${activeGoal}/replan` },
  },
  '/check-ins': {
    'check-ins': { path: '/check-ins' },
    'check-ins-found': { path: '/check-ins?q=ana' },
    'check-ins-empty': { path: '/check-ins', as: 'newcomer' },
  },
  '/check-ins/this-week': {
    'log-this-week': { path: '/check-ins/this-week' },
    'log-nothing-yet': { path: '/check-ins/this-week', as: 'newcomer' },
  },
  '/check-ins/[week]': {
    'log-missed': { path: ({ missedWeek }) => `/check-ins/${missedWeek}` },
    'log-read': { path: ({ loggedWeek }) => `/check-ins/${loggedWeek}?logged` },
    'log-asked': { path: ({ askedWeek }) => `/check-ins/${askedWeek}` },
    'log-edit': { path: ({ loggedWeek }) => `/check-ins/${loggedWeek}?edit` },
    'log-future': { path: ({ nextWeek }) => `/check-ins/${nextWeek}` },
  },
  '/check-ins/[week]/revisions': {
    'log-before': { path: ({ loggedWeek }) => `/check-ins/${loggedWeek}/revisions` },
  },
  '/time-off': {
    'time-off': { path: '/time-off' },
    'time-off-empty': { path: '/time-off', as: 'newcomer' },
  },
  '/notices': {
    inbox: { path: '/notices' },
    'inbox-mentor': { path: '/notices', as: 'mentor' },
    'inbox-empty': { path: '/notices', as: 'newcomer' },
  },
  '/mentors': {
    mentors: { path: '/mentors' },
    'mentors-mentor': { path: '/mentors', as: 'mentor' },
    'mentors-empty': { path: '/mentors', as: 'newcomer' },
  },
  '/mentors/new': {
    'mentor-new': { path: '/mentors/new', as: 'newcomer' },
    'mentor-replaced': { path: ({ mentorshipId }) => `/mentors/new?replaces=${mentorshipId}` },
  },
  '/mentors/[id]': {
    mentor: { path: ({ mentorshipId }) => `/mentors/${mentorshipId}` },
    'mentor-invited': { path: ({ invitedMentorshipId }) => `/mentors/${invitedMentorshipId}` },
  },
  // One that is open is looked at in mentors.spec.ts.
  '/invitations/[token]': {
    'invitation-gone': { path: '/invitations/none', as: 'nobody', status: 404 },
  },
  '/mentors/log': {
    'access-log': { path: '/mentors/log' },
    'access-log-empty': { path: '/mentors/log', as: 'newcomer' },
  },
  '/reviews': {
    reviews: { path: '/reviews', as: 'mentor' },
    'reviews-empty': { path: '/reviews', as: 'newcomer' },
  },
  '/reviews/[id]': {
    review: { path: ({ owedCheckIn }) => `/reviews/${owedCheckIn}`, as: 'mentor' },
    'review-asked': { path: ({ askedCheckIn }) => `/reviews/${askedCheckIn}`, as: 'mentor' },
    'review-of-oneself': { path: ({ owedCheckIn }) => `/reviews/${owedCheckIn}`, status: 404 },
  },
  '/reviews/[id]/revisions': {
    'review-before': {
      path: ({ owedCheckIn }) => `/reviews/${owedCheckIn}/revisions`,
      as: 'mentor',
    },
  },
  '/mentors/[id]/view': {
    'view-as-mentor': { path: ({ mentorshipId }) => `/mentors/${mentorshipId}/view` },
  },
  '/mentors/[id]/view/[week]': {
    'view-as-mentor-week': {
      path: ({ mentorshipId, askedWeek }) => `/mentors/${mentorshipId}/view/${askedWeek}`,
    },
  },
  '/mentors/[id]/view/goals/[goalId]': {
    'view-as-mentor-goal': {
      path: ({ mentorshipId, activeGoal }) => `/mentors/${mentorshipId}/view/goals/${activeGoal}`,
    },
  },
  '/mentees': {
    mentees: { path: '/mentees', as: 'mentor' },
    'mentees-empty': { path: '/mentees', as: 'newcomer' },
  },
  '/mentees/[id]': {
    mentee: { path: ({ mentorshipId }) => `/mentees/${mentorshipId}`, as: 'mentor' },
  },
  '/mentees/[id]/goals/[goalId]': {
    'mentee-goal': {
      path: ({ mentorshipId, activeGoal }) => `/mentees/${mentorshipId}/goals/${activeGoal}`,
      as: 'mentor',
    },
    'mentee-goal-closed': {
      path: ({ mentorshipId, closedGoal }) => `/mentees/${mentorshipId}/goals/${closedGoal}`,
      as: 'mentor',
    },
  },
  'not-found': { 'not-found': { path: '/no/such/page', as: 'nobody', status: 404 } },
};

const test = base.extend<object, { demo: Demo }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of fixtures from a pattern
  demo: [async ({}, use) => use(await seedDemo()), { scope: 'worker' }],
});

test('every page of app/ is visited here', () => {
  const pages = readdirSync('app', { recursive: true, encoding: 'utf8' })
    .filter((file) => /(^|\/)page\.tsx$/.test(file))
    .map((file) => `/${file.replace(/\(\w+\)\//g, '').replace(/\/?page\.tsx$/, '')}`);
  expect(pages).toContain('/goals/[id]');
  expect([...pages, 'not-found'].sort()).toEqual(Object.keys(visits).sort());
});

for (const [name, visit] of Object.values(visits).flatMap((states) => Object.entries(states))) {
  const { path, as = 'member', status = 200 } = visit;
  test(`${name} is sound in both themes and widths`, async ({ page, context, demo }) => {
    if (as === 'member') await signIn(context, demo.memberId);
    if (as === 'mentor') await signIn(context, demo.mentorId);
    if (as === 'newcomer') await signIn(context, (await mintMember()).id);
    const wrong = listen(page, status);
    const answer = await page.goto(typeof path === 'string' ? path : path(demo));
    expect(answer?.status()).toBe(status);
    await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1);
    expect(await page.title()).toMatch(/^\S.* · Milepost$|^Milepost: \S/);
    // What stands around a page is the same for all: one of them shows it in all four looks.
    const isEveryLook = name === 'dashboard';
    await expectNoOverflow(page);
    await expectNoAxeViolations(page, isEveryLook ? undefined : ['light']);
    await page.setViewportSize({ width: 390, height: 844 });
    await expectNoOverflow(page);
    await expectNoAxeViolations(page, isEveryLook ? undefined : ['dark']);
    await expectVisibleFocus(page);
    await takeScreenshots(page, name);
    expect(wrong).toEqual([]);
  });
}

test('the page for a database that is down is sound in both themes and widths', async ({
  page,
}) => {
  await page.setContent(unavailablePage);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Back in a moment');
  await expectNoAxeViolations(page);
  await page.setViewportSize({ width: 390, height: 844 });
  await expectNoOverflow(page);
  await expectVisibleFocus(page);
  await takeScreenshots(page, 'database-down');
});

/** What the browser has to complain about: scripts that fail, the policy, files that are not there. */
function listen(page: Page, status: number): string[] {
  const wrong: string[] = [];
  page.on('pageerror', (error) => wrong.push(String(error)));
  page.on('console', (message) => {
    const isThePageItself = status !== 200 && message.location().url === page.url();
    if (message.type() === 'error' && !isThePageItself) wrong.push(message.text());
  });
  return wrong;
}

async function expectNoOverflow(page: Page): Promise<void> {
  const width = await page.evaluate(() => document.documentElement.scrollWidth);
  expect(width).toBeLessThanOrEqual(page.viewportSize()?.width ?? 0);
}

/** Tab by Tab, what has the focus says so, and nothing lies over it. */
async function expectVisibleFocus(page: Page): Promise<void> {
  const stops: (ReturnType<typeof focusNow> & object)[] = [];
  while (stops.length < 40) {
    await page.keyboard.press('Tab');
    const stop = await page.evaluate(focusNow);
    if (stop === null) break;
    stops.push(stop);
  }
  expect(stops.length).toBeGreaterThan(0);
  expect(stops.filter(({ outlined, inSight }) => !outlined || !inSight)).toEqual([]);
}

function focusNow() {
  const element = document.activeElement;
  if (!element || element === document.body) return null;
  // A radio button is drawn by the label around it, the slider over a chart by the chart, a part of a date or time
  // field by the browser.
  const shown = element.closest('label, .chart') ?? element;
  const isPart = element.matches(':is([type="time"], [type="date"]):not(:focus-visible)');
  const outlined =
    isPart ||
    [element, shown].some((one) => {
      const { outlineStyle, outlineWidth, opacity } = getComputedStyle(one);
      // "auto" is the browser's own ring.
      const isWide = outlineStyle === 'auto' || Number.parseFloat(outlineWidth) >= 2;
      return outlineStyle !== 'none' && isWide && opacity !== '0';
    });
  const inSight = [...shown.getClientRects()].some(({ x, y, width, height }) => {
    const hit = document.elementFromPoint(x + width / 2, y + height / 2);
    return shown.contains(hit);
  });
  return { what: element.outerHTML.slice(0, 120), outlined, inSight };
}
