import { defineConfig } from '@playwright/test';
import { findBrowser, launchArguments } from './tests/support/browser.mjs';

export default defineConfig({
  testDir: 'tests/e2e',
  tsconfig: 'tests/e2e/tsconfig.json',
  outputDir: 'test-results',
  globalSetup: './tests/support/app.ts',
  fullyParallel: true,
  workers: 2,
  retries: 0,
  forbidOnly: Boolean(process.env.CI),
  timeout: 30_000,
  reporter: 'list',
  use: {
    browserName: 'chromium',
    launchOptions: { executablePath: findBrowser(), args: launchArguments },
    viewport: { width: 1440, height: 900 },
    locale: 'en-GB',
    timezoneId: 'Asia/Kathmandu',
    contextOptions: { reducedMotion: 'reduce' },
    trace: 'retain-on-failure',
  },
});
