import { appUrl, expect, expectNoAxeViolations, takeScreenshots, test } from '../support/e2e.ts';
import { liveIn } from '../support/lived-in.ts';
import { weekFromNow } from '../support/weeks.ts';

test('a holiday over this week takes it off, and undoing brings it back', async ({
  page,
  context,
}) => {
  const { goal } = await liveIn(context);
  const thisWeek = weekFromNow(0);
  await page.goto('/check-ins');
  await page.getByRole('link', { name: 'Time off' }).click();
  await expect(page.getByText('No time off yet')).toBeVisible();
  await test.step('days of a weekend are refused beside their field', async () => {
    await page.getByLabel('First day off').fill(dayOf(thisWeek, 5));
    await page.getByLabel('Last day off').fill(dayOf(thisWeek, 6));
    await page.getByRole('button', { name: 'Mark as off' }).click();
    await expect(page.getByLabel('Last day off')).toBeFocused();
    await expect(page.getByText('These are days of a weekend.')).toBeVisible();
  });
  await test.step('one working day excuses the week and moves the goal', async () => {
    await page.getByLabel('First day off').fill(dayOf(thisWeek, 4));
    await page.getByLabel('What it is').selectOption('Illness');
    await page.getByLabel('Reason').fill('The knee.');
    await page.getByRole('button', { name: 'Mark as off' }).click();
    await page.waitForURL('**/time-off?added=*');
    const news = page.locator('.notice');
    await expect(news).toContainText('Excuses the week of');
    await expect(news).toContainText(`moves the end of “${goal.title}”`);
    await expect(page.getByText('The knee. (only you see this)')).toBeVisible();
    await takeScreenshots(page, 'time-off-added');
  });
  await test.step('nothing is due in it', async () => {
    await page.goto(`/check-ins/${thisWeek}`);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(
      'This week is off: nothing is due.',
    );
    await page.goto('/dashboard');
    await expect(page.getByRole('heading', { level: 1 })).toContainText('You are off this week.');
    await page.goto('/check-ins');
    await expect(page.getByText('Off', { exact: true })).toBeVisible();
    await expect(page.getByText('Not logged')).toHaveCount(0);
  });
  await test.step('undoing brings it back', async () => {
    await page.goto('/time-off');
    await page.getByRole('button', { name: /^Undo / }).click();
    const dialog = page.getByRole('dialog');
    await expect(page.getByText('Taken back: its weeks count again.').or(dialog)).toBeVisible();
    // On a Sunday after its due moment the week would be missed, which is asked first.
    if (await dialog.isVisible()) await dialog.getByRole('button', { name: 'Undo it' }).click();
    await page.waitForURL('**/time-off?removed');
    await page.goto(`/check-ins/${thisWeek}`);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('How did this week go?');
  });
});

test('a week that would be missed is named before it is taken back', async ({ page, member }) => {
  const start = weekFromNow(-2, member.timeZone);
  const headers = { origin: appUrl() };
  const goal = { title: 'Hand over', startWeek: start, weeks: 6, metrics: [], milestones: [] };
  const data = { ...goal, state: 'active' };
  expect((await page.request.post('/api/v1/goals', { headers, data })).status()).toBe(201);
  await page.goto('/time-off');
  await page.getByLabel('First day off').fill(start);
  await page.getByLabel('Last day off').fill(start);
  await page.getByRole('button', { name: 'Mark as off' }).click();
  await page.waitForURL('**/time-off?added=*');
  await page.getByRole('button', { name: /^Undo / }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog).toContainText('counts as not logged then');
  await expectNoAxeViolations(page);
  await dialog.getByRole('button', { name: 'Keep it' }).click();
  await page.goto('/check-ins');
  await expect(page.getByText('Off', { exact: true })).toBeVisible();
  await page.goto('/time-off');
  await page.getByRole('button', { name: /^Undo / }).click();
  await dialog.getByRole('button', { name: 'Undo it' }).click();
  await page.waitForURL('**/time-off?removed');
  await page.goto('/check-ins');
  await expect(page.getByText('Off', { exact: true })).toHaveCount(0);
});

/** A day of a week, 0 Monday to 6 Sunday. */
function dayOf(week: string, offset: number): string {
  const day = Date.parse(`${week}T00:00:00Z`) + offset * 86_400_000;
  return new Date(day).toISOString().slice(0, 10);
}
