import { expect, test } from '../support/e2e.ts';
import { liveIn } from '../support/lived-in.ts';

test.use({ viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true });

test('on a phone, the bar at the bottom leads to the log, and each goal is a lane of its own', async ({
  page,
  context,
}) => {
  const { goal } = await liveIn(context);
  await page.goto('/dashboard');
  const navigation = page.getByRole('navigation', { name: 'Milepost' });
  const bar = navigation.locator('.bar');
  const five = ['This week', /^Goals/, 'Log', 'Check-ins', 'Mentors'];
  await expect(bar.getByRole('link')).toHaveText(five);
  await expect(navigation.getByRole('link')).toHaveText([...five, 'Inbox', /^Account/]);
  const { y = 0, height = 0 } = (await bar.boundingBox()) ?? {};
  expect(Math.round(y + height)).toBe(844);
  const lane = page.locator('.lanes > .lane', { hasText: goal.title });
  await expect(lane.locator('.tall')).toBeVisible();
  await expect(lane.locator('.wide')).toBeHidden();
  const drawing = await lane.locator('.tall svg').boundingBox();
  expect(drawing?.height).toBeGreaterThan(2 * (drawing?.width ?? 0));

  await bar.getByRole('link', { name: 'Log' }).tap();
  await page.getByText('On track', { exact: true }).tap();
  const value = page.getByRole('textbox', { name: /^Releases I touched/ });
  await expect(value).toHaveAttribute('inputmode', 'decimal');
  await value.fill('3');
  await page.getByRole('radio', { name: '4 of 5' }).tap();
  await page.getByRole('button', { name: 'Submit check-in' }).tap();
  await expect(page.getByText('Thank you, that week is logged.')).toBeVisible();
  await bar.getByRole('link', { name: 'This week' }).tap();
  await expect(page.locator('.figure')).toContainText('3 down from 5, target 0');
  await navigation.getByRole('link', { name: /^Account/ }).tap();
  await page.getByRole('main').getByRole('button', { name: 'Sign out' }).tap();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Sign in');
});
