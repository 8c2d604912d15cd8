import type { Locator, Page } from '@playwright/test';
import { expect, test } from '../support/e2e.ts';
import { liveIn } from '../support/lived-in.ts';
import { weekFromNow } from '../support/weeks.ts';

const right = {
  'What do you want to reach?': 'تسليم خط الإصدار',
  'Why does it matter?': 'The team waits for me.\n\n- releases\n- reviews',
  'Number of weeks': '4',
  'What is measured': 'Releases I touched',
  Unit: 'a week',
  Today: '5',
  'At the end': '0',
};

test.beforeEach(async ({ page, member }) => {
  expect(member.name).toBe('Maya Rai');
  await page.goto('/goals/new');
});

test('says beside each field what is wrong, and keeps everything typed', async ({ page }) => {
  const typed = { ...right, 'What do you want to reach?': '', 'Number of weeks': '1' };
  await fill(page, typed);
  await page.getByLabel('At the end').fill('none');
  await save(page);
  const problems = page.getByRole('region', { name: 'What needs a change' });
  await expect(problems).toBeFocused();
  await expect(problems).toContainText('3 things need a change. Nothing was saved yet');
  await expectWrong(page.getByLabel('What do you want to reach?'), 'Fill this in.');
  await expectWrong(page.getByLabel('Number of weeks'), /^Give it at least 2 weeks: /);
  await expectWrong(page.getByLabel('At the end'), 'Enter a number.');
  await expectValues(page, { ...typed, 'At the end': 'none' });

  await problems.getByRole('link', { name: 'Metric 1, target' }).click();
  await expect(page.getByLabel('At the end')).toBeFocused();
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type('0');
  await expect(page.getByLabel('At the end')).toHaveAccessibleDescription('');
  await page.getByLabel('What do you want to reach?').fill(right['What do you want to reach?']);
  await page.getByLabel('Number of weeks').fill('13');
  await save(page);
  await expectWrong(page.getByLabel('Number of weeks'), /^Give it at most 12 weeks: /);

  await page.getByLabel('Number of weeks').fill('4');
  await page.getByRole('button', { name: 'Add a milestone' }).click();
  await page.keyboard.type('5');
  await page.getByLabel('What is done by then').fill('Runbook written');
  await save(page);
  await expectWrong(
    page.getByLabel('Week', { exact: true }),
    'This goal has 4 weeks: choose a week from 1 to 4.',
  );
  await expect(page.getByLabel('What is done by then')).toHaveValue('Runbook written');
  await expectValues(page, right);
  await page.getByLabel('Week', { exact: true }).fill('2');
  await save(page);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(
    right['What do you want to reach?'],
  );
  await expect(page.getByText('Runbook written')).toBeVisible();
});

test('keeps what is typed through a reload, a lost connection and a double click', async ({
  page,
  context,
}) => {
  await fill(page, right);
  await page.getByText('Total', { exact: true }).click();
  await page.reload();
  await expect(page.getByText('What you typed before is still here.')).toBeVisible();
  await expect(page.getByRole('radio', { name: 'Total' })).toBeChecked();
  await page.getByText('Level', { exact: true }).click();
  await expectValues(page, right);

  await context.setOffline(true);
  await save(page);
  await expect(page.getByRole('region', { name: 'What needs a change' })).toBeVisible();
  await expectValues(page, right);
  await context.setOffline(false);
  const saved = page.waitForURL(/\/goals\/[0-9a-f-]{36}$/);
  await page.getByRole('button', { name: 'Start this goal' }).dblclick();
  await saved;
  await page.goto('/goals');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('One goal under way.');
  await page.goto('/goals/new');
  await expect(page.getByLabel('What do you want to reach?')).toHaveValue('');
});

test('takes a text that is too long or holds control characters for what it is', async ({
  page,
}) => {
  await fill(page, { ...right, 'Why does it matter?': 'x'.repeat(5000), Unit: 'a\u0007week' });
  await save(page);
  await expectWrong(page.getByLabel('Why does it matter?'), /4,?000/);
  await expectWrong(page.getByLabel('Unit'), /./);
  const novel = 'Once upon a time. '.repeat(35_000);
  await page.getByLabel('Why does it matter?').fill(novel);
  await save(page);
  await expect(page.getByText(/^The body is larger than \d+ KB\./)).toBeVisible();
  await expect(page.getByLabel('Why does it matter?')).toHaveValue(novel);
});

test('what is typed before the script has come is not lost when it comes', async ({
  page,
  context,
}) => {
  const { goal } = await liveIn(context);
  const early = Promise.withResolvers<void>();
  await page.route('**/*.js', (route) => early.promise.then(() => route.continue()));
  await page.goto('/goals/new', { waitUntil: 'commit' });
  await fill(page, right);
  await page.getByLabel('First Monday').selectOption(weekFromNow(0));
  await page.getByText('Total', { exact: true }).click();
  const other = await context.newPage();
  await other.route('**/*.js', (route) => early.promise.then(() => route.continue()));
  await other.goto(`/goals/${goal.id}/close`, { waitUntil: 'commit' });
  await other.getByLabel('Looking back').fill('Pairing helped.');
  await other.getByText('Missed', { exact: true }).click();
  // The browser by itself would send the words to the page, and its address.
  await expect(other.getByRole('button', { name: 'Close this goal' })).toBeDisabled();
  early.resolve();
  for (const tab of [page, other])
    await expect.poll(() => tab.evaluate(() => sessionStorage.length)).toBe(1);

  await page.getByRole('button', { name: 'Add a milestone' }).click();
  await expect(page.getByRole('group', { name: 'Milestone 1' })).toBeVisible();
  await expect(page.getByRole('radio', { name: 'Total' })).toBeChecked();
  await expect(page.getByLabel('First Monday')).toHaveValue(weekFromNow(0));
  await page.getByText('Level', { exact: true }).click();
  await expectValues(page, right);
  await other.getByRole('button', { name: 'Close this goal' }).click();
  await expect(other.getByText('Goals · Closed')).toBeVisible();
  await expect(other.getByText('Pairing helped.')).toBeVisible();
});

async function fill(page: Page, values: object): Promise<void> {
  for (const [label, value] of Object.entries(values)) await page.getByLabel(label).fill(value);
}

async function expectValues(page: Page, values: object): Promise<void> {
  for (const [label, value] of Object.entries(values))
    await expect(page.getByLabel(label)).toHaveValue(value);
}

function save(page: Page): Promise<void> {
  return page.getByRole('button', { name: 'Start this goal' }).click();
}

async function expectWrong(control: Locator, message: string | RegExp): Promise<void> {
  await expect(control).toHaveAttribute('aria-invalid', 'true');
  await expect(control).toHaveAccessibleDescription(message);
}
