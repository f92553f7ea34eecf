import { defineConfig } from '@playwright/test';
import { chromiumArguments, findChromium } from './build/find-chromium.mjs';

const executablePath = await findChromium();

/** `web`: the console in a browser. `desktop`: in Electron, or on the emulated host without it. */
export default defineConfig({
  testDir: 'test/e2e',
  outputDir: 'test-results',
  workers: 1,
  timeout: Number(process.env.DESKTOP_TIMEOUT ?? 120_000),
  expect: { timeout: 20_000 },
  forbidOnly: Boolean(process.env.CI),
  reporter: [['list']],
  use: {
    launchOptions: { executablePath, args: chromiumArguments() },
    viewport: { width: 1366, height: 768 },
    locale: 'en-GB',
    timezoneId: 'Europe/Warsaw',
    trace: 'retain-on-failure',
  },
  projects: [
    { name: 'web', testMatch: '**/*.spec.ts', testIgnore: 'desktop/**' },
    { name: 'desktop', testMatch: 'desktop/**/*.spec.ts' },
  ],
});
