import { addWeeks } from '#/lib/core/week.ts';
import { content, everythingLogged } from '#/tests/integration/check-ins/arrange.ts';
import { expect, expectNoAxeViolations, takeScreenshots, test } from '#/tests/support/e2e.ts';
import type { TestMember } from '#/tests/support/member.ts';
import { begin, submit, thisWeek } from './week-log.ts';

function wins(member: TestMember): Promise<string | undefined> {
  return everythingLogged(member).then(({ checkIns, journals }) =>
    journals[0] ? journals[0].wins : checkIns[0]?.draft?.journal.wins,
  );
}

test('logs a week by keyboard alone', async ({ page, context, member }) => {
  const goal = await begin(member);
  const last = { values: [3], focus: 'Listen *more*.' };
  await submit(context, addWeeks(thisWeek(member), -1), content(goal, last));
  await page.goto('/check-ins/this-week');
  await expect(page).toHaveURL(`/check-ins/${thisWeek(member)}`);
  await expect(page.getByRole('button', { name: 'Submit check-in' })).toBeEnabled();
  const { keyboard } = page;
  const focused = page.locator(':focus');
  const tabTo = async (name: RegExp | string) => {
    for (let i = 0; i < 40; i += 1) {
      await keyboard.press('Tab');
      const [label] = await page.getByLabel(name).and(focused).all();
      if (label) return;
    }
    throw new Error(`The tab key does not reach ${name}`);
  };
  await tabTo('Off track');
  await keyboard.press('ArrowRight');
  await tabTo(/^One-on-ones last week 3 · pace says 4/);
  await keyboard.type('4,5');
  // Enter in a line is no submission.
  await keyboard.press('Enter');
  await tabTo(/Milestone reached: Talk held/);
  await keyboard.press('Space');
  await tabTo('What changes next week?');
  await keyboard.type('Ana leads.');
  await tabTo('Wins');
  await keyboard.type('Six of six.');
  await tabTo('Focus for next week');
  await keyboard.type('Rest.');
  await tabTo('Done');
  await keyboard.press('Space');
  await tabTo('1 of 5');
  await keyboard.press('ArrowRight');
  await tabTo('Private note');
  await keyboard.type('Tired.');
  await expect(page.getByText(/^Draft saved \d\d:\d\d$/)).toBeVisible();
  await keyboard.press('Control+Enter');
  await expect(page.getByText('Thank you, that week is logged.')).toBeVisible();
  const rows = await everythingLogged(member);
  const week = thisWeek(member);
  expect(rows.checkIns.at(-1)).toMatchObject({ week, state: 'submitted' });
  expect(rows.measurements).toContainEqual(expect.objectContaining({ week, value: 4.5 }));
  expect(rows.confidences).toContainEqual(
    expect.objectContaining({ week, confidence: 'at_risk', next_change: 'Ana leads.' }),
  );
  expect(rows.journals).toContainEqual(
    expect.objectContaining({ wins: 'Six of six.', focus: 'Rest.', last_focus_outcome: 'done' }),
  );
  expect(rows.notes).toContainEqual({ energy: 2, note: 'Tired.' });
  expect(rows.milestones).toEqual([{ id: goal.milestoneIds[0], reached_week: week }]);
});

test('two tabs: neither text is lost', async ({ page, context, member }) => {
  await begin(member);
  const other = await context.newPage();
  for (const tab of [page, other]) await tab.goto('/check-ins/this-week');
  await page.getByLabel('Wins').fill('From the first tab.');
  await expect(page.getByText(/^Draft saved/)).toBeVisible();
  await other.getByLabel('Wins').fill('From the second tab.');
  const panel = other.getByRole('region', { name: 'There are two versions of this week' });
  await expect(panel).toBeFocused();
  await expect(panel.getByText('From the first tab.')).toBeVisible();
  await expect(panel.getByText('From the second tab.')).toBeVisible();
  await expectNoAxeViolations(other);
  await takeScreenshots(other, 'check-in-two-tabs');
  expect(await wins(member)).toBe('From the first tab.');
  // A reload in the middle of it loses nothing either.
  await other.reload();
  await expect(panel).toBeVisible();
  await panel.getByRole('button', { name: 'Put both into the field' }).click();
  await panel.getByRole('button', { name: 'Keep what is in this tab' }).click();
  await expect(panel).toBeHidden();
  await expect.poll(() => wins(member)).toBe('From the second tab.\n\nFrom the first tab.');
  // The first tab has not seen that.
  await page.getByLabel('Blockers').fill('None.');
  const first = page.getByRole('region', { name: 'There are two versions of this week' });
  await first.getByRole('button', { name: 'Take the saved one' }).click();
  await expect(page.getByLabel('Wins')).toHaveValue('From the second tab.\n\nFrom the first tab.');
});

