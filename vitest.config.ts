import { defineConfig } from 'vitest/config';

export default defineConfig({
  resolve: { alias: { '@': import.meta.dirname } },
  test: {
    environment: 'node',
    // Generous, for tests with a chain of their own on a busy machine. Nothing waits longer than it has to.
    testTimeout: 60_000,
    hookTimeout: 120_000,
    reporters: ['default', ['json', { outputFile: '.cache/test/unit.json' }]],
    include: ['{app,components,lib,scripts,contracts}/**/*.test.{ts,tsx}'],
  },
});
