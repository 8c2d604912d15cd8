import { expect, expectNoAxeViolations, test } from '../support/e2e.ts';
import { liveIn } from '../support/lived-in.ts';

test('a chart tells the numbers of a week, at a pointer and by keyboard', async ({
  page,
  context,
}) => {
  await liveIn(context);
  await page.goto('/dashboard');
  const chart = page.locator('.cards .chart');
  const reading = chart.locator('.reading');
  const slider = chart.getByRole('slider', { name: 'Releases I touched, week by week' });
  await expect(slider).toHaveAttribute('aria-valuetext', 'Week 2 · 4 · plan 3.33');
  await expect(reading).toBeHidden();

  await chart.hover({ position: { x: 4, y: 40 } });
  await expect(reading).toHaveText('Week 1 · 5 · plan 4.17');
  await page.mouse.move(0, 0);
  await expect(reading).toBeHidden();

  await slider.focus();
  await expect(reading).toHaveText('Week 2 · 4 · plan 3.33');
  await page.keyboard.press('ArrowLeft');
  await expect(reading).toHaveText('Week 1 · 5 · plan 4.17');
  await expect(slider).toHaveAttribute('aria-valuetext', 'Week 1 · 5 · plan 4.17');
  await page.keyboard.press('End');
  await expect(reading).toHaveText('Week 2 · 4 · plan 3.33');
  await expectNoAxeViolations(page);
  await page.keyboard.press('Home');
  await expect(reading).toHaveText('Week 1 · 5 · plan 4.17');
  await page.keyboard.press('Escape');
  await expect(reading).toBeHidden();
});

test('a milestone on the trail opens its goal, there where it stands', async ({
  page,
  context,
}) => {
  const { goal } = await liveIn(context);
  await page.goto('/dashboard');
  const stone = page.getByRole('link', { name: 'Runbook written, reached' });
  await stone.focus();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(new RegExp(`/goals/${goal.id}#milestone-`));
  await expect(page.locator(':target')).toContainText('Runbook written');
  await page.goBack();
  await stone.click();
  await expect(page.locator(':target')).toContainText('Runbook written');
});

test.describe('with a finger', () => {
  test.use({ viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true });

  test('a tap tells the numbers, and opens a milestone', async ({ page, context }) => {
    await liveIn(context);
    await page.goto('/dashboard');
    const chart = page.locator('.cards .chart');
    await expect(chart.getByRole('slider')).toBeAttached();
    await chart.tap({ position: { x: 4, y: 40 } });
    await expect(chart.locator('.reading')).toHaveText('Week 1 · 5 · plan 4.17');
    await page.getByRole('link', { name: 'Runbook written' }).tap();
    await expect(page.locator(':target')).toContainText('Runbook written');
  });
});

test.describe('without a script', () => {
  test.use({ javaScriptEnabled: false });

  test('the numbers are in a table, and milestones open', async ({ page, context }) => {
    await liveIn(context);
    await page.goto('/dashboard');
    const card = page.locator('.cards > .card');
    await expect(card.getByRole('slider')).toHaveCount(0);
    await card.getByText('Show the numbers').click();
    await expect(card.getByRole('row')).toHaveText([/^Week/, '14.175', '23.334']);
    await page.getByRole('link', { name: 'Runbook written, reached' }).click();
    await expect(page.locator(':target')).toContainText('Runbook written');
  });
});
