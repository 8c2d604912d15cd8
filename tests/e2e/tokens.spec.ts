import { appUrl, expect, expectNoAxeViolations, test } from '../support/e2e.ts';

test('a token is made, shown once, used by a script, and revoked', async ({ page, member }) => {
  expect(member.id).toBeTruthy();
  await page.goto('/account');
  await page.getByRole('link', { name: 'Manage' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Access tokens');
  await expect(page.getByText('None yet')).toBeVisible();

  await page.getByRole('button', { name: 'Make the token' }).click();
  await expect(page.getByText('Choose at least one thing that it may do.')).toBeVisible();
  await expect(page.getByLabel('Name')).toBeFocused();
  await page.getByLabel('Name').fill('Friday <script>');
  await page.getByLabel('Read goals and the dashboard').check();
  await page.getByLabel('Valid for').selectOption('7');
  await page.getByRole('button', { name: 'Make the token' }).click();

  const shown = page.getByRole('region', { name: 'The token Friday <script>' });
  await expect(shown).toBeFocused();
  const token = await shown.getByRole('textbox').inputValue();
  expect(token).toMatch(/^mp_[0-9A-Za-z]{36}$/);
  await expectNoAxeViolations(page);
  const row = page.getByRole('listitem').filter({ hasText: 'Friday <script>' });
  await expect(row).toContainText(`mp_…${token.slice(-4)}`);
  await expect(row).toContainText('Goals: read');
  await expect(row).toContainText('Never used');
  await expect(row).toContainText('ends in 7 days');

  const ask = (path: string) =>
    fetch(appUrl() + path, { headers: { authorization: `Bearer ${token}` } });
  expect((await ask('/api/v1/goals')).status).toBe(200);
  expect((await ask('/api/v1/check-ins')).status).toBe(403);

  await page.reload();
  await expect(row).toContainText('Last used');
  expect(await page.content()).not.toContain(token);
  await row.getByRole('button', { name: /^Revoke/ }).click();
  await page.getByRole('button', { name: 'Keep it' }).click();
  expect((await ask('/api/v1/goals')).status).toBe(200);
  await row.getByRole('button', { name: /^Revoke/ }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Revoke' }).click();
  await expect(page.getByText('Friday <script> is revoked.')).toBeVisible();
  await expect(row).toHaveCount(0);
  expect((await ask('/api/v1/goals')).status).toBe(401);
});

test('copying puts the token on the clipboard', async ({ page, context, member }) => {
  expect(member.id).toBeTruthy();
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto('/account/tokens');
  await page.getByLabel('Name').fill('Editor');
  await page.getByLabel('Read the inbox').check();
  await page.getByRole('button', { name: 'Make the token' }).click();
  await page.getByRole('button', { name: 'Copy' }).click();
  await expect(page.getByText('Copied.')).toBeVisible();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toMatch(/^mp_[0-9A-Za-z]{36}$/);
});
