import type { Locator, Page } from '@playwright/test';
import { expect, test } from '../support/e2e.ts';

// Nothing here but keys after the first page: what cannot be reached and used with them, fails.
test('the keyboard alone is enough to sign up, set a goal, log the week and sign out', async ({
  page,
}) => {
  const press = (...keys: string[]) => pressAll(page, keys);
  const type = (text: string) => page.keyboard.type(text);
  const link = (name: string) => page.getByRole('link', { name, exact: true });
  const button = (name: string) => page.getByRole('button', { name, exact: true });
  const title = page.getByRole('heading', { level: 1 });
  await page.goto('/');
  await tabTo(page, link('Set your first goal'));
  await press('Enter');

  await tabTo(page, page.getByLabel('Name'));
  await type('Ana Reyes');
  await press('Tab');
  await type(`${crypto.randomUUID()}@example.org`);
  await press('Tab');
  await type('a kite over the river');
  await press('Enter');
  await expect(title).toContainText('Set your first goal.');

  await press('Tab');
  await expect(link('Skip to the page')).toBeFocused();
  await press('Enter', 'Tab');
  await expect(link('Set your first goal')).toBeFocused();
  await press('Enter');

  await tabTo(page, page.getByLabel('What do you want to reach?'));
  await type('Let go of the code');
  await tabTo(page, page.getByLabel('First Monday'));
  await press('ArrowUp');
  await expect(page.getByLabel('First Monday').locator('option:checked')).toContainText(
    'this week',
  );
  await press('Tab', 'ControlOrMeta+a');
  await type('4');
  await tabTo(page, page.getByRole('radio', { name: 'Level' }));
  await press('ArrowRight', 'ArrowRight', 'Tab');
  await type('Hours of coding');
  await press('Tab');
  await type('h');
  await tabTo(page, page.getByRole('radio', { name: 'At least' }));
  await press('ArrowRight', 'Tab');
  await type('10');
  await tabTo(page, button('Add a milestone'));
  await press('Space');
  await expect(page.getByLabel('Week', { exact: true })).toBeFocused();
  await type('2');
  await press('Tab');
  await type('No ticket is mine');
  await press('Enter');
  await expect(title).toHaveText('Let go of the code');

  await tabTo(page, link('This week'));
  await press('Enter');
  await tabTo(page, page.getByRole('link', { name: /^Log this week$/ }));
  await press('Enter');
  await tabTo(page, page.getByRole('radio', { name: 'Off track' }));
  await press('ArrowRight');
  await expect(page.getByRole('radio', { name: 'At risk' })).toBeChecked();
  await press('Tab');
  await type('9.5');
  await press('Tab', 'Space', 'Tab');
  await expect(page.getByLabel('What changes next week?')).toBeFocused();
  await type('Say no twice.');
  await press('Tab');
  await type('Reviewed, not written.');
  await press('ControlOrMeta+Enter');
  await expect(page.getByText('Thank you, that week is logged.')).toBeVisible();
  await expect(page.getByText('No ticket is mine')).toBeVisible();

  await tabTo(page, link('See where your goals stand now'));
  await press('Enter');
  await expect(page.locator('.figure')).toContainText('9.5 h at most 10 h a week');
  await tabTo(page, page.getByText('Show the trail as a table'));
  await press('Enter');
  await expect(page.getByRole('columnheader', { name: 'Weeks logged' })).toBeVisible();
  await tabTo(page, button('Sign out'));
  await press('Enter');
  await expect(title).toHaveText('Sign in');
});

async function pressAll(page: Page, keys: string[]): Promise<void> {
  for (const key of keys) await page.keyboard.press(key);
}

/** Presses Tab until the focus is there; fails when it comes around without having been there. */
async function tabTo(page: Page, target: Locator): Promise<void> {
  await target.waitFor({ state: 'attached' });
  for (let presses = 0; presses < 60; presses += 1) {
    await page.keyboard.press('Tab');
    if (await target.evaluate((element) => element === document.activeElement)) return;
  }
  throw new Error(`Tab does not lead to ${target}`);
}
