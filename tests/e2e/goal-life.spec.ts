import { formatWeek } from '#/lib/core/format.ts';
import { expect, test } from '../support/e2e.ts';
import { liveIn } from '../support/lived-in.ts';

test('a check-in is found by its words, edited, and says what it said before', async ({
  page,
  context,
}) => {
  const { weeks } = await liveIn(context);
  await page.goto('/check-ins');
  const entries = page.getByRole('list', { name: 'Weeks' }).getByRole('article');
  await expect(entries).toHaveCount(2);
  const words = page.getByRole('searchbox', { name: 'Words in your check-ins' });
  await words.fill('ana STEPS');
  await page.getByRole('button', { name: 'Search' }).click();
  await expect(entries).toHaveCount(1);
  await expect(entries).toContainText('Ana found two steps.');
  await words.fill('50% of_it');
  await words.press('Enter');
  await expect(page.getByText('Nothing says “50% of_it”')).toBeVisible();
  await page.getByRole('link', { name: 'All weeks' }).click();
  await page.getByRole('link', { name: formatWeek(weeks[1] ?? '') }).click();

  await page.getByRole('link', { name: 'Edit', exact: true }).click();
  await page.getByRole('textbox', { name: /^Releases I touched/ }).fill('3,5');
  await page.getByLabel('Wins').fill('Ana found two steps. **Marek** found one.');
  await page.getByText('At risk', { exact: true }).click();
  await page.getByLabel('What changes next week?').fill('Ask Ana first.');
  await page.getByRole('button', { name: 'Save changes' }).click();
  await expect(page.getByText('Your changes are saved.')).toBeVisible();
  await expect(page.locator('.figure')).toHaveText(/^3\.5 before 5/);
  await expect(page.locator('strong')).toHaveText('Marek');
  await page.getByRole('link', { name: 'What it said before' }).click();
  const changes = page.locator('.versions');
  await expect(changes).toHaveText([
    /ThenOn trackNowAt risk/,
    /Then4Now3\.5/,
    /ThenEmptyNowAsk Ana first\./,
    /ThenAna found two steps\.NowAna found two steps\. \*\*Marek\*\* found one\./,
  ]);
});

test('a goal is edited, rests, goes on, and is closed with an outcome', async ({
  page,
  context,
}) => {
  const { goal } = await liveIn(context);
  const title = page.getByRole('heading', { level: 1 });
  await page.goto('/goals');
  await page.getByRole('link', { name: goal.title }).click();
  await page.getByRole('link', { name: 'Edit' }).click();
  await expect(page.getByLabel('First Monday')).toBeDisabled();
  await page.getByLabel('Number of weeks').fill('5');
  await page.getByLabel('What do you want to reach?').fill('Hand over every release');
  await page.getByRole('button', { name: 'Save changes' }).click();
  await expect(title).toHaveText('Hand over every release');
  await expect(page.getByText(/^Week 3 of 5 · /)).toBeVisible();
  await page.getByText('Show the numbers', { exact: true }).click();
  // The plan, the value, and the plan as it was then.
  await expect(page.getByRole('row', { name: '2 3 4 3.33', exact: true })).toBeVisible();

  await page.getByRole('button', { name: 'Pause' }).click();
  await expect(page.getByText(/resting\. Nothing is due until you resume it\./)).toBeVisible();
  await page.getByRole('link', { name: 'This week', exact: true }).click();
  await expect(title).toHaveText(
    '“Hand over every release” is paused. Nothing is due until you resume.',
  );
  await page.getByRole('link', { name: 'Hand over every release' }).first().click();
  await page.getByRole('button', { name: 'Resume' }).click();
  await expect(page.getByRole('button', { name: 'Pause' })).toBeVisible();

  await page.getByRole('link', { name: 'Close' }).click();
  await page.getByText('Partly', { exact: true }).click();
  await page.getByLabel('Looking back').fill('Pairing twice was **enough**.');
  await page.getByRole('button', { name: 'Close this goal' }).click();
  await expect(page.getByRole('heading', { name: 'Looking back' })).toBeVisible();
  await expect(page.getByText('Partly', { exact: true })).toBeVisible();
  await expect(page.getByRole('link', { name: 'Edit' })).toHaveCount(0);
  await page.getByRole('link', { name: 'This week', exact: true }).click();
  await expect(title).toHaveText(/^“Hand over every release” is closed, and was partly met\. /);
  await expect(page.getByRole('link', { name: 'Set the next goal' })).toBeVisible();
});

test('who has signed out is out: back shows nothing, and the pages ask to sign in', async ({
  page,
  member,
}) => {
  await page.goto('/account');
  await expect(page.getByText(member.email)).toBeVisible();
  await page.goto('/goals');
  await page.getByRole('button', { name: 'Sign out' }).click();
  await page.waitForURL('**/sign-in');
  await page.goBack();
  await page.waitForURL('**/sign-in?next=%2Fgoals');
  await expect(page.getByText(member.name)).toHaveCount(0);
});
