import { addWeeks } from '#/lib/core/week.ts';
import { content } from '#/tests/integration/check-ins/arrange.ts';
import { expect, expectNoAxeViolations, takeScreenshots, test } from '#/tests/support/e2e.ts';
import { begin, submit, thisWeek } from './week-log.ts';

test('a missed week is found and logged late', async ({ page, member }) => {
  await begin(member);
  const missed = addWeeks(thisWeek(member), -2);
  await page.goto('/check-ins');
  await page.locator(`a[href="/check-ins/${missed}"]`).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('How did that week go?');
  await page.getByLabel('Wins').fill('Found **it** again.');
  await page.getByRole('button', { name: 'Submit check-in' }).click();
  await expect(page.getByText('Thank you, that week is logged.')).toBeVisible();
  await expect(page.getByText('Late', { exact: true })).toBeVisible();
  await expect(page.locator('strong')).toHaveText('it');
  await page.goto('/check-ins');
  await page.getByLabel('Words in your check-ins').fill('found again');
  await page.getByLabel('Words in your check-ins').press('Enter');
  await expect(page.getByRole('article')).toHaveCount(1);
  await expect(page.getByRole('article')).toContainText('Found it again.');
});

test('every page of it is clean in both themes', async ({ page, context, member }) => {
  test.slow();
  const goal = await begin(member, { metrics: [{}, { kind: 'habit', target: 3 }] });
  await begin(member, { title: 'Write things down', metrics: [{ kind: 'total', name: 'Pages' }] });
  const week = thisWeek(member);
  const said = {
    values: [3, 2],
    confidence: 'at_risk' as const,
    nextChange: 'More.',
    wins: '- a\n- b',
    focus: 'Rest.',
    note: 'Mine.',
  };
  await submit(context, addWeeks(week, -1), content(goal, said));
  const pages = {
    'check-in-form': `/check-ins/${week}`,
    'check-in-read': `/check-ins/${addWeeks(week, -1)}?logged`,
    'check-in-edit': `/check-ins/${addWeeks(week, -1)}?edit`,
    'check-in-future': `/check-ins/${addWeeks(week, 1)}`,
    'check-ins': '/check-ins',
    'check-ins-none': '/check-ins?q=nowhere',
  };
  for (const [name, path] of Object.entries(pages)) {
    await page.goto(path);
    await expectNoAxeViolations(page);
    await takeScreenshots(page, name);
  }
});

test('a member without goals is led to the first', async ({ page, member }) => {
  expect(member.id).toBeTruthy();
  await page.goto('/check-ins/this-week');
  await expect(page.getByRole('link', { name: 'Set a goal' })).toHaveAttribute(
    'href',
    '/goals/new',
  );
  await expectNoAxeViolations(page);
  await page.goto('/check-ins');
  await expect(page.getByText('No week is logged yet')).toBeVisible();
  await expectNoAxeViolations(page);
});

test('there is no page for what is no week', async ({ page, member }) => {
  expect(member.id).toBeTruthy();
  for (const path of ['/check-ins/2026-11-17', '/check-ins/soon', '/check-ins?after=nonsense']) {
    const answer = await page.goto(path);
    expect(answer?.status(), path).toBe(404);
  }
});