test('a tab that is behind a submission keeps its text', async ({ page, context, member }) => {
  await begin(member);
  const other = await context.newPage();
  for (const tab of [page, other]) await tab.goto('/check-ins/this-week');
  await page.getByLabel('Wins').fill('Submitted.');
  await page.getByRole('button', { name: 'Submit check-in' }).click();
  await expect(page.getByText('Thank you, that week is logged.')).toBeVisible();
  await other.getByLabel('Wins').fill('Typed too late.');
  await other.getByRole('button', { name: 'Submit check-in' }).click();
  const panel = other.getByRole('region', { name: 'This week is submitted already' });
  await expect(panel.getByText('Typed too late.')).toBeVisible();
  await panel.getByRole('button', { name: 'Edit it with this tab’s text' }).click();
  await expect(other).toHaveURL(/\?edit$/);
  await expect(other.getByLabel('Wins')).toHaveValue('Typed too late.');
  await other.getByRole('button', { name: 'Save changes' }).click();
  await expect(other.getByText('Your changes are saved.')).toBeVisible();
  const { checkIns, revisions } = await everythingLogged(member);
  expect([checkIns.length, revisions.length]).toEqual([1, 1]);
  expect(revisions[0]?.content.journal.wins).toBe('Submitted.');
  await other.getByRole('link', { name: 'What it said before' }).click();
  await expect(other.getByText('Submitted.', { exact: true })).toBeVisible();
  await expectNoAxeViolations(other);
  await takeScreenshots(other, 'check-in-revisions');
});

test('offline: kept in this browser, saved when the network is back', async ({
  page,
  context,
  member,
}) => {
  await begin(member);
  await page.goto('/check-ins/this-week');
  await context.setOffline(true);
  await page.getByLabel('Wins').fill('Typed on a train.');
  const trouble = page.getByText('Not saved: offline. Kept in this browser; trying again.');
  await expect(trouble).toBeVisible();
  await page.getByRole('button', { name: 'Submit check-in' }).click();
  await expect(page.getByText(/^Milepost cannot be reached just now/)).toBeVisible();
  await expect(page.getByLabel('Wins')).toHaveValue('Typed on a train.');
  expect(await wins(member)).toBeUndefined();
  await context.setOffline(false);
  await expect(trouble).toBeHidden();
  await expect.poll(() => wins(member)).toBe('Typed on a train.');
  await page.getByRole('button', { name: 'Submit check-in' }).click();
  await expect(page.getByText('Thank you, that week is logged.')).toBeVisible();
});

test('a closed tab: what was typed is back', async ({ page, context, member }) => {
  await begin(member);
  await page.goto('/check-ins/this-week');
  await context.setOffline(true);
  await page.getByLabel('Wins').fill('Never lose a word.');
  await page.getByRole('textbox', { name: /^One-on-ones/ }).fill('five or so');
  await expect(page.getByText(/^Not saved: offline/)).toBeVisible();
  await page.close();
  await context.setOffline(false);
  const next = await context.newPage();
  await next.goto('/check-ins/this-week');
  await expect(next.getByLabel('Wins')).toHaveValue('Never lose a word.');
  await expect(next.getByRole('textbox', { name: /^One-on-ones/ })).toHaveValue('five or so');
  await expect(next.getByText('was kept in this browser, and is back.')).toBeVisible();
  await expect.poll(() => wins(member)).toBe('Never lose a word.');
});

test('a double click submits once', async ({ page, member }) => {
  await begin(member);
  await page.goto('/check-ins/this-week');
  await page.getByRole('textbox', { name: /^One-on-ones/ }).fill('4');
  await page.getByRole('button', { name: 'Submit check-in' }).dblclick();
  await expect(page.getByText('Thank you, that week is logged.')).toBeVisible();
  const { checkIns, events, measurements } = await everythingLogged(member);
  expect([checkIns.length, events.length, measurements.length]).toEqual([1, 1, 1]);
  await page.goBack();
  await page.goto('/check-ins/this-week');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('This week is logged');
});

test('a mistake is said beside the field, and everything typed stays', async ({ page, member }) => {
  await begin(member, { metrics: [{ kind: 'total', name: 'Reviews' }] });
  await page.goto('/check-ins/this-week');
  const field = page.getByRole('textbox', { name: /^Reviews/ });
  await page.getByLabel('Wins').fill('Typed.');
  const submit = page.getByRole('button', { name: 'Submit check-in' });
  for (const [typed, message] of [
    ['a few', 'Enter a number, such as 12 or 2.5.'],
    ['-2', 'Enter 0 or more: this counts what happened in the week.'],
  ] as const) {
    await field.fill(typed);
    await submit.click();
    const problem = page.getByRole('region', { name: 'What needs a change' });
    await expect(problem).toBeFocused();
    await expect(field).toHaveAccessibleDescription(new RegExp(message));
    await problem.getByRole('link', { name: 'Reviews' }).click();
    await expect(field).toBeFocused();
    await expect(field).toHaveValue(typed);
  }
  await expectNoAxeViolations(page);
  await takeScreenshots(page, 'check-in-mistake');
  await field.fill('2');
  await submit.click();
  await expect(page.getByText('Thank you, that week is logged.')).toBeVisible();
});

test('a choice can be taken back', async ({ page, member }) => {
  await begin(member);
  await page.goto('/check-ins/this-week');
  await expect(page.getByRole('button', { name: 'Submit check-in' })).toBeEnabled();
  const choice = page.getByRole('radio', { name: '4 of 5' });
  await choice.check();
  await choice.click();
  await expect(choice).not.toBeChecked();
  await choice.check();
  await choice.press('Delete');
  await expect(choice).not.toBeChecked();
});
