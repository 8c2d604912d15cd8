import { expect, expectNoAxeViolations, test } from '../support/e2e.ts';
import { answered, reviewPair } from '../support/review-pair.ts';

test('an inbox leads to the place, and knows what was read', async ({ page, context }) => {
  const { mentor } = await reviewPair();
  await mentor.enter(context);
  const inbox = page.getByRole('link', { name: /^Inbox/ });
  const unread = page.getByRole('main').getByRole('link', { name: /^Unread: Tomás Vidal logged/ });

  await test.step('following a link marks that one as read', async () => {
    await page.goto('/notices');
    await expect(inbox).toHaveAccessibleName('Inbox 2 unread');
    await expect(unread).toHaveCount(2);
    const { items } = await answered(mentor.call('GET /api/v1/notices'));
    const marked = page.waitForResponse((answer) => answer.url().endsWith('/reading'));
    await unread.first().click();
    await expect(page).toHaveURL(new RegExp(`${items[0].path}$`));
    expect((await marked).status()).toBe(204);
  });

  await test.step('back from there, the other is left', async () => {
    await page.goto('/notices');
    await expect(inbox).toHaveAccessibleName('Inbox 1 unread');
    await expect(unread).toHaveCount(1);
    await expectNoAxeViolations(page);
  });

  await test.step('all can be marked at once', async () => {
    await page.getByRole('button', { name: 'Mark all as read' }).click();
    await expect(inbox).toHaveAccessibleName('Inbox');
    await expect(unread).toHaveCount(0);
    await expect(page.getByRole('button', { name: 'Mark all as read' })).toBeHidden();
  });
});

test('a question says in the inbox that it waits for an answer', async ({ page, context }) => {
  const { mentee, mentor } = await reviewPair();
  const { items } = await answered(mentor.call('GET /api/v1/reviews'));
  const { checkInId, week } = items[0];
  const question = { anchor: 'blockers', kind: 'question', body: 'Who else could do it?' };
  const made = await answered(
    mentor.call(`POST /api/v1/reviews/${checkInId}/comments`, { body: question }),
  );
  await mentee.enter(context);
  await page.goto('/notices');
  const line = page.getByRole('listitem').filter({ hasText: 'Priya Raman asks you about' });
  await expect(line).toContainText('Waits for your answer');
  await line.getByRole('link').click();
  await expect(page).toHaveURL(new RegExp(`/check-ins/${week}#comment-${made.id}$`));
});

test('the access log names who opened which week', async ({ page, context }) => {
  const { mentee, mentor } = await reviewPair();
  await mentee.enter(context);
  await page.goto('/mentors/log');
  await expect(page.getByText('No mentor has opened a week yet')).toBeVisible();
  const { items } = await answered(mentor.call('GET /api/v1/reviews'));
  await answered(mentor.call(`GET /api/v1/reviews/${items[0].checkInId}`));
  await page.reload();
  const line = page.getByRole('listitem').filter({ hasText: 'Priya Raman opened' });
  await expect(line).toHaveCount(1);
  await expect(line.getByRole('link')).toHaveAttribute('href', `/check-ins/${items[0].week}`);
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true });

  test('whoever mentors reaches everything: five in the bar, the rest above it and in a menu', async ({
    page,
    context,
  }) => {
    const { mentor } = await reviewPair();
    await mentor.enter(context);
    await page.goto('/dashboard');
    const navigation = page.getByRole('navigation', { name: 'Milepost' });
    const links = navigation.getByRole('link');
    const always = ['Reviews 2 waiting for you', 'This week', 'Goals', 'Log'];
    expect(await names(links)).toEqual([...always, 'Inbox 2 unread', 'Account Priya Raman']);
    await navigation.getByRole('button', { name: 'More' }).tap();
    const menu = ['Mentees 1', 'Check-ins', 'Mentors'];
    expect(await names(links)).toEqual([
      ...[...always, ...menu],
      ...['Inbox 2 unread', 'Account Priya Raman'],
    ]);
    await expectNoAxeViolations(page);
    await navigation.getByRole('link', { name: 'Check-ins' }).tap();
    await expect(page).toHaveURL(/\/check-ins$/);
  });
});

async function names(links: import('@playwright/test').Locator): Promise<string[]> {
  const snapshots = await Promise.all((await links.all()).map((link) => link.ariaSnapshot()));
  return snapshots.map((snapshot) => /"(.*?)"/.exec(snapshot)?.[1] ?? '');
}
