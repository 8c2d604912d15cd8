import type { Page } from '@playwright/test';
import { appUrl, expect, test } from '../support/e2e.ts';
import { joinOver } from '../support/http-member.ts';
import { asMember } from '../support/member.ts';
import { weekFromNow } from '../support/weeks.ts';

const endless = 'Verantwortungsübergabeprotokoll'.repeat(4).slice(0, 120);
const rightToLeft = 'تسليم خط الإصدار إلى الفريق'.repeat(4).slice(0, 120);

test('words without an end, and those that run the other way, stay inside of every page', async ({
  page,
  context,
}) => {
  const member = await joinOver(appUrl());
  await member.enter(context);
  const week = weekFromNow(-1);
  const metric = { unit: endless.slice(0, 24), baseline: -123456.789, target: 999_999_999_999 };
  const goal = {
    title: endless,
    why: `\`${endless}\`\n\n> ${endless}\n\n- https://example.org/${endless}`,
    startWeek: weekFromNow(-2),
    weeks: 12,
    state: 'active',
    metrics: [
      { kind: 'level', name: endless, ...metric },
      { kind: 'total', name: rightToLeft, ...metric, baseline: 0 },
    ],
    milestones: [
      { weekNumber: 1, title: endless },
      { weekNumber: 12, title: rightToLeft },
    ],
  };
  const made = await member.call('POST /api/v1/goals', { body: goal });
  expect(made.status).toBe(201);
  const other = { ...goal, title: rightToLeft, metrics: [], milestones: [] };
  expect((await member.call('POST /api/v1/goals', { body: other })).status).toBe(201);
  const { id, metrics } = await made.json();
  const values = metrics.map((one: { id: string }) => ({ metricId: one.id, value: 1e11 / 3 }));
  const entry = { goalId: id, confidence: 'off_track', nextChange: endless, values };
  const row = `|${' word |'.repeat(30)}`;
  const table = `${row}\n|${'---|'.repeat(30)}\n${row}`;
  const text = `${endless}\n\n    ${endless}\n\n**${rightToLeft}**\n\n${table}`;
  const body = {
    goals: [{ ...entry, milestonesReached: [] }],
    journal: { wins: text, blockers: text, learned: text, focus: text, lastFocusOutcome: null },
    private: { energy: 1, note: text },
  };
  const path = `/api/v1/check-ins/${week}`;
  const submitted = await member.call(`POST ${path}/submission`, {
    body,
    headers: { 'if-none-match': '*' },
  });
  expect(submitted.status).toBe(201);
  const revised = await member.call(`POST ${path}/revisions`, {
    body: { ...body, private: { energy: 2, note: rightToLeft } },
    headers: { 'if-match': submitted.headers.get('etag') ?? '' },
  });
  expect(revised.status).toBe(201);
  for (const at of [
    '/dashboard',
    '/goals',
    '/record',
    `/goals/${id}`,
    `/goals/${id}/edit`,
    `/goals/${id}/close`,
    '/check-ins',
    '/check-ins/this-week',
    `/check-ins/${week}`,
    `/check-ins/${week}?edit`,
    `/check-ins/${week}/revisions`,
  ]) {
    await page.goto(at);
    await expectInside(page, at);
  }
});

test('a thousand goals leave the pages as short as they were', async ({ page, member }) => {
  await asMember(
    member.id,
    (sql) => sql`
      insert into goals (id, owner_id, title, why, start_week, weeks, state, created_at, updated_at)
      select gen_random_uuid(), ${member.id}, 'Goal ' || n, '', ${weekFromNow(-2)}::date, 6,
        case when n % 2 = 0 then 'active' else 'draft' end, now(), now()
      from generate_series(1, 1000) n`,
  );
  await page.goto('/dashboard');
  await expect(page.getByRole('link', { name: 'All your goals' })).toBeVisible();
  await expect(page.locator('.lane-name')).toHaveCount(8);
  await page.goto('/goals');
  expect(await page.locator('.goal-row').count()).toBeLessThanOrEqual(100);
  await page.getByRole('link', { name: 'More of these' }).first().click();
  await expect(page.locator('.goal-row').first()).toBeVisible();
  await page.goto('/check-ins/this-week');
  await expect(page.locator('.goal-log')).toHaveCount(50);
});

async function expectInside(page: Page, at: string): Promise<void> {
  for (const width of [1440, 390]) {
    await page.setViewportSize({ width, height: 900 });
    const wide = await page.evaluate(() => document.documentElement.scrollWidth);
    expect([at, wide]).toEqual([at, Math.min(wide, width)]);
  }
}
