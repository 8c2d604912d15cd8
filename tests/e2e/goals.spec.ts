import type { Page } from '@playwright/test';
import { systemClock } from '#/lib/core/clock.ts';
import { addWeeks, weekOf } from '#/lib/core/week.ts';
import type { GoalRecord } from '#/lib/goals/access.ts';
import { logWeek, makeGoal, type NewGoal } from '#/tests/integration/goals/arrange.ts';
import { expect, expectNoAxeViolations, takeScreenshots, test } from '#/tests/support/e2e.ts';
import { mintMember, type TestMember } from '#/tests/support/member.ts';

const now = systemClock().toString();

function make(member: TestMember, wishes: Partial<NewGoal> = {}): Promise<GoalRecord> {
  const startWeek = addWeeks(weekOf(systemClock(), member.timeZone), -2);
  return makeGoal(member.id, { startWeek, ...wishes }, now);
}

async function look(page: Page, name: string): Promise<void> {
  await expectNoAxeViolations(page);
  await takeScreenshots(page, name);
}

test('from no goal to the first one by keyboard alone', async ({ page, member }) => {
  await page.goto('/goals');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('No goals yet.');
  await look(page, 'goals-empty');
  await page.getByRole('link', { name: 'Set your first goal' }).press('Enter');
  await expect(page).toHaveURL('/goals/new');
  const { keyboard } = page;
  const focused = page.locator(':focus');
  await page.getByLabel('What do you want to reach?').focus();
  await keyboard.type('Run one-on-ones');
  await keyboard.press('Tab');
  await keyboard.type('People should not **wait**.');
  for (const _ of ['first Monday', 'weeks', 'remove', 'kind']) await keyboard.press('Tab');
  await keyboard.press('ArrowLeft');
  await expect(page.getByLabel('Habit')).toBeChecked();
  await keyboard.press('Tab');
  await keyboard.type('Talks held');
  for (const _ of ['unit', 'at least', 'each week']) await keyboard.press('Tab');
  await keyboard.type('5');
  await expect(page.getByText('at least 5 in “Talks held”, in 7 of 8 weeks')).toBeVisible();
  await page.getByRole('button', { name: 'Add one in week 3' }).press('Enter');
  await expect(focused).toHaveAttribute('placeholder', /show you by then/);
  await keyboard.type('Agenda agreed');
  await keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Run one-on-ones');
  await expect(page.getByText('No numbers yet').first()).toBeVisible();
  await expect(page.getByText('wait', { exact: true })).toHaveCSS('font-weight', /[67]00/);
  await look(page, 'goal-new');
  expect(member.id).toBeTruthy();
});

test('mistakes are told beside their fields, and nothing typed is lost', async ({
  page,
  member,
}) => {
  await page.goto('/goals/new');
  await page.getByLabel('Why does it matter?').fill('Reasons');
  await page.getByLabel('Number of weeks').fill('13');
  await page.getByLabel('What is measured').fill('Releases');
  await page.getByLabel('Today').fill('five');
  await page.reload();
  await expect(page.getByText('What you typed before is still here.')).toBeVisible();
  await page.getByRole('button', { name: 'Start this goal' }).click();
  const summary = page.getByRole('region', { name: 'What needs a change' });
  await expect(summary).toBeFocused();
  await expect(summary.getByRole('listitem')).toHaveText([
    'What do you want to reach?: Fill this in.',
    /^Number of weeks: Give it at most 12 weeks/,
    'Metric 1, where it stands: Enter a number.',
    'Metric 1, target: Enter a number.',
  ]);
  await look(page, 'goal-refused');
  await summary.getByRole('link', { name: 'Number of weeks' }).click();
  const weeks = page.getByLabel('Number of weeks');
  await expect(weeks).toBeFocused();
  await expect(weeks).toHaveAccessibleDescription(/at most 12 weeks/);
  await weeks.fill('12');
  await expect(weeks).not.toHaveAttribute('aria-invalid');
  await expect(page.getByLabel('Today')).toHaveValue('five');
  await page.getByLabel('What do you want to reach?').fill('A title');
  await page.getByLabel('Today').fill('5');
  await page.getByLabel('At the end').fill('0');
  await page.getByRole('button', { name: 'Save as draft' }).dblclick();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('A title');
  await page.goto('/goals');
  await expect(page.getByRole('link', { name: 'A title' })).toHaveCount(1);
  await page.goto('/goals/new');
  await expect(page.getByLabel('Why does it matter?')).toHaveValue('');
  expect(member.id).toBeTruthy();
});

