import { appUrl, expect, expectNoAxeViolations, signIn, test } from '../support/e2e.ts';
import { mintMember } from '../support/member.ts';
import { mintMentorship } from '../support/mentorship.ts';
import { goal, setGoal } from '../support/two-people.ts';
import { weekFromNow } from '../support/weeks.ts';

const reason = 'The release moved to spring, and Ana is ill.';

test('two weeks without a log lead to a new plan, with its reason for the mentor', async ({
  page,
  context,
  browser,
}) => {
  const tomas = await mintMember({ name: 'Tomás Vidal' });
  const priya = await mintMember({ name: 'Priya Raman' });
  await mintMentorship(tomas, priya);
  await signIn(context, tomas.id);

  await test.step('the goal says that it needs a decision', async () => {
    await setGoal(page, weekFromNow(-4));
    await expect(page.getByText(/weeks went by without a log\. Choose a plan/)).toBeVisible();
    await page.getByRole('link', { name: 'Make a new plan' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(
      'A plan that fits what is true now',
    );
    await expect(page.getByRole('radio')).toHaveCount(6);
  });

  await test.step('each choice opens to what it would do', async () => {
    await page.getByRole('radio', { name: /^Ease the target/ }).check();
    await expect(page.getByText('instead of 0').first()).toBeVisible();
    await page.getByRole('radio', { name: /^Let it rest/ }).check();
    await expect(page.getByText(/After one week it would end on/)).toBeVisible();
    await page.getByRole('radio', { name: /^Take more weeks/ }).check();
    const weeks = page.getByRole('group', { name: 'How many weeks in all?' });
    await weeks.getByText('10', { exact: true }).click();
    await expect(page.getByText(/^Not enough data yet.* 10 weeks, until /)).toBeVisible();
    await expectNoAxeViolations(page, ['light']);
  });

  await test.step('it asks for the reason, and keeps the choice', async () => {
    const send = page.getByRole('button', { name: 'Use this plan' });
    await send.click();
    await expect(page.getByText(/^One thing needs a change/)).toBeVisible();
    await expect(page.getByText('Say why, in a line or two.').first()).toBeVisible();
    await page.getByRole('textbox', { name: 'Why?' }).fill(reason);
    await page.reload();
    await expect(page.getByRole('textbox', { name: 'Why?' })).toHaveValue(reason);
    await expect(page.getByRole('radio', { name: /^Take more weeks/ })).toBeChecked();
    await send.click();
    await page.waitForURL(/\/goals\/[0-9a-f-]{36}$/);
  });

  await test.step('the goal shows the plan that is to come, and why', async () => {
    await expect(page.getByText(/^A changed plan holds from/)).toBeVisible();
    await expect(page.getByText('Still to come')).toBeVisible();
    await expect(page.getByText(/^10 weeks: /)).toBeVisible();
    await expect(page.getByText(reason)).toBeVisible();
    await expect(page.getByRole('link', { name: 'Make a new plan' })).toBeHidden();
    await expect(page.getByRole('heading', { name: 'The plan over time' })).toBeVisible();
  });

  await test.step('the mentor is told, and reads the reason', async () => {
    const elsewhere = await browser.newContext({ baseURL: appUrl() });
    await signIn(elsewhere, priya.id);
    const mentor = await elsewhere.newPage();
    await mentor.goto('/notices');
    await mentor.getByRole('link', { name: `Tomás Vidal made a new plan for “${goal}”` }).click();
    await expect(mentor.getByRole('heading', { level: 1 })).toHaveText(goal);
    await expect(mentor.getByText(/^Tomás took more weeks/)).toBeVisible();
    await expect(mentor.getByText(reason)).toBeVisible();
    await elsewhere.close();
  });
});
