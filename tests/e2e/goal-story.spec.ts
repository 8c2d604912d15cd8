import { readFile } from 'node:fs/promises';
import { formatShortDay } from '#/lib/core/format.ts';
import { expect, expectNoAxeViolations, test } from '../support/e2e.ts';
import { liveIn } from '../support/lived-in.ts';

test('a goal is closed with a look at its numbers, and its page tells the story', async ({
  page,
  context,
}) => {
  const { goal, weeks } = await liveIn(context);
  await page.goto(`/goals/${goal.id}/close`);
  await expect(page.getByText('5 then, now 4, target 0')).toBeVisible();
  await expect(page.getByText('Target not met')).toBeVisible();
  await expect(
    page.getByText(
      'The target is not met, and 20% of the way is done. The numbers would call it “missed”; the word is yours.',
    ),
  ).toBeVisible();
  await expect(page.getByRole('radio', { checked: true })).toHaveCount(0);
  await expect(page.getByText('What got in the way?')).toBeVisible();
  await page.getByText('Partly', { exact: true }).click();
  await page.getByLabel('Looking back').fill('The runbook **stays**.');
  await page.getByRole('button', { name: 'Close this goal' }).click();

  await expect(page.getByRole('heading', { level: 1 })).toHaveText(goal.title);
  await expect(page.getByRole('heading', { name: 'Looking back' })).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Then and now' })).toBeVisible();
  await expect(page.getByRole('link', { name: 'Set the next goal' })).toBeVisible();
  const story = page.locator('#weeks').getByRole('listitem');
  const entry = (week: string) =>
    story.filter({ has: page.getByText(`from ${formatShortDay(week)}`, { exact: true }) });
  await expect(entry(weeks[0] ?? '')).toContainText(
    /Week 1.*On track.*5.*Releases I touched.*plan 4\.2, behind.*Wins.*Wrote the first half of the runbook\./,
  );
  await expect(entry(weeks[1] ?? '')).toContainText('Runbook written');
  await entry(weeks[1] ?? '')
    .getByRole('link', { name: 'Week 2' })
    .click();
  await expect(page).toHaveURL(`/check-ins/${weeks[1]}`);
});

test('a story prints without what only a screen needs', async ({ page, context }) => {
  const { goal } = await liveIn(context);
  await page.goto(`/goals/${goal.id}`);
  await expectNoAxeViolations(page, ['light']);
  const nav = page.getByRole('navigation').first();
  await expect(nav).toBeVisible();
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
  await expect(nav).toBeHidden();
  await expect(page.getByRole('button')).toHaveCount(0);
  await expect(page.getByRole('link', { name: 'Log it' })).toHaveCount(0);
  await expect(page.getByRole('heading', { name: 'Week by week' })).toBeVisible();
  const [paper, ink] = await page.evaluate(() => {
    const { backgroundColor } = getComputedStyle(document.body);
    const link = document.querySelector('#weeks a') ?? document.body;
    return [backgroundColor, getComputedStyle(link).color];
  });
  expect(paper).toBe('rgba(0, 0, 0, 0)');
  expect(ink).toBe('rgb(26, 31, 28)');
});

test('the numbers of a chart and of the quarters come as files', async ({ page, context }) => {
  const { goal, weeks } = await liveIn(context);
  await page.goto(`/goals/${goal.id}`);
  await page.getByText('Show the numbers', { exact: true }).click();
  const series = await fileOf(() => page.getByRole('link', { name: 'Download as CSV' }).click());
  expect(series.name).toBe('milepost-goal.csv');
  const [, first, second] = series.lines;
  expect(first).toMatch(
    new RegExp(`^${weeks[0]},1,Releases I touched,level,,4\\.16\\d+,4\\.16\\d+,5,,$`),
  );
  expect(second).toMatch(new RegExp(`^${weeks[1]},2,.*,4,,$`));

  await page.goto('/goals');
  await page.getByRole('link', { name: 'Over time' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(
    /^You logged 2 of [23] weeks\.$/,
  );
  await page.getByText('Show the numbers', { exact: true }).click();
  const record = await fileOf(() => page.getByRole('link', { name: 'Download as CSV' }).click());
  expect(record.name).toBe('milepost-record.csv');
  const logged = record.lines.slice(1).map((line) => Number(line.split(',')[2] ?? 0));
  expect(logged.reduce((sum, count) => sum + count, 0)).toBe(2);

  async function fileOf(ask: () => Promise<void>) {
    const [download] = await Promise.all([page.waitForEvent('download'), ask()]);
    const text = await readFile(await download.path(), 'utf8');
    return { name: download.suggestedFilename(), lines: text.split('\r\n') };
  }
});

test('who has no goal yet is told when the first quarter ends', async ({ page, member }) => {
  await page.goto('/record');
  await expect(
    page.getByRole('heading', { name: /^Your first quarter ends on \d+ / }),
  ).toBeVisible();
  await expect(page.getByText(member.name)).toBeVisible();
  await expect(page.getByRole('link', { name: 'Set a goal' })).toBeVisible();
});
