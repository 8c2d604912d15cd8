import type { Page } from '@playwright/test';
import { expect, expectNoAxeViolations, takeScreenshots, test } from '../support/e2e.ts';

const password = 'a kite over the river';

async function signUp(page: Page): Promise<string> {
  const email = `${crypto.randomUUID()}@example.org`;
  await page.goto('/sign-up');
  await page.getByLabel('Name').fill('Maya Rai');
  await page.getByLabel('E-mail address').fill(email);
  await page.getByLabel('Password', { exact: true }).fill(password);
  await page.getByRole('button', { name: 'Make an account' }).click();
  await page.waitForURL('**/dashboard');
  return email;
}

async function signIn(page: Page, email: string, secret: string): Promise<void> {
  await page.getByLabel('E-mail address').fill(email);
  await page.getByLabel('Password', { exact: true }).fill(secret);
  await page.keyboard.press('Enter');
}

test('a form with mistakes keeps what was typed and says what is wrong beside each field', async ({
  page,
}) => {
  await page.goto('/sign-up');
  await expect(page.getByLabel('Time zone')).toHaveValue(/^Asia\/(Kath|Kat)mandu$/);
  await expectNoAxeViolations(page);
  await page.getByLabel('E-mail address').fill('maya at example');
  await page.getByLabel('Password', { exact: true }).fill('Password12345');
  await page.getByRole('button', { name: 'Make an account' }).click();
  await expect(page.getByLabel('Name')).toBeFocused();
  await expect(page.getByLabel('Name')).toHaveAccessibleDescription('Fill this in.');
  await expect(page.getByLabel('E-mail address')).toHaveAccessibleDescription(
    /such as maya@example\.org/,
  );
  await expect(page.getByLabel('E-mail address')).toHaveValue('maya at example');
  await expect(page.getByLabel('Password', { exact: true })).toHaveValue('Password12345');
  await expectNoAxeViolations(page);
  await takeScreenshots(page, 'sign-up-mistakes');
});

test('signing up, out and in again, by keyboard, leads back to the page asked for', async ({
  page,
}) => {
  const email = await signUp(page);
  await page.goto('/account');
  await page.getByRole('main').getByRole('button', { name: 'Sign out' }).click();
  await page.waitForURL('**/sign-in');
  await page.goto('/account');
  await page.waitForURL('**/sign-in?next=%2Faccount');
  await expectNoAxeViolations(page);
  await takeScreenshots(page, 'sign-in');
  await signIn(page, email, 'not the password');
  await expect(page.getByLabel('Password', { exact: true })).toHaveAccessibleDescription(
    /do not go together/,
  );
  await signIn(page, email, password);
  await page.waitForURL('**/account');
});

test('a new password ends the sessions elsewhere, and the old one opens nothing', async ({
  page,
  browser,
  baseURL,
}) => {
  const email = await signUp(page);
  const elsewhere = await (await browser.newContext({ baseURL })).newPage();
  await elsewhere.goto('/account');
  await signIn(elsewhere, email, password);
  await elsewhere.waitForURL('**/account');
  await page.goto('/account');
  await expect(page.getByRole('button', { name: /^Sign out .+, last used/ })).toHaveCount(1);
  await expectNoAxeViolations(page);
  await takeScreenshots(page, 'account');
  await page.getByLabel('Current password', { exact: true }).fill(password);
  await page.getByLabel('New password', { exact: true }).fill(`${password} at dusk`);
  await page.getByRole('button', { name: 'Change password' }).click();
  await expect(page.getByText('Your password is changed')).toBeVisible();
  await elsewhere.reload();
  await elsewhere.waitForURL('**/sign-in?next=%2Faccount');
  await signIn(elsewhere, email, password);
  await expect(elsewhere.getByText('do not go together')).toBeVisible();
  await elsewhere.context().close();
});

test('a session elsewhere can be ended', async ({ page, browser, baseURL }) => {
  const email = await signUp(page);
  const elsewhere = await (await browser.newContext({ baseURL })).newPage();
  await elsewhere.goto('/sign-in');
  await signIn(elsewhere, email, password);
  await elsewhere.waitForURL('**/dashboard');
  await page.goto('/account');
  await page.getByRole('button', { name: /^Sign out .+, last used/ }).click();
  await expect(page.getByText('is signed out.')).toBeVisible();
  await elsewhere.reload();
  await elsewhere.waitForURL('**/sign-in**');
  await elsewhere.context().close();
});

test.describe('on a device in another zone', () => {
  test.use({ timezoneId: 'Asia/Tokyo' });

  test('its zone is proposed and changes only by saving; a due moment from next week', async ({
    page,
    member,
  }) => {
    await page.goto('/account');
    await expect(
      page.getByText(/This device is set to Asia\/Tokyo; your weeks run in/),
    ).toBeVisible();
    await page.reload();
    await expect(page.getByLabel('Time zone')).toHaveValue(member.timeZone);
    await page.getByRole('button', { name: 'Use Asia/Tokyo' }).click();
    await page.getByLabel('Week due on').selectOption('Thursday');
    await page.getByLabel('at', { exact: true }).fill('09:30');
    await page.getByRole('button', { name: 'Save' }).click();
    await expect(page.getByText('Saved.')).toBeVisible();
    await expect(
      page.getByText(/This week is due on Sunday 20:00; from .+ on, Thursday 09:30\./),
    ).toBeVisible();
    await page.reload();
    await expect(page.getByLabel('Time zone')).toHaveValue('Asia/Tokyo');
  });

  test('a profile changed in another window is not overwritten unseen', async ({
    page,
    member,
  }) => {
    expect(member.name).toBe('Maya Rai');
    await page.goto('/account');
    const other = await page.context().newPage();
    await other.goto('/account');
    await other.getByLabel('Name').fill('Maya elsewhere');
    await other.getByRole('button', { name: 'Save' }).click();
    await expect(other.getByText('Saved.')).toBeVisible();
    await page.getByLabel('Name').fill('Maya here');
    await page.getByRole('button', { name: 'Save' }).click();
    await expect(page.getByText(/changed in another window: Maya elsewhere/)).toBeVisible();
    await expect(page.getByLabel('Name')).toHaveValue('Maya here');
    await page.getByRole('button', { name: 'Save' }).click();
    await expect(page.getByText('Saved.')).toBeVisible();
  });
});
