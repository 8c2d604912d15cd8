import type { Locator, Page } from '@playwright/test';
import { ask } from '../support/api.ts';
import {
  appUrl,
  expect,
  expectNoAxeViolations,
  signIn,
  takeScreenshots,
  test,
} from '../support/e2e.ts';
import { mintMember, type TestMember } from '../support/member.ts';
import { insertSession } from '../support/session.ts';

test('a mentor is invited by keyboard, with a summary that follows each choice', async ({
  page,
  member,
}) => {
  expect(member.id).toBeDefined();
  await page.goto('/mentors/new');
  const summary = page.locator('.shared-card');
  await expect(page.getByRole('button', { name: 'Make the invitation' })).toBeEnabled();
  await reach(page, page.getByLabel('E-mail address'));
  await page.keyboard.type('priya@example.org');
  await page.keyboard.press('Tab');
  await page.keyboard.type('Would you read my weeks?');
  await expect(summary).toContainText('its numbers, confidence and journal');
  await reach(page, page.getByRole('radio', { name: 'Numbers and journal' }));
  await page.keyboard.press('ArrowRight');
  await expect(summary).toContainText('Not a word of the journal.');
  await reach(page, page.getByRole('button', { name: 'Make the invitation' }));
  await page.keyboard.press('Enter');
  await page.waitForURL('**/mentors/*?invited');
  const link = await page.getByLabel('The link').inputValue();
  expect(link.startsWith(`${appUrl()}/invitations/`)).toBe(true);
  await page.getByRole('button', { name: 'Copy link' }).press('Enter');
  await expect(page.getByText(/^(Copied|Selected)/)).toBeVisible();
  await takeScreenshots(page, 'mentor-invited');
});

test('whoever has the link sees what it is about, signs up on the way, and accepts', async ({
  page,
  member,
  browser,
}) => {
  await page.goto('/mentors/new');
  await page.getByLabel('E-mail address').fill('priya@example.org');
  await page.getByLabel('Message').fill('Would you read my weeks?');
  await page.getByText('Numbers only').click();
  await page.getByRole('button', { name: 'Make the invitation' }).click();
  const link = await page.getByLabel('The link').inputValue();
  const elsewhere = await browser.newContext({ baseURL: appUrl() });
  const other = await elsewhere.newPage();
  await test.step('the invited sees what it is about, and makes an account on the way', async () => {
    await other.goto(link);
    await expect(other.getByRole('heading', { level: 1 })).toContainText(member.name);
    await expect(other.getByText('Would you read my weeks?')).toBeVisible();
    await expect(other.getByText('Not a word of the journal.')).toBeVisible();
    await expectNoAxeViolations(other, ['light']);
    await takeScreenshots(other, 'invitation');
    await other.getByRole('link', { name: 'Sign in' }).click();
    await other.getByRole('link', { name: 'Make an account' }).click();
    await other.getByLabel('Name').fill('Priya Raman');
    await other.getByLabel('E-mail address').fill(`${crypto.randomUUID()}@example.org`);
    await other.getByLabel('Password', { exact: true }).fill('a kite over the river');
    await other.getByRole('button', { name: 'Make an account' }).click();
    await other.waitForURL(link);
  });

  await test.step('accepts, once', async () => {
    await other.getByRole('button', { name: `Mentor ${member.name}` }).click();
    await expect(other.getByText(`You mentor ${member.name} now.`)).toBeVisible();
    expect((await other.goto(link))?.status()).toBe(404);
  });

  await elsewhere.close();
});

