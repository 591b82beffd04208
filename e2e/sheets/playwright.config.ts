import { defineConfig } from '@playwright/test';
import tests from '../../playwright.config';

/** `npm run sheets`: pictures of every screen in every state, for a reviewer. Not part of `npm test`. */
export default defineConfig({
  ...tests,
  testDir: '.',
  testMatch: '*.sheet.ts',
  outputDir: '../../.cache/playwright-sheets',
  globalSetup: '../fixtures/seed.ts',
  // A state has 14 pictures, of screens of up to 15,000 px.
  timeout: 300_000,
  reporter: [['list']],
  use: {
    ...tests.use,
    // In the middle of a transition, a picture shows neither state.
    contextOptions: { reducedMotion: 'reduce' },
    trace: 'off',
  },
  projects: [{ name: 'sheets' }],
});
