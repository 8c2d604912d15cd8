import { expect, expectNoAxeViolations, takeScreenshots, test } from '../support/e2e.ts';

test('the API is documented for people, on any screen and without a script', async ({
  browser,
  baseURL,
}) => {
  const context = await browser.newContext({ javaScriptEnabled: false, baseURL: baseURL ?? '' });
  const page = await context.newPage();
  await page.goto('/api/docs');
  await expect(page.getByRole('heading', { level: 2 })).toContainText(['Account', 'Goals']);
  const entry = page.locator('#putGoalsId');
  await entry.locator('summary').click();
  await expect(entry.getByRole('heading', { name: 'What to send' })).toBeVisible();
  await expect(entry.getByText('curl -X PUT')).toBeVisible();
  for (const width of [1440, 390]) {
    await page.setViewportSize({ width, height: 900 });
    const wide = await page.evaluate('document.documentElement.scrollWidth');
    expect(wide, `at ${width}`).toBeLessThanOrEqual(width);
  }
  await context.close();
});

test('the documentation is accessible', async ({ page }) => {
  const violations: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') violations.push(message.text());
  });
  await page.goto('/api/docs#postGoals');
  await page.locator('#postGoals summary').click();
  await expectNoAxeViolations(page);
  await takeScreenshots(page, 'api-docs');
  expect(violations).toEqual([]);
});
