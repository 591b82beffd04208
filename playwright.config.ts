import { defineConfig } from '@playwright/test';
import { chromiumPath, newerSystemChromium } from './scripts/browsers/chromium';
import { type EngineName, otherEngines } from './scripts/browsers/other-engines';

// Said once for the workers too, which evaluate this file again.
process.env.CHROMIUM_PATH = chromiumPath();
process.env.NEWER_CHROMIUM_PATH ??= newerSystemChromium(process.env.CHROMIUM_PATH) ?? '';
process.env.OTHER_ENGINES ??= JSON.stringify(otherEngines());
const newer = process.env.NEWER_CHROMIUM_PATH;
const engines: EngineName[] = JSON.parse(process.env.OTHER_ENGINES);

/** What another version, and the typefaces of this machine, may give another size. */
const LAYOUT = /(layout-shift|small-screen)\.spec\.ts$/;

/** These drive a browser of their own. */
const OTHER_ENGINES = /engines\.spec\.ts$/;

export default defineConfig<object, { engineName: EngineName }>({
  testDir: 'e2e',
  outputDir: '.cache/playwright',
  globalSetup: './e2e/fixtures/seed.ts',
  // No web server here: each worker starts a chain and a server of its own (e2e/fixtures).
  fullyParallel: true,
  workers: 2,
  retries: 0,
  forbidOnly: true,
  // Generous: other stages may keep the machine busy. Nothing waits longer than it has to.
  timeout: 60_000,
  expect: { timeout: 15_000 },
  reporter: [['list'], ['json', { outputFile: '.cache/test/e2e.json' }]],
  use: {
    // The tests read the app's words and figures as this locale writes them.
    locale: 'en-US',
    launchOptions: { executablePath: process.env.CHROMIUM_PATH },
    // Recording every test would double their time: `--trace on` for the ones looked into.
    screenshot: 'only-on-failure',
    // Below the test's own limit, so that a failure names what was waited for.
    actionTimeout: 30_000,
    navigationTimeout: 30_000,
  },
  projects: [
    { name: 'chromium', testIgnore: OTHER_ENGINES },
    ...(newer
      ? [{ name: 'newer chromium', testMatch: LAYOUT, use: { launchOptions: { executablePath: newer } } }]
      : []),
    ...engines.map((name) => ({ name, testMatch: OTHER_ENGINES, use: { engineName: name } })),
  ],
});