test('what a mentor sees is changed, and the mentorship ended', async ({ page, member }) => {
  const mentor = await mintMember({ name: 'Priya Raman' });
  await makeMentor(member, mentor);
  await page.goto('/mentors');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Priya reads your weeks.');
  await page.getByRole('link', { name: 'Priya Raman' }).click();
  await page.getByText('Only those I name').click();
  await expect(page.getByText('No goal at all, until you name one.')).toBeVisible();
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByText('Saved. It holds from now on.')).toBeVisible();
  await page.reload();
  await expect(page.getByRole('radio', { name: 'Only those I name' })).toBeChecked();
  await expectNoAxeViolations(page, ['dark']);
  await page.getByRole('button', { name: 'End the mentorship' }).click();
  await expectNoAxeViolations(page, ['light']);
  await takeScreenshots(page, 'mentor-ending');
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: 'End the mentorship' }).click();
  await page.waitForURL('**/mentors');
  await expect(page.getByText('ended by you')).toBeVisible();
});

test('the form keeps what was typed and says what is wrong', async ({ page, member }) => {
  await page.goto('/mentors/new');
  await page.getByLabel('Message').fill('You know me well.');
  await page.getByLabel('E-mail address').fill(member.email);
  await page.getByRole('button', { name: 'Make the invitation' }).click();
  await expect(page.getByLabel('E-mail address')).toBeFocused();
  await expect(page.getByLabel('E-mail address')).toHaveAccessibleDescription(/your own address/);
  await expect(page.getByLabel('Message')).toHaveValue('You know me well.');
  await expectNoAxeViolations(page);
});

test('an invitation is opened by its inviter, sent anew, and taken back', async ({
  page,
  context,
  member,
}) => {
  expect(member.id).toBeDefined();
  await page.goto('/mentors/new');
  await page.getByLabel('E-mail address').fill('lena@example.org');
  await page.getByRole('button', { name: 'Make the invitation' }).click();
  const first = await page.getByLabel('The link').inputValue();
  await page.goto(first);
  await expect(page.getByText('This is your own invitation.')).toBeVisible();
  await expectNoAxeViolations(page, ['light']);
  await page.goto('/mentors');
  await page.getByRole('link', { name: 'lena@example.org' }).click();
  await page.getByRole('button', { name: 'Make a new link' }).click();
  await expect(page.getByLabel('The link')).not.toHaveValue(first);
  const second = await page.getByLabel('The link').inputValue();
  expect((await page.request.get(first)).status()).toBe(404);
  await page.getByRole('button', { name: 'Take it back' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Take it back' }).click();
  await page.waitForURL('**/mentors');
  await context.clearCookies();
  expect((await page.request.get(second)).status()).toBe(404);
});

test('who mentors can be away, and back', async ({ page, member, browser }) => {
  const tomas = await mintMember({ name: 'Tomás Vidal' });
  await makeMentor(tomas, member);
  const mentee = await browser.newContext({ baseURL: appUrl() });
  await signIn(mentee, tomas.id);
  const other = await mentee.newPage();
  await page.goto('/mentors');
  const until = new Date(Date.now() + 9 * 86_400_000).toISOString().slice(0, 10);
  await page.getByLabel('Away until').fill(until);
  await page.getByRole('button', { name: 'Set me away' }).click();
  await expect(page.getByText('You are away until')).toBeVisible();
  await other.goto('/mentors');
  await expect(other.getByRole('link', { name: member.name })).toBeVisible();
  await expect(other.getByText(/^Away until/)).toBeVisible();
  await page.getByRole('button', { name: 'I am back' }).click();
  await expect(page.getByText('You are back.', { exact: true })).toBeVisible();
  await other.reload();
  await expect(other.getByText(/^Away until/)).toBeHidden();
  await mentee.close();
});

async function makeMentor(mentee: { id: string }, mentor: TestMember): Promise<void> {
  const [asked, asker] = [await insertSession(mentee.id), await insertSession(mentor.id)];
  const body = { email: mentor.email, sharing: { goals: 'all', journal: true, past: false } };
  const made = await ask('POST /api/v1/mentorships', { token: asked.token, body });
  const token = made.body.link.split('/').at(-1);
  await ask(`POST /api/v1/invitations/${token}/acceptance`, { token: asker.token });
}

/** Goes on with Tab until the control has the focus. */
async function reach(page: Page, control: Locator): Promise<void> {
  for (let i = 0; i < 40; i++) {
    if (await control.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  await expect(control).toBeFocused();
}
