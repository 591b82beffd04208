import { defineConfig } from 'vitest/config';

export default defineConfig({
  resolve: { alias: { '@': import.meta.dirname } },
  test: {
    environment: 'node',
    reporters: ['default', ['json', { outputFile: '.cache/test/unit.json' }]],
    include: ['{app,components,lib,scripts,contracts}/**/*.test.{ts,tsx}'],
  },
});
