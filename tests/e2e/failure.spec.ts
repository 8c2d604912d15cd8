import { readFile } from 'node:fs/promises';
import { expect, expectNoAxeViolations, signIn, takeScreenshots, test } from '../support/e2e.ts';
import { mintMember } from '../support/member.ts';

test('an address that is not there leads on', async ({ page }) => {
  const response = await page.goto('/no/such/page');
  expect(response?.status()).toBe(404);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('There is no such page');
  await expectNoAxeViolations(page);
  await takeScreenshots(page, 'not-found');
  await page.getByRole('link', { name: 'About Milepost' }).click();
  await expect(page).toHaveURL('/');
});

test('a page that fails says so, with a number that is in the log', async ({ page, context }) => {
  const member = await mintMember({ timeZone: 'Mars/Olympus_Mons' });
  await signIn(context, member.id);
  const response = await page.goto('/dashboard');
  expect(response?.status()).toBe(500);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(
    'Something went wrong on our side',
  );
  const reference = await page.getByText('Reference number').locator('b').innerText();
  const lines = (await readFile('test-results/server.log', 'utf8')).split('\n');
  const logged = lines.filter((line) => line.includes(`"reference":"${reference}"`));
  expect(logged.map((line) => JSON.parse(line))).toMatchObject([
    { level: 'error', event: 'page_failed', path: '/dashboard', error: 'RangeError' },
  ]);
  expect(lines.join('\n')).not.toContain('Olympus');
  await expectNoAxeViolations(page);
  await takeScreenshots(page, 'failure');
});

test('the API fails with a number that is in the log', async ({ page, context }) => {
  const member = await mintMember({ timeZone: 'Mars/Olympus_Mons' });
  await signIn(context, member.id);
  const response = await page.request.get('/api/v1/dashboard');
  expect(response.status()).toBe(500);
  const problem = await response.json();
  expect(problem).toMatchObject({
    code: 'internal_error',
    reference: expect.stringMatching(/^\w{8,}$/),
  });
  const log = await readFile('test-results/server.log', 'utf8');
  expect(log).toContain(`"reference":"${problem.reference}"`);
});