test('two tabs: both versions are shown, and the person chooses', async ({
  page,
  context,
  member,
}) => {
  const goal = await make(member);
  const other = await context.newPage();
  for (const tab of [page, other]) await tab.goto(`/goals/${goal.id}/edit`);
  const title = page.getByLabel('What do you want to reach?');
  await title.fill('My version');
  await other.getByLabel('What do you want to reach?').fill('The other version');
  await other.getByRole('button', { name: /Remove metric 1/ }).click();
  await expect(other.getByRole('button', { name: 'Put it back' })).toBeFocused();
  await other.getByRole('button', { name: 'Save changes' }).click();
  await expect(other.getByRole('heading', { level: 1 })).toHaveText('The other version');
  await page.getByRole('button', { name: 'Save changes' }).click();
  const conflict = page.getByRole('region', { name: 'This goal was changed somewhere else' });
  await expect(conflict).toBeFocused();
  await expect(conflict.getByRole('row').nth(1)).toHaveText('TitleMy versionThe other version');
  await look(page, 'goal-conflict');
  await conflict.getByRole('button', { name: 'Go on with the saved one' }).click();
  await expect(title).toHaveValue('The other version');
  await page.getByRole('button', { name: 'Bring back mine' }).click();
  await expect(title).toHaveValue('My version');
  await page.getByRole('button', { name: 'Save changes' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('My version');
  await expect(page.getByRole('heading', { name: 'Releases I touched' })).toBeVisible();
});

test('pause, resume and close', async ({ page, context, member }) => {
  const goal = await make(member);
  await logWeek(goal, { week: goal.startWeek, value: 5 });
  await page.goto(`/goals/${goal.id}`);
  await look(page, 'goal-active');
  const stale = await context.newPage();
  await stale.goto(`/goals/${goal.id}`);
  await page.getByRole('button', { name: 'Pause' }).click();
  await expect(page.getByText(/resting\. Nothing is due/)).toBeVisible();
  await stale.getByRole('button', { name: 'Pause' }).click();
  await expect(stale.getByText('changed somewhere else')).toBeVisible();
  await stale.getByRole('button', { name: 'See it as it is now' }).click();
  await stale.getByRole('button', { name: 'Resume' }).click();
  await expect(stale.getByRole('button', { name: 'Pause' })).toBeVisible();
  await stale.getByRole('link', { name: 'Close' }).click();
  await stale.getByRole('button', { name: 'Close this goal' }).click();
  await expect(stale.getByRole('region', { name: 'What needs a change' })).toBeFocused();
  await look(stale, 'goal-close');
  await stale.getByText('Partly').click();
  await stale.getByLabel('Looking back').fill('It *helped*.');
  await stale.reload();
  await expect(stale.getByLabel('Looking back')).toHaveValue('It *helped*.');
  await stale.getByRole('button', { name: 'Close this goal' }).click();
  await expect(stale.getByText('Goals · Closed')).toBeVisible();
  await expect(stale.getByText('helped')).toHaveCSS('font-style', 'italic');
  for (const page of ['edit', 'close']) {
    expect((await stale.goto(`/goals/${goal.id}/${page}`))?.status()).toBe(404);
  }
});

test('a draft starts, or goes after a question', async ({ page, member }) => {
  const first = await make(member, { state: 'draft' });
  const second = await make(member, { state: 'draft', title: 'Not this one' });
  await page.goto(`/goals/${first.id}`);
  await page.getByRole('button', { name: 'Start this goal' }).click();
  await expect(page.getByRole('button', { name: 'Pause' })).toBeVisible();
  await page.goto(`/goals/${second.id}`);
  const remove = page.getByRole('button', { name: 'Delete draft' });
  await remove.click();
  await page.keyboard.press('Escape');
  await expect(remove).toBeFocused();
  await remove.click();
  await page.getByRole('dialog').getByRole('button', { name: 'Delete draft' }).click();
  await expect(page).toHaveURL('/goals');
  await expect(page.getByRole('link', { name: 'Not this one' })).toHaveCount(0);
});

test('what is someone else’s, or nothing at all, is not found', async ({ page, member }) => {
  const theirs = await make(await mintMember());
  const paths = [theirs.id, `${theirs.id}/edit`, `${theirs.id}/close`, 'nonsense'];
  for (const path of [
    ...paths.map((one) => `/goals/${one}`),
    '/goals?state=open',
    '/goals?state=active&cursor=x',
  ]) {
    expect((await page.goto(path))?.status(), path).toBe(404);
  }
  expect(member.id).not.toBe(theirs.ownerId);
});
