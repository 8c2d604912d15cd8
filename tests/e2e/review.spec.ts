import type { Page } from '@playwright/test';
import { expect, expectNoAxeViolations, test } from '../support/e2e.ts';
import { answered, reviewPair } from '../support/review-pair.ts';

test('a mentor goes through the queue by keyboard, and loses no word', async ({
  page,
  context,
}) => {
  const { mentor } = await reviewPair();
  await mentor.enter(context);
  const title = page.getByRole('heading', { level: 1 });
  const press = async (...keys: string[]) => {
    for (const key of keys) await page.keyboard.press(key);
  };

  await test.step('opens the oldest', async () => {
    await page.goto('/reviews');
    await expect(title).toHaveText('2 weeks wait for you, all since today.');
    await ready(page);
    await press('j');
    await expect(page.locator('[data-queue] a').first()).toBeFocused();
    await press('n');
    await expect(page.locator('[data-queue] a').last()).toBeFocused();
    await press('k', 'Enter');
    await expect(title).toHaveText('Tomás, week 1');
    await expectNoAxeViolations(page, ['light']);
  });

  await test.step('asks for the keys', async () => {
    await ready(page);
    await press('?');
    await expect(page.getByRole('dialog', { name: 'Keys for reviewing' })).toBeVisible();
    await press('j', 'Escape');
    await expect(page.getByRole('dialog')).toBeHidden();
    await expect(title).toHaveText('Tomás, week 1');
  });

  await test.step('asks something about the wins', async () => {
    await page.getByRole('button', { name: 'Comment on Wins' }).focus();
    await press('c');
    const box = page.getByRole('textbox', { name: 'Comment on Wins' });
    await expect(box).toBeFocused();
    await page.keyboard.type('Which two, *just now*?');
    await press('ControlOrMeta+Enter');
    const said = page.getByRole('article', { name: 'You ask' });
    await expect(said).toBeFocused();
    await expect(said.locator('em')).toHaveText('just now');
    await expect(page.getByText('Tomás’s turn since today.')).toBeVisible();
    await expect(page.locator('.eyebrow')).toHaveText('Reviews · 1 waiting, for less than a day');
  });

  await test.step('marks it reviewed, and is led on', async () => {
    await ready(page);
    await press('m');
    await expect(title).toHaveText('Tomás, week 2');
    await expect(page.getByText('Tomás, week 1 is marked reviewed.')).toBeVisible();
  });

  await test.step('finds an unsent word again', async () => {
    await ready(page);
    await press('c');
    await page.keyboard.type('Half a thought');
    await page.reload();
    await expect(page.locator('textarea[data-message]')).toHaveValue('Half a thought');
    await press('m');
    await expect(page.getByRole('dialog', { name: 'A comment is not sent yet' })).toBeVisible();
    await page.getByRole('button', { name: 'Mark reviewed without it' }).press('Enter');
    await expect(title).toHaveText('Nothing waits for you.');
    await expect(page.getByText('All reviewed')).toBeVisible();
  });
});

test('a member answers, and makes a milestone of a suggestion', async ({ page, context }) => {
  const { mentee, mentor, goalId, weeks } = await reviewPair();
  const queue = await answered(mentor.call('GET /api/v1/reviews'));
  const { checkInId } = queue.items[0];
  const say = (body: object) =>
    answered(mentor.call(`POST /api/v1/reviews/${checkInId}/comments`, { body }));
  const question = await say({ anchor: 'blockers', kind: 'question', body: 'Why Thursday?' });
  const advice = { anchor: 'goal', goalId, kind: 'suggestion', body: 'Let Ana run one alone.' };
  await say(advice);
  await mentee.enter(context);

  await page.goto('/dashboard');
  const card = page.locator('.from-mentor');
  await expect(card).toContainText('Priya asks on Blockers');
  await card.getByRole('link', { name: 'Answer: Priya asks' }).click();
  await expect(page).toHaveURL(new RegExp(`/check-ins/${weeks[0]}#comment-${question.id}$`));
  await expect(page.getByRole('article', { name: 'Priya asks' })).toBeFocused();
  await expect(page.getByText('Priya asks you something.')).toBeVisible();
  await expectNoAxeViolations(page, ['light']);

  await page.getByRole('textbox', { name: 'Answer: Priya asks' }).fill('The audit.');
  await page.getByRole('button', { name: 'Answer', exact: true }).click();
  await expect(page.getByRole('article', { name: 'You answer' })).toBeFocused();
  await expect(page.getByText('With Priya since today.')).toBeVisible();

  await page.getByRole('button', { name: 'Make it a milestone' }).click();
  await expect(page.getByText('Made a milestone', { exact: true })).toBeVisible();
  await page.goto(`/goals/${goalId}`);
  await expect(page.locator('.stones')).toContainText('Let Ana run one alone.');
  await expect(page.getByRole('article', { name: 'Priya suggests' })).toBeVisible();
  await expectNoAxeViolations(page, ['light']);
});

test('a text that changed elsewhere meanwhile is not written over unseen', async ({
  page,
  context,
}) => {
  const { mentor } = await reviewPair();
  const queue = await answered(mentor.call('GET /api/v1/reviews'));
  const { checkInId } = queue.items[0];
  const body = { anchor: 'wins', kind: 'praise', body: 'Well done.' };
  const comment = await answered(
    mentor.call(`POST /api/v1/reviews/${checkInId}/comments`, { body }),
  );
  const elsewhere = (path: string, text: string, headers: Record<string, string>) =>
    answered(mentor.call(`PUT /api/v1/${path}`, { body: { body: text }, headers }));
  await mentor.enter(context);
  await page.goto(`/reviews/${checkInId}`);

  await test.step('a comment', async () => {
    await page.getByRole('button', { name: 'Edit', exact: true }).click();
    const box = page.getByRole('textbox', { name: 'Edit your comment' });
    await box.fill('Well done, in this tab.');
    await elsewhere(`comments/${comment.id}`, 'Well done, in the other.', { 'if-match': '"1"' });
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await expect(page.getByText('Well done, in the other.')).toBeVisible();
    await expect(box).toHaveValue('Well done, in this tab.');
    await page.getByRole('button', { name: 'Save mine instead' }).click();
    const said = page.getByRole('article', { name: 'You praise' });
    await expect(said).toBeFocused();
    await expect(said.locator('.prose')).toHaveText('Well done, in this tab.');
    await said.getByText('What it said before (2)').click();
    await expect(said.getByText('Well done, in the other.')).toBeVisible();
  });

  await test.step('the private note', async () => {
    const note = page.getByRole('textbox', { name: 'Private note on Tomás Vidal' });
    await elsewhere(`reviews/${checkInId}/note`, 'From the other tab.', { 'if-none-match': '*' });
    await note.fill('From this tab.');
    await expect(page.getByText('Not saved: there are two versions.')).toBeVisible();
    await expect(page.getByText('From the other tab.')).toBeVisible();
    await expect(note).toHaveValue('From this tab.');
    await page.getByRole('button', { name: 'Save mine instead' }).click();
    await expect(page.getByText('Saved.', { exact: true })).toBeVisible();
    await page.reload();
    await expect(note).toHaveValue('From this tab.');
  });
});

/** The script is there: what it serves is no longer disabled. */
async function ready(page: Page): Promise<void> {
  await expect(page.locator('.keys-line')).toContainText('next and previous');
}
