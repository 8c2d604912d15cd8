import { formatWeek } from '#/lib/core/format.ts';
import { appUrl, expect, signIn, test } from '../support/e2e.ts';
import { mintMember } from '../support/member.ts';
import {
  comment,
  expectNothingPrivate,
  followNotice,
  goal,
  logMissedWeek,
  markReviewed,
  openFromQueue,
  own,
  setGoal,
} from '../support/two-people.ts';
import { weekFromNow } from '../support/weeks.ts';

// Weeks that lie behind are logged late on any day, so that nothing here depends on which day it is.
test.use({ actionTimeout: 15_000 });

const weeks = [-3, -2, -1].map((offset) => weekFromNow(offset));
const [first = '', second = '', third = ''] = weeks;

test('two people, from the invitation to the third reviewed week, and to its end', async ({
  page: mentee,
  context,
  browser,
}) => {
  // Long, not slow: two people and three weeks.
  test.setTimeout(180_000);
  const tomas = await mintMember({ name: 'Tomás Vidal' });
  await signIn(context, tomas.id);
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const elsewhere = await browser.newContext({ baseURL: appUrl() });
  const mentor = await elsewhere.newPage();
  const priya = `${crypto.randomUUID()}@example.org`;
  const mentorTitle = mentor.getByRole('heading', { level: 1 });
  const staysPrivate = () => expectNothingPrivate(mentor, tomas.email);
  /** Of the mentor, read while it lasts; gone with it. The API has the same paths. */
  const places: string[] = [];
  let link = '';

  await test.step('the mentee has a goal, invites by address and copies the link', async () => {
    await setGoal(mentee, first);
    await mentee.getByRole('link', { name: 'Mentors' }).click();
    await expect(mentee.getByText('Nobody reads your weeks yet.')).toBeVisible();
    await mentee.getByRole('link', { name: 'Invite a mentor' }).first().click();
    await mentee.getByLabel('E-mail address').fill(priya);
    await mentee.getByLabel('Message').fill('Would you read my weeks?');
    await mentee.getByRole('button', { name: 'Make the invitation' }).click();
    await mentee.getByRole('button', { name: 'Copy link' }).click();
    await expect(mentee.getByText('Copied.')).toBeVisible();
    link = await mentee.evaluate(() => navigator.clipboard.readText());
    expect(link).toBe(await mentee.getByLabel('The link').inputValue());
  });

  await test.step('the mentor, without an account, sees what it is about and signs up on the way', async () => {
    await mentor.goto(link);
    await expect(mentorTitle).toHaveText('Tomás Vidal asks you to be their mentor');
    await expect(mentor.getByText('Would you read my weeks?')).toBeVisible();
    await expect(mentor.locator('body')).not.toContainText(goal);
    await mentor.getByRole('link', { name: 'Make an account' }).click();
    await mentor.getByLabel('Name').fill('Priya Raman');
    await mentor.getByLabel('E-mail address').fill(priya);
    await mentor.getByLabel('Password', { exact: true }).fill('a kite over the river');
    await mentor.getByRole('button', { name: 'Make an account' }).click();
    await mentor.waitForURL(link);
  });

  await test.step('sees what will be shared before agreeing, and accepts', async () => {
    const shared = mentor.locator('.shared-box');
    await expect(shared).toContainText('Every goal except drafts');
    await expect(shared).toContainText('its numbers, confidence and journal.');
    await expect(shared).toContainText('Nothing from before the mentorship.');
    await expect(shared).toContainText('energy, the private note');
    await mentor.getByRole('button', { name: 'Mentor Tomás Vidal' }).click();
    await expect(mentor.getByText('You mentor Tomás Vidal now.')).toBeVisible();
    await mentor.goto('/reviews');
    await expect(mentor.getByText('All reviewed', { exact: true })).toBeVisible();
    await followNotice(mentee, 'Priya Raman accepted your invitation');
    await expect(mentee).toHaveURL(/\/mentors\/[0-9a-f-]{36}$/);
  });

  await test.step('week 1: logged, found in the queue, and asked about', async () => {
    await logMissedWeek(mentee, first, {
      value: 4,
      confidence: 'On track',
      wins: 'Ana found **two** steps.',
      focus: 'Sit on my hands.',
    });
    await openFromQueue(mentor, 'Tomás Vidal');
    await expect(mentorTitle).toHaveText('Tomás, week 1');
    await expect(mentor.getByRole('heading', { name: 'What was logged' })).toBeVisible();
    await expect(mentor.getByRole('row', { name: /^Releases I touched – 4/ })).toBeVisible();
    await expect(mentor.getByText('Ana found two steps.')).toBeVisible();
    await expect(mentor.getByText('Your turn since today.')).toBeVisible();
    await comment(mentor, 'Wins', 'Question', 'Which two steps?');
    await expect(mentor.getByText('Tomás’s turn since today.')).toBeVisible();
    await staysPrivate();
    await mentor.goto('/reviews');
    await expect(mentorTitle).toHaveText('Nothing waits for you.');
    const theirs = mentor.getByRole('region', { name: 'Waiting for them' });
    await expect(theirs.getByRole('listitem')).toHaveCount(1);
    await staysPrivate();
  });

  await test.step('the turn is the mentee’s: the inbox leads to the question, and it is answered', async () => {
    await mentee.goto('/notices');
    const line = mentee.getByRole('listitem').filter({ hasText: 'Priya Raman asks you about' });
    await expect(line).toContainText('Waits for your answer');
    await followNotice(mentee, 'Priya Raman asks you about');
    await expect(mentee).toHaveURL(new RegExp(`/check-ins/${first}#comment-[0-9a-f-]{36}$`));
    const asked = mentee.getByRole('article', { name: 'Priya asks' });
    await expect(asked).toBeFocused();
    await expect(asked).toContainText('Which two steps?');
    await expect(mentee.getByText('Priya asks you something.')).toBeVisible();
    await mentee.getByRole('textbox', { name: 'Answer: Priya asks' }).fill('Tagging and notes.');
    await mentee.getByRole('button', { name: 'Answer', exact: true }).click();
    await expect(mentee.getByRole('article', { name: 'You answer' })).toBeFocused();
    await expect(mentee.getByText('With Priya since today.')).toBeVisible();
    await mentee.goto('/notices');
    await expect(line).not.toContainText('Waits for your answer');
  });

  await test.step('back with the mentor, who reads the answer and marks the week as reviewed', async () => {
    await followNotice(mentor, 'Tomás Vidal answered your question about the week of');
    const answer = mentor.getByRole('article', { name: 'Tomás answers' });
    await expect(answer).toBeFocused();
    await expect(answer).toContainText('Tagging and notes.');
    await openFromQueue(mentor, 'Tomás Vidal');
    await markReviewed(mentor, 'Tomás, week 1');
    await followNotice(mentee, 'Priya Raman reviewed your week of');
    await expect(mentee).toHaveURL(new RegExp(`/check-ins/${first}$`));
    await expect(mentee.getByText('Reviewed by Priya today.')).toBeVisible();
  });

  await test.step('week 2: what changed is on top; a suggestion, and praise with the review', async () => {
    await logMissedWeek(mentee, second, {
      value: 3,
      confidence: 'At risk',
      wins: 'Ana ran the *whole* release.',
      focus: 'Write the runbook.',
      became: 'Partly',
    });
    await openFromQueue(mentor, 'Tomás Vidal');
    await expect(mentorTitle).toHaveText('Tomás, week 2');
    const changed = mentor.locator('.card', { hasText: 'What changed since week 1' });
    await expect(changed.getByRole('row', { name: /^Releases I touched 4 3/ })).toBeVisible();
    await expect(changed.locator('.said-line')).toContainText(/On track.*At risk/);
    await expect(changed.locator('.quote')).toHaveText('Sit on my hands.');
    await expect(changed.getByText('Partly', { exact: true })).toBeVisible();
    await comment(mentor, goal, 'Suggestion', 'Let Ana run one alone.');
    await comment(mentor, 'Wins', 'Praise', 'Well handed over.');
    await expect(mentor.getByText('Your turn since today.')).toBeVisible();
    await staysPrivate();
    places.push(new URL(mentor.url()).pathname);
    await markReviewed(mentor, 'Tomás, week 2');
  });

  await test.step('the mentee takes the suggestion in one click, and finds it on the goal', async () => {
    await mentee.goto('/dashboard');
    const said = mentee.locator('.from-mentor');
    await expect(said).toContainText('Well handed over.');
    await said.getByRole('link', { name: 'Take it up: Priya suggests' }).click();
    await expect(mentee).toHaveURL(new RegExp(`/check-ins/${second}#comment-`));
    await expect(mentee.getByText('Reviewed by Priya today.')).toBeVisible();
    await expect(mentee.getByRole('article', { name: 'Priya praises' })).toBeVisible();
    await mentee.getByRole('button', { name: 'Make it a milestone' }).click();
    await expect(mentee.getByText('Made a milestone', { exact: true })).toBeVisible();
    await mentee.getByRole('link', { name: /^Goals/ }).click();
    await mentee.getByRole('main').getByRole('link', { name: goal }).first().click();
    await expect(mentee.locator('.stones')).toContainText('Let Ana run one alone.');
    await followNotice(mentor, 'Tomás Vidal made a milestone of your suggestion');
    const suggested = mentor.getByRole('article', { name: 'You suggest' });
    await expect(suggested).toContainText('Made a milestone');
    await staysPrivate();
  });

  await test.step('week 3: reviewed without a word, and then edited by the mentee', async () => {
    await logMissedWeek(mentee, third, {
      value: 2,
      confidence: 'On track',
      wins: 'The runbok is written.',
      focus: 'Let go of the keys.',
      became: 'Done',
    });
    await openFromQueue(mentor, 'Tomás Vidal');
    await expect(mentorTitle).toHaveText('Tomás, week 3');
    await expect(mentor.getByText('The runbok is written.')).toBeVisible();
    await staysPrivate();
    await markReviewed(mentor, 'Tomás, week 3');
    await mentee.reload();
    await expect(mentee.getByText('Reviewed by Priya today.')).toBeVisible();
    await mentee.getByRole('link', { name: 'Edit', exact: true }).click();
    await mentee.getByLabel('Wins').fill('The runbook is written, and **read**.');
    await mentee.getByRole('button', { name: 'Save changes' }).click();
    await expect(mentee.getByText('Your changes are saved.')).toBeVisible();
    await expect(mentee.getByText('You changed it since; Priya is told so.')).toBeVisible();
  });

  await test.step('the mentor is told, compares, and marks it as reviewed again', async () => {
    await followNotice(mentor, 'Tomás Vidal changed the week of');
    const notice = mentor.getByText('Changed since the review', { exact: true });
    await expect(notice).toBeVisible();
    await mentor.getByRole('link', { name: 'Compare what it said before' }).click();
    await expect(mentor.getByText('The runbok is written.')).toBeVisible();
    await expect(mentor.getByText('The runbook is written, and **read**.')).toBeVisible();
    await staysPrivate();
    await mentor.getByRole('link', { name: 'Back to the review' }).click();
    await markReviewed(mentor, 'Tomás, week 3');
    await mentor.goBack();
    await mentor.reload();
    await expect(mentorTitle).toHaveText('Tomás, week 3');
    await expect(notice).toBeHidden();
    await expect(mentor.getByRole('button', { name: 'Mark reviewed' })).toHaveCount(0);
    await mentee.reload();
    await expect(mentee.getByText('Reviewed by Priya today.')).toBeVisible();
    await expect(mentee.getByText('You changed it since')).toBeHidden();
  });

  await test.step('all three weeks stand reviewed on the mentor’s side, and nothing private anywhere', async () => {
    await mentor.goto('/mentees');
    await staysPrivate();
    await mentor.getByRole('link', { name: 'Tomás Vidal' }).click();
    const list = mentor.getByRole('list', { name: 'Weeks' });
    await expect(list.getByRole('listitem').filter({ hasText: 'Reviewed' })).toHaveCount(3);
    places.push(new URL(mentor.url()).pathname);
    await staysPrivate();
    await mentor.getByRole('link', { name: goal }).first().click();
    await expect(mentor.locator('.stones')).toContainText('Let Ana run one alone.');
    places.push(new URL(mentor.url()).pathname);
    await staysPrivate();
    for (const place of places) {
      const answer = await mentor.request.get(`/api/v1${place}`);
      expect(answer.status(), place).toBe(200);
      const body = await answer.text();
      expect(body).toContain('release pipeline');
      for (const words of ['heron', 'energy', tomas.email]) expect(body).not.toContain(words);
    }
  });

  await test.step('the access log names the mentor and each week', async () => {
    await mentee.getByRole('link', { name: 'Who opened it, and when' }).click();
    for (const week of weeks) {
      const opened = mentee.getByRole('listitem').filter({ hasText: formatWeek(week) });
      await expect(opened.first()).toContainText('Priya Raman opened');
    }
  });

  await test.step('the mentee ends it: the mentor’s open page can do nothing more', async () => {
    await mentor.goto('/notices');
    // What a mentor has answered is not new to them.
    const logged = mentor
      .getByRole('main')
      .getByRole('link', { name: /^Tomás Vidal logged the week of/ });
    await expect(logged).toHaveCount(3);
    await logged.first().click();
    await mentor.getByRole('button', { name: 'Comment on Wins' }).click();
    const box = mentor.getByRole('textbox', { name: 'Comment on Wins' });
    await box.fill('One more thing');
    await mentee.getByRole('link', { name: 'Mentors' }).first().click();
    await mentee.getByRole('link', { name: 'Priya Raman' }).click();
    await mentee.getByRole('button', { name: 'End the mentorship' }).click();
    await mentee.getByRole('dialog').getByRole('button', { name: 'End the mentorship' }).click();
    await expect(mentee.getByText('ended by you')).toBeVisible();
    const sent = mentor.waitForResponse((answer) => answer.url().endsWith('/comments'));
    await mentor.getByRole('button', { name: 'Send' }).click();
    expect((await sent).status()).toBe(404);
    await expect(mentor.getByRole('form').getByRole('alert')).toContainText('There is no such');
    await expect(box).toHaveValue('One more thing');
    expect((await mentor.reload())?.status()).toBe(404);
  });

  await test.step('nothing is left on the mentor’s side but that it ended', async () => {
    expect(places).toHaveLength(3);
    for (const path of places.flatMap((place) => [place, `/api/v1${place}`])) {
      expect((await mentor.request.get(path)).status(), path).toBe(404);
    }
    for (const path of ['/reviews', '/mentees']) {
      await mentor.goto(path);
      await expect(mentor.getByText('You mentor nobody yet')).toBeVisible();
      await expect(mentor.locator('body')).not.toContainText(/Tomás|release pipeline/);
    }
    await mentor.goto('/notices');
    const lines = mentor.getByRole('main').getByRole('listitem');
    await expect(lines).toHaveText([/A mentee ended the mentorship/]);
    await expect(mentor.locator('body')).not.toContainText(/Tomás|release pipeline/);
    await staysPrivate();
  });

  await test.step('what was said stays with the mentee', async () => {
    await mentee.goto(`/check-ins/${first}`);
    await expect(mentee.getByText('Which two steps?')).toBeVisible();
    await expect(mentee.getByText(own.note)).toBeVisible();
    await mentee.goto(`/check-ins/${second}`);
    await expect(mentee.getByText('Well handed over.')).toBeVisible();
  });

  await elsewhere.close();
});
