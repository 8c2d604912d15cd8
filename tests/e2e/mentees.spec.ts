import { expect, test } from '../support/e2e.ts';
import { answered, reviewPair } from '../support/review-pair.ts';

// A mentor's mentees, and what the mentee sees of that through "view as mentor".

async function arrange() {
  const pair = await reviewPair();
  const { mentorships } = await answered(pair.mentee.call('GET /api/v1/mentorships'));
  return { ...pair, mentorship: mentorships[0] as { id: string; version: number } };
}

test('a mentor finds who waits, their dashboard, a goal, and the way out', async ({
  page,
  context,
}) => {
  const { mentor, mentorship, goalId } = await arrange();
  await mentor.enter(context);
  await page.goto('/mentees');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(
    'Tomás Vidal waits for your review',
  );
  await expect(page.getByText('Your turn: 2 reviews wait')).toBeVisible();
  await page.getByRole('link', { name: 'Tomás Vidal' }).click();
  await expect(page).toHaveURL(`/mentees/${mentorship.id}`);
  await expect(page.getByText('Shared: all goals, with the journal, from')).toBeVisible();
  await expect(page.getByRole('list', { name: 'Weeks' }).getByRole('listitem')).toHaveCount(2);
  await page.getByRole('link', { name: 'Hand over the release pipeline' }).first().click();
  await expect(page).toHaveURL(`/mentees/${mentorship.id}/goals/${goalId}`);
  await expect(page.getByText('Tomás says')).toBeVisible();

  await page.goBack();
  await page.getByRole('button', { name: 'End mentorship' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'End mentorship' }).click();
  await expect(page.getByText('You mentor nobody yet')).toBeVisible();
  const gone = await page.goto(`/mentees/${mentorship.id}`);
  expect(gone?.status()).toBe(404);
});

test('“view as mentor” shows what the mentor sees, is not recorded, and follows what is shared', async ({
  page,
  context,
}) => {
  const { mentee, mentorship, weeks, goalId } = await arrange();
  await mentee.enter(context);
  const place = `/mentors/${mentorship.id}/view`;
  await page.goto(place);
  await expect(page.getByText('This is what Priya Raman sees')).toBeVisible();
  await page.getByRole('list', { name: 'Weeks' }).getByRole('link').first().click();
  await expect(page).toHaveURL(`${place}/${weeks[1]}`);
  await expect(page.getByText('This is what Priya Raman sees')).toBeVisible();
  await expect(page.getByText('Ana found two steps.')).toBeVisible();
  await expect(page.getByRole('textbox')).toHaveCount(0);
  const goal = await page.goto(`${place}/goals/${goalId}`);
  expect(goal?.status()).toBe(200);
  expect(await answered(mentee.call('GET /api/v1/openings'))).toMatchObject({ openings: [] });

  await answered(
    mentee.call(`PUT /api/v1/mentorships/${mentorship.id}/sharing`, {
      body: { goals: 'named', goalIds: [], journal: false, past: false },
      headers: { 'if-match': `"${mentorship.version}"` },
    }),
  );
  await page.goto(`${place}/${weeks[1]}`);
  await expect(page.getByText('This is what Priya Raman sees')).toBeVisible();
  await expect(page.getByText('Ana found')).toHaveCount(0);
  const unshared = await page.goto(`${place}/goals/${goalId}`);
  expect(unshared?.status()).toBe(404);
});

test('the preview is the mentee’s own: for the mentor it does not exist', async ({
  page,
  context,
}) => {
  const { mentor, mentorship, weeks } = await arrange();
  await mentor.enter(context);
  for (const path of ['', `/${weeks[0]}`]) {
    const answer = await page.goto(`/mentors/${mentorship.id}/view${path}`);
    expect(answer?.status()).toBe(404);
  }
});

test('the log names who reads it, beside the fields', async ({ page, context }) => {
  const { mentee, weeks } = await arrange();
  await mentee.enter(context);
  await page.goto(`/check-ins/${weeks[1]}?edit`);
  await expect(page.getByText('Priya sees this.')).toBeVisible();
  const journal = page.getByRole('region', { name: 'Journal' });
  await expect(journal.getByText('Priya reads this.')).toBeVisible();
  await expect(page.getByText('Priya Raman: numbers and journal')).toBeVisible();
  await expect(page.getByLabel('Private note')).toHaveAccessibleDescription(
    'Only you see this, always.',
  );
});
