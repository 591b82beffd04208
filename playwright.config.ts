import { defineConfig } from '@playwright/test';
import { chromiumPath } from './scripts/browser';

// Said once for the workers too, which evaluate this file again.
process.env.CHROMIUM_PATH = chromiumPath();

export default defineConfig({
  testDir: 'e2e',
  outputDir: '.cache/playwright',
  // No web server here: each worker starts a chain and a server of its own (e2e/fixtures).
  fullyParallel: true,
  workers: 2,
  retries: 0,
  forbidOnly: true,
  reporter: [['list'], ['json', { outputFile: '.cache/test/e2e.json' }]],
  use: {
    launchOptions: { executablePath: process.env.CHROMIUM_PATH },
    trace: 'retain-on-failure',
  },
});
