import react from '@vitejs/plugin-react';
import { playwright } from '@vitest/browser-playwright';
import path from 'node:path';
import { defineConfig } from 'vitest/config';
import { chromiumArguments, findChromium } from './build/find-chromium.mjs';

const root = import.meta.dirname;
const executablePath = await findChromium();
const never = ['**/node_modules/**', 'dist/**', '.tsbuild/**', 'release/**', 'test/e2e/**'];
/** Suites of their own: each is one line of the summary that `npm test` prints. */
const suite = (name: string, include: string[], exclude: string[] = [], more: object = {}) => ({
  extends: true as const,
  test: { name, include, exclude: [...never, ...exclude], environment: 'node' as const, ...more },
});

const browserTests = ['**/*.browser.test.ts', '**/*.browser.test.tsx'];
const contractTests = ['test/contract/**/*.test.ts'];
/** Again on PostgreSQL: all that does not concern a data folder or the way to the server alone. */
const postgresTests = [...contractTests, 'test/postgres/**/*.test.ts'];
const sqliteTests = ['test/contract/{sqlite-store,audit-store-migration,process,listening}.test.ts'];
const simulationTests = ['test/simulation/**/*.test.ts'];

export default defineConfig({
  root,
  cacheDir: process.env.VITE_CACHE ?? path.join(root, 'node_modules/.vite/vitest'),
  plugins: [react()],
  test: {
    testTimeout: 20_000,
    hookTimeout: 30_000,
    // Two cores are the machine that this has to be pleasant on.
    maxWorkers: 2,
    projects: [
      suite(
        'unit',
        ['**/*.test.ts', '**/*.test.tsx', 'build/**/*.test.mjs'],
        [...browserTests, ...postgresTests, ...simulationTests],
      ),
      suite('contract', contractTests, browserTests),
      suite('postgres', postgresTests, [...browserTests, ...sqliteTests], {
        globalSetup: 'test/support/postgres/global-setup.ts',
        setupFiles: 'test/support/postgres/skip-without.ts',
      }),
      suite('simulation', simulationTests, browserTests),
      {
        extends: true,
        // Found by vite while the tests run, a dependency would reload the page under them.
        optimizeDeps: {
          entries: ['renderer/**/*.{ts,tsx}', 'shared/**/*.ts'],
          // Made by a plugin of the page's build alone; unresolved, it would end the scan.
          exclude: ['virtual:pwa-register'],
        },
        test: {
          name: 'browser',
          include: browserTests,
          exclude: never,
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            provider: playwright({ launchOptions: { executablePath, args: chromiumArguments() } }),
            instances: [{ browser: 'chromium' }],
          },
        },
      },
    ],
  },
});
