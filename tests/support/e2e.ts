import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import { type BrowserContext, test as base, expect, type Page } from '@playwright/test';
import { closeDatabase } from '#/db/client.ts';
import { mintMember, type TestMember } from './member.ts';
import { insertSession, sessionCookieName } from './session.ts';

const schemes = ['light', 'dark'] as const;
const widths = [1440, 390] as const;

interface TestFixtures {
  /** A member of this test's own, signed in in `page`. */
  member: TestMember;
}

interface WorkerFixtures {
  database: undefined;
}

export const test = base.extend<TestFixtures, WorkerFixtures>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of fixtures from a pattern
  baseURL: async ({}, use) => use(appUrl()),
  member: async ({ context }, use) => {
    const member = await mintMember();
    await signIn(context, member.id);
    await use(member);
  },
  database: [
    // biome-ignore lint/correctness/noEmptyPattern: as above
    async ({}, use) => {
      await use(undefined);
      await closeDatabase();
    },
    { scope: 'worker', auto: true },
  ],
});

export { expect };

/** Signs a member in, in this browser context, by inserting a session. */
export async function signIn(context: BrowserContext, memberId: string): Promise<void> {
  const { token } = await insertSession(memberId);
  const url = appUrl();
  await context.addCookies([
    { name: sessionCookieName, value: token, url, httpOnly: true, sameSite: 'Lax' },
  ]);
}

/** The origin of the application under test. */
export function appUrl(): string {
  const url = process.env.MILEPOST_E2E_URL;
  if (!url) throw new Error('MILEPOST_E2E_URL is set by tests/support/app.ts');
  return url;
}

/** WCAG 2.2 AA, in both colour schemes or in the one that is named. */
export async function expectNoAxeViolations(
  page: Page,
  colorSchemes: readonly ('light' | 'dark')[] = schemes,
): Promise<void> {
  const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
  for (const colorScheme of colorSchemes) {
    await page.emulateMedia({ colorScheme });
    // The other mode opens a page for each analysis, for frames that Milepost does not have.
    const axe = new AxeBuilder({ page }).withTags(tags).setLegacyMode();
    const found = (await axe.analyze()).violations.flatMap(({ id, help, nodes }) =>
      nodes.map((node) => `${id}: ${help}: ${node.html} ${node.failureSummary ?? ''}`),
    );
    expect(found, `axe on ${page.url()} in ${colorScheme}`).toEqual([]);
  }
  await page.emulateMedia({ colorScheme: null });
}

/** Pictures of the whole page in both schemes and widths, when MILEPOST_SCREENSHOTS names a folder. */
export async function takeScreenshots(page: Page, name: string): Promise<void> {
  const folder = process.env.MILEPOST_SCREENSHOTS;
  if (!folder) return;
  const before = page.viewportSize();
  for (const width of widths) {
    await page.setViewportSize({ width, height: 900 });
    for (const colorScheme of schemes) {
      await page.emulateMedia({ colorScheme });
      const path = join(folder, `${name}-${width}-${colorScheme}.png`);
      await page.screenshot({ path, fullPage: true });
    }
  }
  await page.emulateMedia({ colorScheme: null });
  if (before) await page.setViewportSize(before);
}
