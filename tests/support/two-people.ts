import type { Page } from '@playwright/test';
import { formatWeek } from '#/lib/core/format.ts';
import { expect } from './e2e.ts';

export const goal = 'Hand over the release pipeline';

interface Log {
  value: number;
  confidence: 'On track' | 'At risk' | 'Off track';
  wins: string;
  focus: string;
  /** What became of the focus before; only where one was set. */
  became?: 'Done' | 'Partly' | 'Not yet';
}

/** What no mentor may ever read, whatever is shared. */
export const own = { energy: '2', note: 'Slept badly since the heron night.' };

/** A goal that began in `startWeek`, made as a person makes it. */
export async function setGoal(page: Page, startWeek: string): Promise<void> {
  await page.goto('/goals/new');
  await page.getByLabel('What do you want to reach?').fill(goal);
  await page.getByLabel('First Monday').selectOption(startWeek);
  await page.getByLabel('Number of weeks').fill('8');
  const metric = page.getByRole('group', { name: 'Metric 1', exact: true });
  await metric.getByText('Level', { exact: true }).click();
  await metric.getByLabel('What is measured').fill('Releases I touched');
  await metric.getByLabel('Today').fill('5');
  await metric.getByLabel('At the end').fill('0');
  await page.getByRole('button', { name: 'Start this goal' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(goal);
}

/** Logs a week that was missed, from the list of weeks to "with Priya", with what stays private. */
export async function logMissedWeek(page: Page, week: string, log: Log): Promise<void> {
  await page.goto('/check-ins');
  const missed = new RegExp(`^Log it now.*${formatWeek(week)}`);
  await page.getByRole('link', { name: missed }).click();
  await expect(page.getByText('Priya Raman: numbers and journal')).toBeVisible();
  await page.getByText(log.confidence, { exact: true }).click();
  await page.getByRole('textbox', { name: /^Releases I touched/ }).fill(`${log.value}`);
  await page.getByLabel('Wins').fill(log.wins);
  await page.getByLabel('Focus for next week').fill(log.focus);
  if (log.became) await page.getByText(log.became, { exact: true }).click();
  await page
    .getByRole('group', { name: /^Energy/ })
    .getByText(own.energy, { exact: true })
    .click();
  await page.getByLabel('Private note').fill(own.note);
  await page.getByRole('button', { name: 'Submit check-in' }).click();
  await expect(page.getByText('Thank you, that week is logged.')).toBeVisible();
  await expect(page.getByText('With Priya since today.')).toBeVisible();
  await expect(page.getByText(own.note)).toBeVisible();
}

/** Says something through the box of a field or a goal; ends on what was said. */
export async function comment(
  page: Page,
  about: string,
  kind: 'Question' | 'Suggestion' | 'Praise',
  text: string,
): Promise<void> {
  await page.getByRole('button', { name: `Comment on ${about}` }).click();
  const form = page.getByRole('form', { name: /^Comment/ });
  await form.getByText(kind, { exact: true }).click();
  await form.getByRole('textbox').fill(text);
  await form.getByRole('button', { name: 'Send' }).click();
  const says = { Question: 'You ask', Suggestion: 'You suggest', Praise: 'You praise' }[kind];
  const said = page.getByRole('article', { name: says }).filter({ hasText: text });
  await expect(said).toBeFocused();
}

/** Follows the newest unread line of the inbox that says this, as whoever reads it would. */
export async function followNotice(page: Page, text: string): Promise<void> {
  await page.goto('/notices');
  const line = page.getByRole('main').getByRole('link', { name: `Unread: ${text}` });
  await line.first().click();
}

/** From the queue to the only week in it. */
export async function openFromQueue(page: Page, who: string): Promise<void> {
  await page.goto('/reviews');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(
    'One week waits for you, since today.',
  );
  await page.locator('[data-queue]').getByRole('link', { name: who }).click();
  await expect(page).toHaveURL(/\/reviews\/[0-9a-f-]{36}$/);
}

/** Marks the open week as reviewed, from its header; nothing else waits. */
export async function markReviewed(page: Page, title: string): Promise<void> {
  await page.getByRole('button', { name: 'Mark reviewed' }).first().click();
  await expect(page.getByText(`${title} is marked reviewed.`)).toBeVisible();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Nothing waits for you.');
}

/** Nothing in the page, seen or not, of what stays with the member. */
export async function expectNothingPrivate(page: Page, email: string): Promise<void> {
  const html = await page.content();
  for (const words of [own.note, 'heron', email])
    expect(html.includes(words), `“${words}” in ${page.url()}`).toBe(false);
  expect(/energy/i.exec(html), `energy in ${page.url()}`).toBeNull();
}
