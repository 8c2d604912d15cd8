import type { Locator, Page } from '@playwright/test';
import { formatWeek } from '#/lib/core/format.ts';
import { expect, test } from '../support/e2e.ts';
import { weekFromNow } from '../support/weeks.ts';

const timeZone = 'America/Denver';
const password = 'a kite over the river';
const goal = 'Give feedback the same day';

// Far from the zone of the machine and of the server: a week or a time of theirs would show.
test.use({ timezoneId: timeZone });

test('a new person signs up, sets a goal, logs three weeks and sees where it stands', async ({
  page,
}) => {
  const [first, second, third] = [-2, -1, 0].map((offset) => weekFromNow(offset, timeZone));
  const missed = (week = '') =>
    page.getByRole('link', { name: new RegExp(`^Log it now.*${formatWeek(week)}$`) });

  await test.step('signs up, with the zone that the browser proposes', async () => {
    await page.goto('/');
    await page.getByRole('link', { name: 'Set your first goal' }).click();
    await page.getByLabel('Name').fill('Ana Reyes');
    await page.getByLabel('E-mail address').fill(`${crypto.randomUUID()}@example.org`);
    await page.getByLabel('Password', { exact: true }).fill(password);
    await expect(page.getByLabel('Time zone')).toHaveValue(timeZone);
    await page.getByRole('button', { name: 'Make an account' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toContainText('Set your first goal.');
    await page.getByRole('main').getByRole('link', { name: 'Set your first goal' }).click();
  });

  await test.step('sets a goal with a metric of each kind and milestones', async () => {
    await page.getByLabel('What do you want to reach?').fill(goal);
    await page.getByLabel('Why does it matter?').fill('They **wait** for it.');
    await page.getByLabel('First Monday').selectOption(first ?? '');
    await page.getByLabel('Number of weeks').fill('8');
    await fillMetric(page, 1, 'Level', {
      'What is measured': 'Feedback within a day',
      Unit: '%',
      Today: '40',
      'At the end': '80',
    });
    await page.getByRole('button', { name: 'Add a metric' }).click();
    await fillMetric(page, 2, 'Total', { 'What is measured': 'Design reviews', 'In all': '10' });
    await page.getByRole('button', { name: 'Add a metric' }).click();
    await fillMetric(page, 3, 'Habit', {
      'What is measured': 'One-on-ones',
      'Each week': '3',
      'In how many of the weeks': '75',
    });
    await row(page, 'Metric 1').getByLabel('Weight').fill('2');
    await page.getByRole('button', { name: 'Add one in week 3' }).click();
    await row(page, 'Milestone 1').getByLabel('What is done by then').fill('Everyone asked');
    await page.getByRole('button', { name: 'Add a milestone' }).click();
    await row(page, 'Milestone 2').getByLabel('Week', { exact: true }).fill('6');
    await row(page, 'Milestone 2').getByLabel('What is done by then').fill('Ana runs a review');
    await expect(page.locator('.plan-sentence')).toHaveText(
      /^8 weeks, until .+ Each week the plan asks for about 5 points more in “Feedback within a day”; 1\.3 of “Design reviews”; and at least 3 in “One-on-ones”, in 6 of 8 weeks\.$/,
    );
    await page.getByRole('button', { name: 'Start this goal' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(goal);
  });

  await test.step('logs the first week, which is missed by now, in two sittings', async () => {
    await page.getByRole('link', { name: 'Check-ins' }).click();
    await missed(first).click();
    await fillWeek(page, [45, 1, 3]);
    await page.getByLabel('Wins').fill('Said it before lunch.');
    await expect(page.getByText(/^Draft saved \d\d:\d\d$/)).toBeVisible();
    await page.getByRole('link', { name: 'This week', exact: true }).click();
    await page.goBack();
    await expect(page.getByLabel('Wins')).toHaveValue('Said it before lunch.');
    await expect(page.getByRole('textbox', { name: /^Design reviews/ })).toHaveValue('1');
    await choose(page, 'On track');
    await page.getByLabel('Focus for next week').fill('Ask each of them how they want it.');
    await page.getByRole('button', { name: 'Submit check-in' }).click();
    await expect(page.getByText('Thank you, that week is logged.')).toBeVisible();
    await expect(page.getByText('Late', { exact: true })).toBeVisible();
  });

  await test.step('logs the second week, with what was said in the first', async () => {
    await page.getByRole('link', { name: 'All weeks' }).click();
    await missed(second).click();
    await expect(page.getByText('Ask each of them how they want it.')).toBeVisible();
    await expect(
      page.getByRole('textbox', { name: /^Feedback within a day the week before 45%.+ 50%$/ }),
    ).toBeVisible();
    await page.getByText('Partly', { exact: true }).click();
    await choose(page, 'At risk');
    await fillWeek(page, [45, 2, 2]);
    await page.getByLabel('What changes next week?').fill('Block the hour after stand-up.');
    await page.getByRole('button', { name: 'Submit check-in' }).click();
    await expect(page.getByText('Block the hour after stand-up.')).toBeVisible();
  });

  await test.step('logs the week that is now', async () => {
    await page.getByRole('link', { name: 'This week', exact: true }).click();
    await page.getByRole('link', { name: /^(Log this week|Finish this week)$/ }).click();
    await expect(page.locator('.eyebrow')).toHaveText(`Check-in · ${formatWeek(third ?? '')}`);
    await choose(page, 'On track');
    await fillWeek(page, [46, 2, 4]);
    await page.getByText('Milestone reached: Everyone asked').click();
    await page.getByRole('button', { name: 'Submit check-in' }).click();
    await expect(page.getByText('The next one opens on Monday.')).toBeVisible();
    await page.getByRole('link', { name: 'See where your goals stand now' }).click();
  });

  await test.step('reads the dashboard', async () => {
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(
      new RegExp(`^“${goal}” is behind\\. It needs a new plan: its target is .+% likely by `),
    );
    await expect(page.locator('.eyebrow')).toHaveText(`Week 3 of 8 · ${formatWeek(third ?? '')}`);
    const level = page.locator('.cards > .card', { hasText: 'Feedback within a day' });
    await expect(level).toContainText('9% behind');
    await expect(level.locator('.figure')).toHaveText(
      /^46% up from 40%, target 80% · (under )?\d+% likely by \d+ \w+$/,
    );
    await expect(level.getByRole('img')).toHaveAccessibleName(
      /^Feedback within a day, from 40% to 80% in 8 weeks: 46% in week 3, the plan says 55%\. .+% likely/,
    );
    await level.getByText('Show the numbers').click();
    await expect(level.getByRole('row', { name: '2 50 45' })).toBeVisible();
    const total = page.locator('.cards > .card', { hasText: 'Design reviews' });
    await expect(total.locator('.figure')).toHaveText(/^5 of 10 in all · .+% likely by/);
    await expect(total).toContainText('Ahead');
    const habit = page.locator('.cards > .card', { hasText: 'One-on-ones' });
    await expect(habit.locator('.figure')).toHaveText(
      /^4 at least 3 a week · kept 2 of 6 weeks · \d+% likely by/,
    );
    const said = page.locator('.standings li', { hasText: goal });
    await expect(said).toHaveText(
      /Confident, but behind.+% likely by \d+ \w+You say On trackNumbers show BehindNumbers are Up to date/,
    );
    const rhythm = page.locator('.card', { hasText: 'Your rhythm' });
    await expect(rhythm.locator('dd')).toHaveText(['3', '3 of 3', '100%']);
    await page.getByText('Show the trail as a table').click();
    const lane = page.getByRole('row', { name: new RegExp(`^${goal}, Behind`) });
    await expect(lane.getByRole('cell')).toHaveText([
      '1–3',
      'none',
      // What is due next depends on the day.
      /^(none|4)$/,
      'Everyone asked (week 3, reached); Ana runs a review (week 6)',
    ]);
  });
});

function row(page: Page, name: string): Locator {
  return page.getByRole('group', { name, exact: true });
}

async function fillMetric(page: Page, number: number, kind: string, fields: object): Promise<void> {
  const metric = row(page, `Metric ${number}`);
  await metric.getByText(kind, { exact: true }).click();
  for (const [label, value] of Object.entries(fields)) await metric.getByLabel(label).fill(value);
}

async function fillWeek(page: Page, values: number[]): Promise<void> {
  for (const [i, name] of ['Feedback within a day', 'Design reviews', 'One-on-ones'].entries())
    await page.getByRole('textbox', { name: new RegExp(`^${name}`) }).fill(String(values[i]));
}

async function choose(page: Page, confidence: string): Promise<void> {
  await page.getByText(confidence, { exact: true }).click();
}
